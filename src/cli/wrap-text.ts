/** Columns that a terminal gives a text: marks on letters take none, East Asian characters and most emoji two. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{M}|\p{Cf}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Cuts a text to a width, with an ellipsis where something is left out. */
export function cutText(text: string, width: number): string {
  if (measureWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const character of text) {
    used += measureWidth(character);
    if (used > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - measureWidth(text)));
}

/** A piece of a line and how it is painted. */
export interface Run {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** Breaks runs into lines of at most `width` columns, between words; a word longer than a line is cut. */
export function wrapRuns(runs: readonly Run[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of splitWords(runs)) {
    let length = word.reduce((sum, { text }) => sum + measureWidth(text), 0);
    if (used > 0 && used + 1 + length > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (used > 0) {
      line += word[0]!.paint(' ');
      length++;
    }
    if (used + length <= width) {
      line += word.map(({ text, paint }) => paint(text)).join('');
      used += length;
      continue;
    }
    for (const { text, paint } of word) {
      for (const character of text) {
        const columns = measureWidth(character);
        if (used + columns > width && used > 0) {
          lines.push(line);
          line = '';
          used = 0;
        }
        line += paint(character);
        used += columns;
      }
    }
  }
  if (used > 0) lines.push(line);
  return lines;
}

/** Words of one or more runs: the mark after a quotation belongs to its last word. */
function splitWords(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const { text, paint } of runs) {
    text.split(' ').forEach((piece, index) => {
      if (index > 0) open = false;
      if (piece === '') return;
      if (open) words.at(-1)!.push({ text: piece, paint });
      else words.push([{ text: piece, paint }]);
      open = true;
    });
  }
  return words;
}
