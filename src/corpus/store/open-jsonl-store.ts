import { stat } from 'node:fs/promises';
import { QuotestanceError } from '../../errors.ts';
import type { CorpusResult } from '../corpus-result.ts';
import type { CorpusStore, OnOtherRun, RunDescription } from '../corpus-store.ts';
import { advance } from './advance.ts';
import { chooseRun, keepsText, NO_PROGRESS, type StoredRun } from './choose-run.ts';
import { claimPath } from './claim-path.ts';
import { type JsonlRecord, readRecord, rejectsPath, writeRecord } from './jsonl-record.ts';
import { type LineFile, openLineFile } from './line-file.ts';
import { lockFile } from './lock-file.ts';
import { OneAtATime } from './one-at-a-time.ts';

/**
 * Opens a file of reports, one line each, for a run, or makes it. A line is a report with the field
 * `corpus: {run, sequence, file, line, extra, text}`; rejects go to `PATH.rejects.jsonl`, and `PATH.run.json` says which runs wrote
 * them and how far they are. Nothing is ever changed in what is written: of two lines of a run with the same
 * `article.id`, the later counts. A run that the file knows goes on, whatever `onOtherRun` says.
 * @throws QuotestanceError `store-of-another-run` where `onOtherRun` is `'refuse'` and the file was written otherwise;
 * `store-busy` where another process has it open; `store-unreadable` for a damaged or foreign file, `store-unwritable` for
 * a full disk or a folder that is not there.
 */
export async function openJsonlStore(
  path: string,
  run: RunDescription,
  onOtherRun: OnOtherRun,
): Promise<CorpusStore> {
  const claim = await claimPath(path);
  try {
    const unlock = await lockFile(claim.path);
    try {
      const files = await openFiles(claim.path, run, onOtherRun);
      return keepInFiles(files, async () => {
        await unlock();
        claim.release();
      });
    } catch (error) {
      await unlock();
      throw error;
    }
  } catch (error) {
    claim.release();
    throw explainFailure(path, error);
  }
}

/** The files of a store, and the run that is under way. */
interface Files {
  readonly path: string;
  readonly reports: LineFile;
  readonly rejects: LineFile;
  record: JsonlRecord;
  stored: StoredRun;
}

async function openFiles(path: string, run: RunDescription, onOtherRun: OnOtherRun): Promise<Files> {
  const found = await readRecord(path);
  if (!found) await refuseForeign(path);
  const record = found ?? { layout: 'quotestance-jsonl-1', runs: [], length: { reports: 0, rejects: 0 } };
  const choice = chooseRun(path, record.runs, run, onOtherRun);
  const reports = await openLineFile(path, record.length.reports);
  const rejects = await openLineFile(rejectsPath(path), record.length.rejects).catch(async (error) => {
    await reports.close();
    throw error;
  });
  if (choice.kind === 'go-on') return { path, reports, rejects, record, stored: choice.run };
  const kept = choice.kind === 'append' ? record.runs : [];
  const stored: StoredRun = { number: kept.length + 1, description: run, progress: NO_PROGRESS };
  const begun: JsonlRecord = {
    layout: record.layout,
    runs: [...kept, stored],
    length: choice.kind === 'append' ? record.length : { reports: 0, rejects: 0 },
  };
  // From here on the old lines do not count, also where the process ends before they are cut off.
  await writeRecord(path, begun);
  if (choice.kind === 'replace') {
    await reports.clear();
    await rejects.clear();
  }
  return { path, reports, rejects, record: begun, stored };
}

function keepInFiles(files: Files, release: () => Promise<void>): CorpusStore {
  const tasks = new OneAtATime();
  return {
    get progress() {
      return files.stored.progress;
    },
    write: (batch) =>
      tasks.run(async () => {
        const progress = advance(files.stored.progress, batch);
        if (batch.length === 0) return;
        try {
          await writeBatch(files, { ...files.stored, progress }, batch);
        } catch (error) {
          throw explainFailure(files.path, error);
        }
      }),
    close: () =>
      tasks.close(async () => {
        await files.reports.close();
        await files.rejects.close();
        await release();
      }),
  };
}

/** Lines first, then the record: what the record does not count is cut off when the store is opened again. */
async function writeBatch(files: Files, stored: StoredRun, batch: readonly CorpusResult[]): Promise<void> {
  const { path, reports, rejects, record } = files;
  const run = stored.number;
  await reports.append(
    batch.flatMap((result) =>
      result.kind === 'report' ? [writeReport(result, run, keepsText(stored.description))] : [],
    ),
  );
  await rejects.append(
    batch.flatMap((result) => (result.kind === 'reject' ? [writeReject(result, run)] : [])),
  );
  const next: JsonlRecord = {
    layout: record.layout,
    runs: record.runs.map((each) => (each.number === run ? stored : each)),
    length: { reports: reports.length, rejects: rejects.length },
  };
  await writeRecord(path, next);
  files.record = next;
  files.stored = stored;
}

function writeReport(result: CorpusResult & { kind: 'report' }, run: number, isTextKept: boolean): string {
  const { sequence, report, article } = result;
  const { origin, extra } = article;
  const text = isTextKept ? { text: result.text ?? article.text } : {};
  return JSON.stringify({ ...report, corpus: { run, sequence, ...origin, extra, ...text } });
}

function writeReject(result: CorpusResult & { kind: 'reject' }, run: number): string {
  const { id, code, reason, origin } = result.reject;
  return JSON.stringify({ id, code, reason, corpus: { run, sequence: result.sequence, ...origin } });
}

async function refuseForeign(path: string): Promise<void> {
  for (const file of [path, rejectsPath(path)]) {
    const found = await stat(file).catch(() => null);
    if (found && (found.isDirectory() || found.size > 0))
      throw new QuotestanceError(
        'store-unreadable',
        `${file} is there, but without ${path}.run.json, which says what wrote it; bring that back, or choose another path`,
      );
  }
}

function explainFailure(path: string, cause: unknown): unknown {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (cause instanceof QuotestanceError || !code) return cause;
  return new QuotestanceError(
    'store-unwritable',
    `${path} cannot be written; see to space and permissions, then run the same again: what the store holds is whole (${message})`,
    { cause },
  );
}
