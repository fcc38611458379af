import type { Document } from '../document/document.ts';
import type { QuotedRegion } from '../segment/segmentation.ts';
import type { FrameContext } from './frame-context.ts';
import type { SpeakerMethod } from './quotation.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** What reports a quoted region: the cue, who speaks, and how far the content reaches. */
export interface Frame {
  readonly method: SpeakerMethod;
  /** First and end token of the cue, or null: "Rubio: “...”". */
  readonly cue: readonly [number, number] | null;
  readonly cueLemma: string | null;
  readonly attitude: boolean;
  readonly speaker: SpeakerPhrase | null;
  /** The token at which content outside the marks begins: "said the plan was “a mess”"; null where there is none. */
  readonly contentFirst: number | null;
  /** The token at which content outside the marks ends (exclusive): "was “a mess” and would fail"; null where there is none. */
  readonly contentEnd: number | null;
}

/** Where the talk around a region may reach: the paragraph, or the inside of the region around it. */
export interface Scope {
  readonly firstToken: number;
  readonly endToken: number;
  /** The region that the scope is the inside of, or -1. */
  readonly region: number;
}

export const NO_FRAME: Frame = {
  method: 'none',
  cue: null,
  cueLemma: null,
  attitude: false,
  speaker: null,
  contentFirst: null,
  contentEnd: null,
};

/** A frame reaches no further than so many tokens from its region. */
export const LONGEST_FRAME = 70;
/** A word reports quoted words beside it from this share on. */
export const LEAST_QUOTING_SHARE = 0.12;

const SENTENCE_STOPS = new Set(['?', '!', ';']);

/** A token of the scope's own depth: not inside another region. */
export function isOpen(context: FrameContext, index: number, scope: Scope): boolean {
  return context.openRegion[index] === scope.region;
}

/** A mark that ends a sentence or half of one, but not the full stop of "Rep. Ann Hill, R-Calif., said". */
export function isStop({ tokens }: Document, index: number): boolean {
  const { lower, sentence } = tokens[index]!;
  return lower === '.' ? tokens[index + 1]?.sentence !== sentence : SENTENCE_STOPS.has(lower);
}

export function lastInnerMark({ text }: Document, { inner }: QuotedRegion): string {
  return text.slice(Math.max(inner.start, inner.end - 1), inner.end);
}

/** Where a quoted part ends its clause, the words before it belong to the content: "The plan is “a mess,” Ortiz said." */
export function clauseBefore(context: FrameContext, region: QuotedRegion, scope: Scope): number | null {
  const { tokens } = context.document;
  let first = region.firstToken;
  while (
    first > scope.firstToken &&
    region.firstToken - first < LONGEST_FRAME &&
    isOpen(context, first - 1, scope)
  ) {
    if (isStop(context.document, first - 1) || tokens[first - 1]!.lower === ':') break;
    first--;
  }
  // No words, as in "10:50 — “...".
  while (first < region.firstToken && !/\p{L}/u.test(tokens[first]!.text)) first++;
  return first < region.firstToken - 1 ? first : null;
}
