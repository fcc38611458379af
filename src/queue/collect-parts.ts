import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusResult } from '../corpus/corpus-result.ts';
import type { OnOtherRun, Progress } from '../corpus/corpus-store.ts';
import { keepResults } from '../corpus/keep-results.ts';
import { type LinkOptions, readLinkOptions } from '../corpus/link/read-link-options.ts';
import { checkLast, type Place } from '../corpus/skip-done.ts';
import { stopsAt } from '../corpus/stops-at.ts';
import { isJsonLines, openStore } from '../corpus/store/open-store.ts';
import { QuotestanceError } from '../errors.ts';
import type { Batch } from './batch.ts';
import { hasPart } from './part-path.ts';
import { readPart } from './read-part.ts';
import { findRun, readPlan } from './run-folder.ts';
import { DRAFT } from './write-part.ts';

/** From which folder to collect, and into which store. */
export interface Collection extends LinkOptions {
  /** Folder of a run. */
  readonly from: string;
  /** Path of the store, as for `runCorpus`. */
  readonly out: string;
  readonly onOtherRun?: OnOtherRun | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface CollectionSummary extends Progress {
  /** Items that an earlier call had collected. */
  readonly skipped: number;
  readonly stopped: boolean;
  /** Ids of parts that no batch of the run has: what is left of inputs that have changed since. Nothing of them is collected. */
  readonly surplus: readonly string[];
}

/**
 * Puts the parts of a run into a store, in the order of the inputs, and links its entities: the store is that of
 * `runCorpus` with the same inputs and options, a later article with the id of an earlier one replacing it. Where a part is missing it
 * keeps all that comes before and throws; the same call goes on when the part is there. Each batch must have as many reports
 * and rejects as it has items.
 * @throws QuotestanceError `batches-missing` with their ids, `part-unreadable`, and the errors of the stores.
 */
export async function collectParts(collection: Collection): Promise<CollectionSummary> {
  const { from, out, signal, onOtherRun = 'refuse' } = collection;
  const linking = await readLinkOptions(collection);
  if (isJsonLines(out) && (collection.entities !== undefined || collection.overrides !== undefined))
    throw new QuotestanceError(
      'invalid-option',
      `entities and overrides are for a database, but out is ${JSON.stringify(out)}`,
    );
  const { description, planned } = await findRun(from);
  if (!planned)
    throw new QuotestanceError(
      'batches-missing',
      `the run in ${from} is not wholly submitted; give queue submit again, with the same arguments`,
    );
  const store = await openStore(out, description, onOtherRun);
  try {
    const skipped = store.progress.done;
    const missing: string[] = [];
    let stopped = await keepResults(readResults(from, store.progress, missing, signal), store, collection);
    if (missing.length > 0) throw describeMissing(from, missing, store.progress.done, planned.items);
    if (!stopped) checkTotal(store.progress, planned.items);
    if (!stopped && 'linkEntities' in store)
      stopped = await stopsAt(signal, () => store.linkEntities(linking, signal));
    const surplus = stopped ? [] : await listSurplus(from);
    return { ...store.progress, skipped, stopped, surplus };
  } finally {
    await store.close();
  }
}

/** The results that the store does not have, as far as there are parts; batches without one go into `missing`. */
async function* readResults(
  folder: string,
  progress: Progress,
  missing: string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<CorpusResult> {
  const { done } = progress;
  let sequence = 0;
  for await (const batch of readPlan(folder)) {
    signal?.throwIfAborted();
    const first = sequence;
    sequence += batch.items;
    // The batch with the last item that is kept is read again, to see that it is the same.
    if (sequence < done) continue;
    const isThere = await hasPart(folder, batch.id);
    if (!isThere) missing.push(batch.id);
    if (missing.length > 0) continue;
    for await (const result of readWhole(folder, batch, first)) {
      if (result.sequence === done - 1) checkLast(placeOf(result), progress);
      if (result.sequence >= done) yield result;
    }
  }
  if (sequence < done) checkLast(null, progress);
}

/** A part, which must have a result for each item of its batch. */
async function* readWhole(
  folder: string,
  { id, items }: Batch,
  firstSequence: number,
): AsyncGenerator<CorpusResult> {
  const counts = yield* readPart(folder, id, firstSequence);
  if (counts.items === items) return;
  throw new QuotestanceError(
    'part-unreadable',
    `the part ${id} has ${counts.reports} reports and ${counts.rejects} rejects, but its batch has ${items} items; delete the part and submit again`,
  );
}

function placeOf(result: CorpusResult): Place {
  const { id, origin } = result.kind === 'report' ? result.article : result.reject;
  return { id, file: origin.file, line: origin.line };
}

function describeMissing(
  folder: string,
  missing: readonly string[],
  done: number,
  items: number,
): QuotestanceError {
  const some = missing.slice(0, 5).join(', ');
  return new QuotestanceError(
    'batches-missing',
    `${missing.length} batches of ${folder} have no part yet: ${some}${missing.length > 5 ? ', ...' : ''}; ${done} of ${items} items are collected. See queue status for those that have failed; when all parts are there, the same command goes on`,
  );
}

function checkTotal({ done, reports, rejects }: Progress, items: number): void {
  if (done === items && reports + rejects === items) return;
  throw new QuotestanceError(
    'batches-missing',
    `the run has ${items} items, but the store ${reports} reports and ${rejects} rejects; submit again, and collect into another store`,
  );
}

/** Parts that belong to no batch. Drafts of processors that were killed are removed: every part of the run is there. */
async function listSurplus(folder: string): Promise<string[]> {
  const known = new Set<string>();
  for await (const { id } of readPlan(folder)) known.add(id);
  const surplus: string[] = [];
  const parts = join(folder, 'parts');
  for (const shard of (await readdir(parts).catch(() => [])).sort())
    for (const name of (await readdir(join(parts, shard))).sort()) {
      const id = name.replace('.jsonl.gz', '');
      if (name.endsWith(DRAFT)) await rm(join(parts, shard, name), { force: true });
      else if (!known.has(id)) surplus.push(id);
    }
  return surplus;
}
