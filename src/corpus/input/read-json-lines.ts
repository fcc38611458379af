import type { CorpusItem, JsonValue, Origin } from '../corpus-article.ts';
import { decodeText } from './decode-text.ts';
import type { InputSettings } from './input-options.ts';
import { makeReject } from './make-reject.ts';
import { UnreadableError } from './read-bytes.ts';
import { type DataRecord, readRecord } from './read-record.ts';
import { type Line, MOST_LINE_BYTES, splitLines } from './split-lines.ts';

/**
 * Reads JSON Lines: one object a line. Blank lines are nothing; a bad one is a reject, and the next is read.
 * @param firstLine Line of the file that the bytes begin with.
 */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  settings: InputSettings,
  firstLine = 1,
): AsyncGenerator<CorpusItem, void, undefined> {
  let whole = firstLine - 1;
  try {
    for await (const line of splitLines(bytes)) {
      whole = firstLine - 1 + line.number;
      const item = readLine(line, { file, line: whole }, settings);
      if (item !== null) yield item;
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const reason = `the file cannot be read from here on: ${error.message}`;
    yield makeReject('unreadable', reason, { file, line: whole + 1 });
  }
}

/** Tells without reading it whether a line is an item: an article or a reject. */
export function isItemLine({ bytes }: Line): boolean {
  // Any printable ASCII character makes it one; what has none is looked at closely.
  if (bytes === null || bytes.some((byte) => byte > 0x20 && byte < 0x7f)) return true;
  return decodeText(bytes).text?.trim() !== '';
}

function readLine({ bytes }: Line, origin: Origin, settings: InputSettings): CorpusItem | null {
  if (bytes === null) {
    return makeReject('too-long', `the line has more than ${MOST_LINE_BYTES} bytes`, origin);
  }
  const { text, problem } = decodeText(bytes);
  if (text === null) return makeReject('not-text', `the line is no text: ${problem}`, origin);
  if (text.trim() === '') return null;

  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    return makeReject('broken-line', `the line is no JSON: ${(error as Error).message}`, origin);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return readRecord(value as DataRecord, settings, origin);
  }
  const found = value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
  return makeReject('broken-line', `the line is ${found}; each line must be a JSON object`, origin);
}
