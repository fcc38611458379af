import { type CsvError, type Info, Parser } from 'csv-parse';
import type { RejectCode } from '../corpus-article.ts';
import { countLines } from './count-lines.ts';
import { feedTransform } from './feed-transform.ts';
import { UnreadableError } from './read-bytes.ts';
import { MOST_LINE_BYTES } from './split-lines.ts';

/** A row of a CSV file, or why there is none. Lines are counted from 1, as an editor shows them. */
export type Row =
  | {
      readonly kind: 'row';
      readonly line: number;
      /** The same as `line` where no quoted field holds a newline. */
      readonly lastLine: number;
      readonly fields: readonly Uint8Array[];
    }
  | { readonly kind: 'problem'; readonly line: number; readonly code: RejectCode; readonly reason: string };

interface ParsedRow {
  readonly fields: readonly Uint8Array[];
  /** Offset after the row's newline, from where its parser began. */
  readonly end: number;
  readonly emptyLines: number;
}

const NEWLINE = 0x0a;
const MARK = Buffer.from('\ufeff');

/**
 * Cuts a stream of bytes into the rows of a CSV file, the header among them. Fields stay bytes, so that a wrong
 * encoding harms its own row alone. Empty lines are no rows. After a row of more than `mostBytes` it goes on with the
 * next line. An error of reading is the last row.
 */
export async function* splitRows(
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number = MOST_LINE_BYTES,
): AsyncGenerator<Row, void, undefined> {
  const lines = countLines();
  let parsed: ParsedRow[] = [];
  let parser = openParser(mostBytes, (row) => parsed.push(row));
  let base = 0; // where this parser began in the stream
  let rowStart = 0; // after the last row
  let emptyLines = 0; // that this parser had skipped by then
  let offset = 0; // of the piece at hand

  function* takeRows(): Generator<Row> {
    for (const row of parsed) {
      const line = lines.lineAt(rowStart) + row.emptyLines - emptyLines;
      rowStart = base + row.end;
      emptyLines = row.emptyLines;
      // The newline itself still is on the row's line; the last row may have none.
      const lastLine = Math.max(line, lines.lineAt(rowStart - 1));
      yield { kind: 'row', line, lastLine, fields: row.fields };
    }
    parsed = [];
  }
  const describe = (code: RejectCode, reason: string, skipped = 0): Row => ({
    kind: 'problem',
    line: lines.lineAt(rowStart) + skipped,
    code,
    reason,
  });

  let isSkipping = false;
  try {
    for await (const whole of dropMark(bytes)) {
      lines.add(whole);
      let piece = whole;
      while (piece.length > 0) {
        if (isSkipping) {
          const end = piece.indexOf(NEWLINE);
          if (end === -1) {
            offset += piece.length;
            break;
          }
          offset += end + 1;
          piece = piece.subarray(end + 1);
          base = rowStart = offset;
          emptyLines = 0;
          parser = openParser(mostBytes, (row) => parsed.push(row));
          isSkipping = false;
          continue;
        }
        const error = await feed(parser, piece);
        yield* takeRows();
        if (error === null) {
          offset += piece.length;
          break;
        }
        if (error.code !== 'CSV_MAX_RECORD_SIZE') throw error;
        yield describe(
          'too-long',
          `the row has more than ${mostBytes} bytes`,
          countEmptyLines(error) - emptyLines,
        );
        isSkipping = true;
        // Up to here the row is too long for sure: no newline before it ends the row.
        const known = Math.max(offset, rowStart + mostBytes);
        piece = piece.subarray(known - offset);
        offset = known;
      }
    }
    if (isSkipping) return;
    const error = await feed(parser, null);
    yield* takeRows();
    if (error === null) return;
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const reason =
      'a quotation mark is opened and never closed: this row and everything after it to the end of the file cannot be read';
    yield describe('broken-line', reason, countEmptyLines(error) - emptyLines);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield describe('unreadable', `the file cannot be read from here on: ${error.message}`);
  } finally {
    parser.destroy();
  }
}

function openParser(mostBytes: number, keep: (row: ParsedRow) => void): Parser {
  const parser = new Parser({
    encoding: null,
    max_record_size: mostBytes,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (fields, { bytes, empty_lines }) => {
      keep({ fields: fields as unknown as Uint8Array[], end: bytes, emptyLines: empty_lines });
      return null;
    },
  });
  return parser.resume();
}

/** The bytes without a byte order mark at the start: csv-parse would decode the rest where it takes the mark away. */
async function* dropMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let start: Uint8Array | null = new Uint8Array();
  for await (const piece of bytes) {
    if (start === null) {
      yield piece;
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < MARK.length) continue;
    yield MARK.equals(start.subarray(0, MARK.length)) ? start.subarray(MARK.length) : start;
    start = null;
  }
  if (start !== null) yield start;
}

/** How many empty lines the parser had skipped before the error. */
function countEmptyLines(error: CsvError): number {
  return Number((error as unknown as Partial<Info>).empty_lines ?? 0);
}

async function feed(parser: Parser, piece: Uint8Array | null): Promise<CsvError | null> {
  try {
    await feedTransform(parser, piece);
    return null;
  } catch (error) {
    return error as CsvError;
  }
}
