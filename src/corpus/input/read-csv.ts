import type { CorpusItem } from '../corpus-article.ts';
import { decodeText } from './decode-text.ts';
import type { InputSettings } from './input-options.ts';
import { makeReject } from './make-reject.ts';
import { readRecord } from './read-record.ts';
import { type Row, splitRows } from './split-rows.ts';

/** Reads CSV whose first row names the columns. Every value is a string; a bad row is a reject, and the next is read. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  settings: InputSettings,
): AsyncGenerator<CorpusItem, void, undefined> {
  let header: readonly string[] | null = null;
  for await (const row of splitRows(bytes)) {
    if (header !== null || row.kind === 'problem') {
      yield readRow(row, header ?? [], file, settings);
      continue;
    }
    const { values, problem } = decodeFields(row.fields);
    if (values === null) {
      const reason = `the header is no text, so that no row can be read: ${problem}`;
      yield makeReject('not-text', reason, { file, line: row.line });
      return;
    }
    header = nameColumns(values);
  }
}

function readRow(row: Row, header: readonly string[], file: string, settings: InputSettings): CorpusItem {
  const origin = { file, line: row.line };
  if (row.kind === 'problem') return makeReject(row.code, row.reason, origin);
  const { values, problem } = decodeFields(row.fields);
  if (values === null) return makeReject('not-text', `the row is no text: ${problem}`, origin);
  if (values.length !== header.length) {
    const where = row.lastLine > row.line ? ` (lines ${row.line} to ${row.lastLine})` : '';
    const reason = `the row${where} has ${values.length} columns; the header has ${header.length}`;
    return makeReject('broken-line', reason, origin);
  }
  const record = Object.fromEntries(header.map((name, column) => [name, values[column]!]));
  return readRecord(record, settings, origin);
}

type DecodedFields =
  | { readonly values: readonly string[]; readonly problem: null }
  | { readonly values: null; readonly problem: string };

function decodeFields(fields: readonly Uint8Array[]): DecodedFields {
  const values: string[] = [];
  for (const field of fields) {
    const { text, problem } = decodeText(field);
    if (text === null) return { values: null, problem };
    values.push(text);
  }
  return { values, problem: null };
}

/** A name that comes again gets a number ("note", "note_2"): no column hides another. */
function nameColumns(header: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const given of header) {
    const name = given.trim();
    let free = name;
    for (let number = 2; names.has(free); number++) free = `${name}_${number}`;
    names.add(free);
  }
  return [...names];
}
