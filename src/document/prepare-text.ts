import { isLineBreak, isWhite } from './white-space.ts';

/** A stretch of the text made safe for the tokenizer. */
export interface PreparedText {
  readonly prepared: string;
  /** Offsets in `prepared` where a space was put in; every later offset is one more than in the text for each of them. */
  readonly cuts: readonly number[];
}

/** wink's tokenizer takes quadratic time over a run without white space: a word of 1 MB would keep it busy for minutes. */
const LONGEST_RUN = 100;

/**
 * Cuts runs of more than 100 characters by a space, and writes white space that wink does not know as such (U+2028,
 * U+3000, a byte order mark) as a plain space. Nothing else changes, so that offsets are easily led back.
 */
export function prepareText(text: string, start: number, end: number): PreparedText {
  const parts: string[] = [];
  const cuts: number[] = [];
  let copied = start;
  let run = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isWhite(code)) {
      run = 0;
      if (code === 0x20 || code === 0x0a) continue;
      parts.push(text.slice(copied, at), isLineBreak(code) ? '\n' : ' ');
      copied = at + 1;
    } else if (run < LONGEST_RUN || (code & 0xfc00) === 0xdc00) {
      run++;
    } else {
      parts.push(text.slice(copied, at), ' ');
      cuts.push(at - start + cuts.length);
      copied = at;
      run = 1;
    }
  }
  if (copied === start) return { prepared: text.slice(start, end), cuts };
  parts.push(text.slice(copied, end));
  return { prepared: parts.join(''), cuts };
}
