import { QuotestanceError } from '../errors.ts';
import { analyzeCorpus, type CorpusOptions } from './analyze-corpus.ts';
import type { CorpusItem } from './corpus-article.ts';
import type { CorpusStore, OnOtherRun, Progress } from './corpus-store.ts';
import { describeRun } from './describe-run.ts';
import type { InputOptions } from './input/input-options.ts';
import { readInputs } from './input/read-inputs.ts';
import { keepResults } from './keep-results.ts';
import { type LinkOptions, readLinkOptions } from './link/read-link-options.ts';
import { type Place, skipDone } from './skip-done.ts';
import { stopsAt } from './stops-at.ts';
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

/** Tells whether the signal stopped it. */
function fill(store: CorpusStore, run: CorpusRun, skipped: number): Promise<boolean> {
  const items = skipDone(readInputs(run.inputs, run.input ?? {}), store.progress, placeOf);
  return keepResults(analyzeCorpus(items, { ...run, firstSequence: skipped }), store, run);
}

function placeOf(item: CorpusItem): Place {
  const { origin, id } = item.kind === 'article' ? item.article : item.reject;
  return { id, file: origin.file, line: origin.line };
}
