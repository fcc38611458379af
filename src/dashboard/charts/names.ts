/** Pixels of letters at the size of the charts in wide fonts, so that labels fit in narrower ones too. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'‘’|!ijlI]/, 4.2],
  [/[frt()[\]"“”-]/, 5.6],
  [/[mwMWGOQ@%…→<>=+&]/, 11.2],
  [/[A-Z]/, 8.8],
  [/[\u0020-\u024f\u2018-\u201f]/, 7.6],
];
const WIDEST = 13;

/** Pixels that a text takes, rather too many than too few. */
export function measureText(text: string): number {
  let width = 0;
  for (const letter of text) width += measureLetter(letter);
  return width;
}

function measureLetter(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST;
}

/** A name that is cut where it is wider than so many pixels. */
export function fitName(name: string, pixels: number): string {
  const clean = cleanName(name);
  const most = pixels - measureLetter('…');
  let [width, kept] = [0, ''];
  for (const letter of clean) {
    width += measureLetter(letter);
    if (width <= most) kept += letter;
    if (width > pixels) return `${kept.trimEnd()}…`;
  }
  return clean;
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
