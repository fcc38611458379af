import type { Document } from '../document/document.ts';
import type { Quotation } from '../quotation/quotation.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly quotation: number;
}

/** The narrator's voice in the arrays that give each token its quotation. */
export const NARRATOR = -1;

/** For each token the innermost quotation whose words it is, or `NARRATOR`: one sweep with the open ones on a stack. */
export function voiceOfTokens({ tokens, sentences }: Document, quotations: readonly Quotation[]): Int32Array {
  const stretches: Stretch[] = [];
  for (const { index, spans } of quotations)
    for (const { start, end } of spans) stretches.push({ start, end, quotation: index });
  stretches.sort((a, b) => a.start - b.start || b.end - a.end || a.quotation - b.quotation);
  const voices = new Int32Array(tokens.length).fill(NARRATOR);
  const open: Stretch[] = [];
  let next = 0;
  let sentence = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (open.length === 0) {
      // Whole sentences of narration are passed over.
      if (next === stretches.length) break;
      const place = stretches[next]!.start;
      while (sentence < sentences.length && sentences[sentence]!.end <= place) sentence++;
      if (sentence === sentences.length) break;
      at = Math.max(at, sentences[sentence]!.firstToken);
    }
    const { start } = tokens[at]!;
    for (; next < stretches.length && stretches[next]!.start <= start; next++) open.push(stretches[next]!);
    while (open.length > 0 && open[open.length - 1]!.end <= start) open.pop();
    if (open.length > 0) voices[at] = open[open.length - 1]!.quotation;
  }
  return voices;
}
