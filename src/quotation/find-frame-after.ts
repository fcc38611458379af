import type { QuotedRegion } from '../segment/segmentation.ts';
import { isBe, isNegated } from './cue-position.ts';
import { findPhraseAfter } from './find-phrase-after.ts';
import { findPhraseBefore } from './find-phrase-before.ts';
import {
  clauseBefore,
  type Frame,
  isOpen,
  isStop,
  LEAST_QUOTING_SHARE,
  LONGEST_FRAME,
  lastInnerMark,
  NO_FRAME,
  type Scope,
} from './frame.ts';
import type { FrameContext } from './frame-context.ts';
import { isMark } from './marks.ts';

/** A speaker with all that is said of him stands within so many tokens: "...,” Hugh Hill, a doctor in the north, said". */
const FARTHEST_CUE = 28;
/** After a full stop inside the marks only a bare "he said." can still belong to what came before. */
const LONGEST_AFTER_STOP = 5;
/** "“He lied”, jury told": these are told, they do not tell. */
const HEARERS = new Set(['jury', 'court', 'inquiry', 'tribunal', 'jurors', 'inquest', 'judge', 'hearing']);
const DASHES = /^[―—–-]+$/;
const BETWEEN = new Set(['ADV', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** The frame right behind a region: "...,” Ortiz said", "...,” said Ortiz", "...,” according to Ortiz", "...” — Ana Ruiz". */
export function findFrameAfter(context: FrameContext, region: QuotedRegion, scope: Scope): Frame | null {
  const { tokens } = context.document;
  let first = region.endToken;
  let dash = false;
  while (first < scope.endToken && isMark(tokens[first]!.lower)) {
    dash ||= DASHES.test(tokens[first]!.lower);
    first++;
  }
  if (first >= scope.endToken || !isOpen(context, first, scope)) return null;
  const end = clauseEnd(context, first, scope);
  const mark = lastInnerMark(context.document, region);
  if ((mark === '.' || mark === '…') && end - first > LONGEST_AFTER_STOP) return null;
  if (tokens[first]!.lower === 'according' && tokens[first + 1]?.lower === 'to') {
    return {
      ...NO_FRAME,
      method: 'according-to',
      cue: [first, first + 2],
      cueLemma: 'according',
      speaker: findPhraseAfter(context, first + 2, end),
      contentFirst: clauseBefore(context, region, scope),
    };
  }
  // "“A gamble,” was how Ortiz put it."
  if (isBe(tokens[first]!.lower) && tokens[first + 1]?.lower === 'how')
    return {
      ...NO_FRAME,
      method: 'subject',
      cue: [first, first + 2],
      cueLemma: 'put',
      speaker: findPhraseAfter(context, first + 2, end),
    };
  // "“I am not a prop”: Rao speaks out" opens a headline.
  if (
    tokens[region.endToken]!.lower === ':' &&
    context.segmentation.kindOfParagraph[region.paragraph] === 'headline'
  ) {
    const speaker = findPhraseAfter(context, first, end);
    if (speaker?.mention != null) return { ...NO_FRAME, method: 'headline', speaker };
  }
  return (
    findCueAfter(context, region, scope, first, end) ?? (dash ? findSignature(context, first, end) : null)
  );
}

function clauseEnd(context: FrameContext, first: number, scope: Scope): number {
  let end = first;
  while (
    end < scope.endToken &&
    end - first < LONGEST_FRAME &&
    isOpen(context, end, scope) &&
    !isStop(context.document, end)
  )
    end++;
  return end;
}

function findCueAfter(
  context: FrameContext,
  region: QuotedRegion,
  scope: Scope,
  first: number,
  end: number,
): Frame | null {
  const { tokens } = context.document;
  for (let cue = first; cue < Math.min(end, first + FARTHEST_CUE); cue++) {
    const word = context.cueAt[cue];
    if (!word || (word.share < LEAST_QUOTING_SHARE && !word.manner)) continue;
    if (isNegated(context, cue)) return null;
    const frame = {
      ...NO_FRAME,
      cue: [cue, cue + 1] as const,
      cueLemma: word.lemma,
      attitude: word.attitude,
      contentFirst: contentBefore(context, region, scope),
    };
    if (isOnlyAdverbs(context, first, cue)) {
      if (word.gerund || word.hearer || word.phrase) return null;
      const speaker = findPhraseAfter(context, cue + 1, end);
      return speaker && { ...frame, method: 'inverted', speaker };
    }
    const speaker = findPhraseBefore(context, cue, first);
    if (speaker && startsFrame(context, speaker.firstToken, first)) {
      const told =
        HEARERS.has(tokens[speaker.endToken - 1]!.lower) &&
        (word.lemma === 'hear' || (word.lemma === 'tell' && cue + 1 >= end));
      return told ? { ...frame, method: 'passive', speaker: null } : { ...frame, method: 'subject', speaker };
    }
    return null;
  }
  return null;
}

/** "“We are done.” — Ana Ruiz" signs a quotation with a dash; so does "― Ana Ruiz, 34, Perth". */
function findSignature(context: FrameContext, first: number, end: number): Frame | null {
  const speaker = findPhraseAfter(context, first, end);
  if (
    speaker?.mention == null ||
    context.mentions[speaker.mention]!.kind !== 'name' ||
    (speaker.endToken < end - 1 &&
      (speaker.firstToken > first || !isMark(context.document.tokens[speaker.endToken]!.lower)))
  )
    return null;
  return { ...NO_FRAME, method: 'dash', speaker };
}

/** "They had “put a crack” in the wall, she said": the frame ends the sentence that the region stands in. */
export function findLateFrame(context: FrameContext, region: QuotedRegion, scope: Scope): Frame | null {
  const { tokens } = context.document;
  const first = region.endToken;
  if (/[.?!;]/.test(lastInnerMark(context.document, region)) || first >= scope.endToken) return null;
  const end = clauseEnd(context, first, scope);
  for (let cue = first + 2; cue < Math.min(end, first + FARTHEST_CUE); cue++) {
    const word = context.cueAt[cue];
    if (!word || word.share < 0.5 || word.attitude || word.gerund || word.phrase) continue;
    if (cue + 1 < end && !isMark(tokens[cue + 1]!.lower) && tokens[cue + 1]!.pos !== 'ADP') return null;
    const speaker = findPhraseBefore(context, cue, first);
    if (
      !speaker ||
      speaker.firstToken <= first ||
      tokens[speaker.firstToken - 1]!.lower !== ',' ||
      isNegated(context, cue)
    )
      return null;
    const told = HEARERS.has(tokens[speaker.endToken - 1]!.lower);
    return {
      ...NO_FRAME,
      method: told ? 'passive' : 'subject',
      cue: [cue, cue + 1],
      cueLemma: word.lemma,
      speaker: told ? null : speaker,
      contentFirst: contentBefore(context, region, scope),
      contentEnd: speaker.firstToken - 1,
    };
  }
  return null;
}

function startsFrame({ document }: FrameContext, start: number, first: number): boolean {
  for (let index = first; index < start; index++) {
    const { pos, lower } = document.tokens[index]!;
    if (!BETWEEN.has(pos) && lower !== ',') return false;
  }
  return true;
}

function isOnlyAdverbs({ document }: FrameContext, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (document.tokens[index]!.pos !== 'ADV') return false;
  return true;
}

function contentBefore(context: FrameContext, region: QuotedRegion, scope: Scope): number | null {
  const start = clauseBefore(context, region, scope);
  if (start === null) return null;
  const first = context.document.tokens[start]!;
  return first.pos === 'CCONJ' || first.lower === 'asked' ? null : start;
}
