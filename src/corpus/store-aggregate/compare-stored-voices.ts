import {
  checkDimensions,
  checkKey,
  type ResamplingOptions,
  readResampling,
} from '../aggregate/aggregate-options.ts';
import { type ComparedVoices, summarizeVoices, type VoiceComparison } from '../aggregate/compare-voices.ts';
import {
  ARTICLE_DIMENSIONS,
  type ArticleDimension,
  describeDimensions,
  type Voice,
} from '../aggregate/stance-dimensions.ts';
import { startTally, type Tally } from '../aggregate/tally.ts';
import { fromStances, STANCE_COUNTS, STANCE_VALUES, TARGET_KEY, VOICE } from './edge-tables.ts';
import { readGroups } from './read-groups.ts';
import { readNames, type StoredRun } from './stored-run.ts';

export type StoredVoiceComparison<D extends ArticleDimension> = Pick<VoiceComparison<D>, 'by' | 'entity'> &
  ResamplingOptions;

export async function compareStoredVoices<D extends ArticleDimension>(
  stored: StoredRun,
  options: StoredVoiceComparison<D>,
): Promise<ComparedVoices<D>[]> {
  const resampling = readResampling(options);
  const by = checkDimensions(options.by, ARTICLE_DIMENSIONS as readonly ArticleDimension[] as readonly D[]);
  const { entity } = options;
  checkKey(entity, 'entity');
  const query = {
    from: fromStances([...by, 'target']),
    where: ['run = $run', ...(entity === undefined ? [] : [`${TARGET_KEY} = $entity`])],
    // The voice last, so that both voices of a group come one after the other.
    by: [TARGET_KEY, ...by.map((dimension) => STANCE_VALUES[dimension]), VOICE],
    value: 'score',
    counts: STANCE_COUNTS,
    parameters: { run: stored.run, ...(entity !== undefined && { entity }) },
  };
  const sides = await readGroups(stored.instance, query, (tally) => tally);
  const groups: { values: readonly (string | null)[]; voices: Record<Voice, Tally> }[] = [];
  for (const { values, content } of sides) {
    const whole = values.slice(0, -1);
    const last = groups.at(-1);
    const isSame = last?.values.every((value, at) => value === whole[at]);
    const group = isSame
      ? last!
      : { values: whole, voices: { narration: startTally(), quotation: startTally() } };
    if (!isSame) groups.push(group);
    group.voices[values.at(-1) as Voice] = content;
  }
  const nameOf = await readNames(
    stored,
    groups.map(({ values }) => values[0]!),
  );
  return groups.map(({ values: [key, ...outer], voices }) =>
    Object.assign(
      { entity: key!, entityName: nameOf(key!) },
      describeDimensions(outer, by, { nameOf }),
      summarizeVoices(voices, resampling),
    ),
  );
}
