import type { Document } from '../document/document.ts';
import { firstTokenAfter } from '../document/first-token-after.ts';
import type { Span } from '../document/span.ts';
import type { TokenRange } from './bearing.ts';
import type { Window } from './engine.ts';

/** The tokens of a window that a span touches; the window's start where it touches none. */
export function tokensOf({ tokens }: Document, { firstToken, endToken }: Window, span: Span): TokenRange {
  const first = firstTokenAfter(tokens, span.start, firstToken, endToken);
  let end = first;
  while (end < endToken && tokens[end]!.start < span.end) end += 1;
  return { firstToken: first, endToken: end };
}
