import type { Document } from '../document/document.ts';

/** Words as people count them: what stands between white space and is not punctuation alone ("don’t" is one). */
export function countWords({ tokens }: Document): number {
  let words = 0;
  let previousEnd = -1;
  let counted = false;
  for (const { start, end, pos } of tokens) {
    if (start !== previousEnd) counted = false;
    previousEnd = end;
    if (counted || pos === 'PUNCT' || pos === 'SYM') continue;
    counted = true;
    words++;
  }
  return words;
}
