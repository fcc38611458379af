/** What a chart is drawn on. */
export interface Canvas {
  /** Makes the elements: a browser's, or one that only writes. */
  readonly document: Document;
  /** Pixels. */
  readonly width: number;
  /** For narrow screens: fewer things, larger against the width. */
  readonly isNarrow: boolean;
}

/** Pixels that a text takes at the size of the charts, roughly. */
export function measureText(text: string): number {
  return text.length * 6.7;
}

/** A name that is cut where it is longer than so many letters. */
export function shortenName(name: string, most: number): string {
  const letters = [...cleanName(name)];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
}

/** Without control characters, and without the marks that turn the order of letters around. */
export function cleanName(name: string): string {
  return name
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Room for the longest of some labels, within bounds. */
export function makeRoom(labels: readonly string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...labels.map(measureText)) + 12);
}
