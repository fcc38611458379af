import { readFile } from 'node:fs/promises';
import { QuotestanceError } from '../../errors.ts';
import type { StoredRun } from './choose-run.ts';
import { replaceFile } from './replace-file.ts';

/**
 * What is kept for good of a JSON Lines store, in `PATH.run.json`: its runs, and how long its two files are after the last
 * whole batch. What the files hold beyond that is a batch that was cut short, and does not count.
 */
export interface JsonlRecord {
  readonly layout: 'quotestance-jsonl-1';
  readonly runs: readonly StoredRun[];
  /** In bytes. */
  readonly length: { readonly reports: number; readonly rejects: number };
}

export function recordPath(path: string): string {
  return `${path}.run.json`;
}

export function rejectsPath(path: string): string {
  return `${path}.rejects.jsonl`;
}

export async function writeRecord(path: string, record: JsonlRecord): Promise<void> {
  await replaceFile(recordPath(path), `${JSON.stringify(record, null, 1)}\n`);
}

/**
 * The record of a store; null where there is none.
 * @throws QuotestanceError `store-unreadable` where it is damaged.
 */
export async function readRecord(path: string): Promise<JsonlRecord | null> {
  let text: string;
  try {
    text = await readFile(recordPath(path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const record = JSON.parse(text) as JsonlRecord;
    if (record.layout === 'quotestance-jsonl-1' && record.runs.length > 0 && isLength(record.length))
      return record;
  } catch {
    // Said below.
  }
  throw new QuotestanceError(
    'store-unreadable',
    `${recordPath(path)} is damaged, or not of this version of quotestance; move it and ${path} away, or choose another path`,
  );
}

function isLength({ reports, rejects }: JsonlRecord['length']): boolean {
  return Number.isSafeInteger(reports) && Number.isSafeInteger(rejects);
}
