import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { TokenRange } from './bearing.ts';
import type { Window } from './engine.ts';

/** The tokens of a window that a span touches; the window's start where it touches none. */
export function tokensOf({ tokens }: Document, { firstToken, endToken }: Window, span: Span): TokenRange {
  let low = firstToken;
  let high = endToken;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < endToken && tokens[end]!.start < span.end) end += 1;
  return { firstToken: low, endToken: end };
}
