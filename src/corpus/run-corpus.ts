import { QuotestanceError } from '../errors.ts';
import { openEngine } from '../open-engine.ts';
import { SCHEMA_VERSION } from '../report/schema-version.ts';
import { analyzeCorpus, type CorpusOptions } from './analyze-corpus.ts';
import type { CorpusItem } from './corpus-article.ts';
import type { CorpusResult } from './corpus-result.ts';
import type { CorpusStore, OnOtherRun, Progress, RunDescription } from './corpus-store.ts';
import type { InputOptions } from './input/input-options.ts';
import { readInputs } from './input/read-inputs.ts';
import { type LinkOptions, readLinkOptions } from './link/read-link-options.ts';
import { readVersion } from './read-version.ts';
import { isJsonLines, openStore } from './store/open-store.ts';

/** What to score, and where to keep it. */
export interface CorpusRun extends CorpusOptions, LinkOptions {
  /** Files and folders, `-` for standard input; see `readInputs`. */
  readonly inputs: readonly string[];
  /** Path of the store: a DuckDB database, or reports as JSON Lines where it ends in `.jsonl`. */
  readonly out: string;
  readonly input?: InputOptions | undefined;
  /** Whether the store keeps the texts too, which the article pages of dashboards need; `true` by default. */
  readonly keepText?: boolean | undefined;
  /** What to do with a store of another engine or other options; `'refuse'` by default. */
  readonly onOtherRun?: OnOtherRun | undefined;
  /** Version of this package, kept with the run; by default read from its package.json. */
  readonly version?: string | undefined;
  /** Called after every batch that is kept for good. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a run has come to. */
export interface CorpusSummary extends Progress {
  /** Items that an earlier run on the same store had done. */
  readonly skipped: number;
  /** True where the signal stopped it: the same call goes on. */
  readonly stopped: boolean;
}

/** Results that are kept together in one transaction. */
const BATCH = 64;
const LONGEST_WAIT = 2000;

/**
 * Scores a collection into a store, and goes on where an earlier run on the same store ended, however that ended. At the end
 * the entities of all articles are linked into a database, with the keys of `createEntityLinker`; on a store that is at its
 * end already that is done where it is missing, or was done with other entities or overrides.
 * @throws QuotestanceError `invalid-option` and `input-missing` for wrong entities or overrides, and for such with a store
 * of JSON Lines, which keeps no keys; `inputs-changed` where the inputs are not those that the store has begun with, and the errors of
 * `readInputs` and of the stores.
 */
export async function runCorpus(run: CorpusRun): Promise<CorpusSummary> {
  const linking = await readLinkOptions(run);
  if (isJsonLines(run.out) && (run.entities !== undefined || run.overrides !== undefined))
    throw new QuotestanceError(
      'invalid-option',
      `entities and overrides are for a database, but out is ${JSON.stringify(run.out)}; choose a path such as run.duckdb, or leave them out`,
    );
  const store = await openStore(run.out, await describeRun(run), run.onOtherRun ?? 'refuse');
  try {
    const skipped = store.progress.done;
    let stopped = await fill(store, run, skipped);
    if (!stopped && 'linkEntities' in store)
      stopped = await stopsAt(run.signal, () => store.linkEntities(linking, run.signal));
    return { ...store.progress, skipped, stopped };
  } finally {
    await store.close();
  }
}

async function describeRun({
  inputs,
  input,
  engine,
  nameBlind,
  keepText,
  version,
}: CorpusRun): Promise<RunDescription> {
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
      ...(keepText === false && { keepText }),
    },
  };
}

/** Tells whether the signal stopped it. */
async function fill(store: CorpusStore, run: CorpusRun, skipped: number): Promise<boolean> {
  const items = skipDone(readInputs(run.inputs, run.input ?? {}), store.progress);
  let batch: CorpusResult[] = [];
  let since = Date.now();
  const keep = async () => {
    if (batch.length > 0) await store.write(batch);
    batch = [];
    since = Date.now();
    run.onProgress?.(store.progress);
  };
  const stopped = await stopsAt(run.signal, async () => {
    for await (const result of analyzeCorpus(items, { ...run, firstSequence: skipped })) {
      batch.push(result);
      if (batch.length >= BATCH || Date.now() - since > LONGEST_WAIT) await keep();
    }
  });
  // What is done is done, also where it was stopped: the next run need not do it again.
  await keep();
  return stopped;
}

/** Does something that a signal may end; tells whether it has. */
async function stopsAt(signal: AbortSignal | undefined, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    if (signal?.aborted && error === signal.reason) return true;
    throw error;
  }
}

/** Leaves out the items that are done, and makes sure that they are the same as they were. */
async function* skipDone(
  items: AsyncIterable<CorpusItem>,
  { done, last }: Progress,
): AsyncGenerator<CorpusItem> {
  let sequence = 0;
  for await (const item of items) {
    if (sequence++ < done) {
      if (sequence === done && last && !isSame(item, last)) throw changed(last, done);
      continue;
    }
    yield item;
  }
  if (sequence < done && last) throw changed(last, done);
}

function isSame(item: CorpusItem, { id, file, line }: NonNullable<Progress['last']>): boolean {
  const { origin, id: own } = item.kind === 'article' ? item.article : item.reject;
  return own === id && origin.file === file && origin.line === line;
}

function changed({ id, file, line }: NonNullable<Progress['last']>, done: number): QuotestanceError {
  const place = `${file || 'the input'}${line === null ? '' : `, line ${line}`}`;
  return new QuotestanceError(
    'inputs-changed',
    `the store has ${done} items, the last of them "${id ?? 'a reject'}" from ${place}, but the inputs now have something else there; hand in the same inputs, or take another store`,
  );
}
