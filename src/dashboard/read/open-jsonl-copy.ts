import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CorpusResult } from '../../corpus/corpus-result.ts';
import { readRecord, rejectsPath } from '../../corpus/store/jsonl-record.ts';
import { openDuckdbStore } from '../../corpus/store/open-duckdb-store.ts';
import { QuotestanceError } from '../../errors.ts';
import { readCorpusParts } from './read-jsonl-line.ts';

/** A database that is made of a store of JSON Lines. */
export interface JsonlCopy {
  readonly path: string;
  remove(): Promise<void>;
}

const BATCH = 256;

/** Loads one run of a JSON Lines store, the last by default, into a database in a temporary folder, and links it. */
export async function openJsonlCopy(path: string, wanted: number | undefined): Promise<JsonlCopy> {
  const record = await readRecord(path);
  if (!record)
    throw new QuotestanceError(
      'store-unreadable',
      `${path} has no ${path}.run.json beside it, so it is no store of quotestance; expected what "quotestance corpus --out" wrote`,
    );
  const run = record.runs.find(({ number }) => number === (wanted ?? record.runs.at(-1)!.number));
  if (!run)
    throw new QuotestanceError(
      'invalid-option',
      `run is ${wanted}; expected one of those that ${path} has: ${record.runs.map(({ number }) => number).join(', ')}`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'quotestance-dashboard-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'run.duckdb');
    const store = await openDuckdbStore(copy, run.description, 'replace');
    try {
      let batch: CorpusResult[] = [];
      for await (const result of mergeResults(path, record.length, run.number)) {
        batch.push(result);
        if (batch.length < BATCH) continue;
        await store.write(batch);
        batch = [];
      }
      await store.write(batch);
      await store.linkEntities();
    } finally {
      await store.close();
    }
    return { path: copy, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Reports and rejects of a run in the order of their sequence. */
async function* mergeResults(
  path: string,
  length: { readonly reports: number; readonly rejects: number },
  run: number,
): AsyncGenerator<CorpusResult> {
  const reports = readResults(path, length.reports, run);
  const rejects = readResults(rejectsPath(path), length.rejects, run);
  let [report, reject] = [await reports.next(), await rejects.next()];
  while (!report.done || !reject.done) {
    if (!report.done && (reject.done || report.value.sequence < reject.value.sequence)) {
      yield report.value;
      report = await reports.next();
    } else if (!reject.done) {
      yield reject.value;
      reject = await rejects.next();
    }
  }
}

async function* readResults(path: string, bytes: number, run: number): AsyncGenerator<CorpusResult> {
  if (bytes === 0) return;
  const lines = createInterface({
    input: createReadStream(path, { end: bytes - 1 }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  for await (const line of lines) {
    number++;
    const result = readCorpusParts(line, run, `${path}, line ${number}`);
    if (result) yield result;
  }
}
