import { QuotestanceError } from '../errors.ts';
import { openEngine } from '../open-engine.ts';
import { SCHEMA_VERSION } from '../report/schema-version.ts';
import { analyzeCorpus, type CorpusOptions } from './analyze-corpus.ts';
import type { CorpusItem } from './corpus-article.ts';
import type { CorpusResult } from './corpus-result.ts';
import type { CorpusStore, OnOtherRun, Progress, RunDescription } from './corpus-store.ts';
import type { InputOptions } from './input/input-options.ts';
import { readInputs } from './input/read-inputs.ts';
import { openStore } from './store/open-store.ts';

/** What to score, and where to keep it. */
export interface CorpusRun extends CorpusOptions {
  /** Files and folders, `-` for standard input; see `readInputs`. */
  readonly inputs: readonly string[];
  /** Path of the store: a DuckDB database, or reports as JSON Lines where it ends in `.jsonl`. */
  readonly out: string;
  readonly input?: InputOptions | undefined;
  /** What to do with a store of another engine or other options; `'refuse'` by default. */
  readonly onOtherRun?: OnOtherRun | undefined;
  /** Version of this package, kept with the run. */
  readonly version: string;
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
 * Scores a collection into a store, and goes on where an earlier run on the same store ended, however that ended.
 * @throws QuotestanceError `inputs-changed` where the inputs are not those that the store has begun with, and the errors of
 * `readInputs` and of the stores.
 */
export async function runCorpus(run: CorpusRun): Promise<CorpusSummary> {
  const store = await openStore(run.out, await describeRun(run), run.onOtherRun ?? 'refuse');
  try {
    const skipped = store.progress.done;
    const stopped = await fill(store, run, skipped);
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
  timeLimit,
  version,
}: CorpusRun): Promise<RunDescription> {
  const { name, version: engineVersion, model } = await openEngine({ engine, nameBlind });
  const { input: _stream, ...fields } = input ?? {};
  return {
    engine: { name, version: engineVersion, model },
    version,
    schemaVersion: SCHEMA_VERSION,
    inputs,
    options: {
      ...(fields as Record<string, string | number>),
      nameBlind: nameBlind ?? false,
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
  try {
    for await (const result of analyzeCorpus(items, { ...run, firstSequence: skipped })) {
      batch.push(result);
      if (batch.length >= BATCH || Date.now() - since > LONGEST_WAIT) await keep();
    }
  } catch (error) {
    if (!run.signal?.aborted || error !== run.signal.reason) throw error;
    // What is done is done: the next run need not do it again.
    await keep();
    return true;
  }
  await keep();
  return false;
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
