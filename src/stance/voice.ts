import type { Document } from '../document/document.ts';
import type { Quotation } from '../quotation/quotation.ts';

/** For each token the innermost quotation whose words it is, or -1 for the narrator's own. */
export function voiceOfTokens({ tokens }: Document, quotations: readonly Quotation[]): Int32Array {
  const voice = new Int32Array(tokens.length).fill(-1);
  // Quotations stand in the order of the text, outer before inner: the later one paints over.
  for (const { index, spans } of quotations) {
    for (const { start, end } of spans) {
      for (let at = firstTokenFrom(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) voice[at] = index;
    }
  }
  return voice;
}

function firstTokenFrom(tokens: Document['tokens'], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
