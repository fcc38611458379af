import type { CorpusItem } from '../corpus-article.ts';
import { checkInputs } from './check-inputs.ts';
import { type InputOptions, type InputSettings, settleOptions } from './input-options.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { makeReject } from './make-reject.ts';
import { readFileBytes, readStreamBytes } from './read-bytes.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readParquet } from './read-parquet.ts';
import { readTextFile } from './read-text-file.ts';
import { KNOWN_ENDINGS, recognizeInput } from './recognize-input.ts';

/**
 * Reads articles from files and folders, one at a time and always in the same order: the paths as given, a folder's
 * files sorted by path. By ending: JSON Lines (`.jsonl`, `.ndjson`, `.json-lines`) and CSV, each also packed (`.gz`,
 * `.zst`); Parquet; and files that are one article each (`.txt`, `.md`, `.html`, `.htm`), whose id is their path inside
 * the folder, or the path as given where no folder was. `-` is JSON Lines from `options.input`. Lines are counted from
 * 1, as an editor shows them; rows of Parquet too. What cannot be read is a reject in its place, and the next line or
 * file is read. A file in a folder whose ending is not read is a reject as well; hidden ones are left out.
 * @throws QuotestanceError before the first item: `input-missing` for a path that does not exist, `input-unknown` for
 * an ending that is not read, `duckdb-missing` and `zstd-missing` for files that this machine cannot read,
 * `invalid-input` and `invalid-option`.
 */
export async function* readInputs(
  paths: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<CorpusItem, void, undefined> {
  const settings = settleOptions(options);
  await checkInputs(paths, settings);
  for (const path of paths) {
    if (path === '-') yield* readJsonLines(readStreamBytes(settings.input!), '-', settings);
    else for await (const listed of listFiles(path)) yield* readListed(listed, settings);
  }
}

/** What one file holds. */
export async function* readListed(
  { file, id, problem }: ListedFile,
  settings: InputSettings,
): AsyncGenerator<CorpusItem, void, undefined> {
  const form = recognizeInput(file);
  if (problem !== null || form === null) {
    const reason = problem ?? `its ending is none of ${KNOWN_ENDINGS}`;
    yield makeReject('unreadable', `the file cannot be read: ${reason}`, { file, line: null });
  } else if (form.kind === 'parquet') {
    yield* readParquet(file, settings);
  } else if (form.kind === 'json-lines') {
    yield* readJsonLines(readFileBytes(file, form.packing), file, settings);
  } else if (form.kind === 'csv') {
    yield* readCsv(readFileBytes(file, form.packing), file, settings);
  } else {
    const format = form.kind === 'html' ? 'html' : settings.format;
    yield await readTextFile({ file, id, format }, settings);
  }
}
