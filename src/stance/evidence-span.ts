import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Window } from '../sentiment/engine.ts';

/** Longer evidence is cut to the clause around its cue. */
const LONGEST = 200;
const EDGES = new Set([',', ';', ':', '—', '–', '--', '(', ')', '"', '“', '”']);

/**
 * The window's text without marks and stops at its ends; of a long one the clauses around the place that matters, which may
 * lie beside the window: "a liar, as the ministry put it: ‘...’".
 */
export function trimEvidence({ tokens }: Document, { firstToken, endToken }: Window, place?: Span): Span {
  let first = firstToken;
  let end = endToken;
  if (place && tokens[end - 1]!.end - tokens[first]!.start > LONGEST) {
    while (
      first < end - 1 &&
      tokens[first]!.end <= place.start &&
      tokens[end - 1]!.end - tokens[first]!.start > LONGEST
    )
      first = Math.min(end - 1, nextEdge(tokens, first, place.start));
    while (
      end > first + 1 &&
      tokens[end - 1]!.start >= place.end &&
      tokens[end - 1]!.end - tokens[first]!.start > LONGEST
    )
      end = Math.max(first + 1, edgeBefore(tokens, end, place.end));
  }
  while (first < end - 1 && tokens[first]!.pos === 'PUNCT') first++;
  while (end > first + 1 && tokens[end - 1]!.pos === 'PUNCT') end--;
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

/** Behind the next mark before the place; right before the place where there is none. */
function nextEdge(tokens: Document['tokens'], from: number, place: number): number {
  let at = from;
  while (tokens[at]!.end <= place && !EDGES.has(tokens[at]!.lower)) at++;
  return tokens[at]!.end <= place ? at + 1 : at;
}

function edgeBefore(tokens: Document['tokens'], end: number, place: number): number {
  let at = end - 1;
  while (tokens[at]!.start >= place && !EDGES.has(tokens[at]!.lower)) at--;
  return tokens[at]!.start >= place ? at : at + 1;
}
