import type { Span } from './span.ts';
import { isLineBreak, isWhite } from './white-space.ts';

interface Line extends Span {
  /** True where a blank line, or the beginning of the text, stands before this one. */
  readonly afterBlank: boolean;
}

/** The lines that hold anything, without the white space around them. */
function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = -1;
  let end = 0;
  let breaks = 2;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x0a;
    if (isLineBreak(code)) {
      if (start >= 0) lines.push({ start, end, afterBlank: breaks > 1 });
      if (start >= 0) breaks = 0;
      if (code !== 0x0a || text.charCodeAt(at - 1) !== 0x0d) breaks++;
      start = -1;
    } else if (!isWhite(code)) {
      if (start < 0) start = at;
      end = at + 1;
    }
  }
  return lines;
}

const LONGEST_WRAPPED_LINE = 100;
const SHORTEST_WRAPPED_LINE = 40;

function beginsLower(text: string, { start }: Span): boolean {
  const code = text.charCodeAt(start);
  return code >= 0x61 && code <= 0x7a;
}

/**
 * Mail and old wire copy break lines at a fixed width. Taken as so wrapped: no line is longer than 100 characters, and
 * of the lines that follow another without a blank line at least a third go on in lower case.
 */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let following = 0;
  let lower = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.end - line.start > LONGEST_WRAPPED_LINE) return false;
    const before = lines[index - 1]!;
    if (line.afterBlank || before.end - before.start < SHORTEST_WRAPPED_LINE) continue;
    following++;
    if (beginsLower(text, line)) lower++;
  }
  return lower >= 2 && lower * 3 >= following;
}

/** The paragraphs: every line is one, but lines wrapped at a fixed width are joined up to the next blank line. */
export function findParagraphs(text: string): Span[] {
  const lines = findLines(text);
  if (!isHardWrapped(text, lines)) return lines;
  const paragraphs: { start: number; end: number }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (last && before && !line.afterBlank && before.end - before.start >= SHORTEST_WRAPPED_LINE)
      last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}
