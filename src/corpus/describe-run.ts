import { createHash } from 'node:crypto';
import { openEngine } from '../open-engine.ts';
import type { VocabularyOptions } from '../report/read-vocabulary.ts';
import { SCHEMA_VERSION } from '../report/schema-version.ts';
import type { RunDescription } from './corpus-store.ts';
import type { InputOptions } from './input/input-options.ts';
import { readVersion } from './read-version.ts';
import type { CorpusOptions } from './run/corpus-options.ts';

/** What a run depends on. */
export interface DescribedRun extends Pick<CorpusOptions, 'engine' | 'nameBlind' | 'vocabulary'> {
  readonly inputs: readonly string[];
  readonly input?: InputOptions | undefined;
  readonly keepText?: boolean | undefined;
  /** Version of this package; by default read from its package.json. */
  readonly version?: string | undefined;
}

/** Describes a run for the store that keeps it; the accurate engine is opened for that. */
export async function describeRun({
  inputs,
  input,
  engine,
  nameBlind,
  vocabulary,
  keepText,
  version,
}: DescribedRun): Promise<RunDescription> {
  const { name, version: engineVersion, model } = await openEngine({ engine, nameBlind });
  const { input: _stream, ...fields } = input ?? {};
  return {
    engine: { name, version: engineVersion, model },
    version: version ?? (await readVersion()),
    schemaVersion: SCHEMA_VERSION,
    inputs,
    options: {
      ...(fields as Record<string, string | number>),
      nameBlind: nameBlind ?? false,
      ...describeVocabulary(vocabulary),
      ...(keepText === false && { keepText }),
    },
  };
}

/** Lists are long: what two runs must agree in is a digest of each. */
function describeVocabulary({ lexicon, verbs, entities }: VocabularyOptions = {}): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const [name, list] of Object.entries({ lexicon, verbs, names: entities }))
    if (list !== undefined)
      digests[name] = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
  return digests;
}
