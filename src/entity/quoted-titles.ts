import type { Document, Token } from '../document/document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { isCapitalised } from './capital-words.ts';

const LONGEST_TITLE = 9;

/**
 * Titles and slogans between quotation marks, first token to end: “Other People’s Houses”, “Keep the Lights On”. Their
 * words are capitalised but for the smallest, and no sentence is in them.
 */
export function findQuotedTitles(
  { tokens, sentences }: Document,
  { regions }: Segmentation,
  titleCased: Uint8Array,
): Map<number, number> {
  const titles = new Map<number, number>();
  for (const { firstToken, endToken, closed } of regions) {
    const first = firstToken + 1;
    let end = endToken - 1;
    if (!closed || end - first > LONGEST_TITLE + 1) continue;
    if (end > first && tokens[end - 1]!.text === ',') end--;
    if (
      end - first < 2 ||
      titleCased[tokens[first]!.sentence] ||
      end > sentences[tokens[first]!.sentence]!.endToken
    )
      continue;
    if (isTitle(tokens, first, end)) titles.set(first, end);
  }
  return titles;
}

function isTitle(tokens: readonly Token[], first: number, end: number): boolean {
  let capitals = 0;
  for (let at = first; at < end; at++) {
    const { text, pos } = tokens[at]!;
    if (isCapitalised(text)) capitals++;
    else if (text === '.' || text === '!' || text === '?') return false;
    else if (text.length > 3 && text.charCodeAt(0) >= 0x61) return false;
    else if (at === first || pos === 'VERB' || pos === 'AUX') return false;
  }
  return capitals > 1 && isCapitalised(tokens[end - 1]!.text);
}
