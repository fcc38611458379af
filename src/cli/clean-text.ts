/**
 * A text that a terminal can be trusted with: an article may hold escape sequences that recolour, overwrite or rename the
 * window, and marks that turn the order of the letters around. Line breaks become blanks.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/gu, '\ufffd')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}
