import type { QuotedRegion } from '../segment/segmentation.ts';
import type { FrameContext } from './frame-context.ts';
import type { SpeakerMethod } from './quotation.ts';
import { findPhraseAfter, findPhraseBefore, findSharedSubject, type SpeakerPhrase } from './speaker-phrase.ts';

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

const LONGEST_FRAME = 45;
const STOPS = new Set(['.', '?', '!', ';']);
const CLOSERS = new Set(['.', '?', '!']);

/** Where the talk around a region may reach: the paragraph, or the inside of the region around it. */
export interface Scope {
  readonly firstToken: number;
  readonly endToken: number;
  /** The region that the scope is the inside of, or -1. */
  readonly region: number;
}

/** The frame of a region: behind it ("...,” Ortiz said"), else before it ("Ortiz said, “..."). */
export function findFrame(context: FrameContext, region: QuotedRegion, scope: Scope): Frame | null {
  return findFrameAfter(context, region, scope) ?? findFrameBefore(context, region, scope);
}

function lastInnerMark({ document }: FrameContext, { inner }: QuotedRegion): string {
  return document.text.slice(Math.max(inner.start, inner.end - 1), inner.end);
}

/** A token of the scope's own depth: not inside another region. */
function isOpen(context: FrameContext, index: number, scope: Scope): boolean {
  return context.openRegion[index] === scope.region;
}

export function findFrameAfter(context: FrameContext, region: QuotedRegion, scope: Scope): Frame | null {
  const { tokens } = context.document;
  let first = region.endToken;
  let dash = false;
  while (first < scope.endToken && isMarkLike(tokens[first]!.lower)) {
    dash ||= /^[—–-]+$/.test(tokens[first]!.lower);
    first++;
  }
  if (first >= scope.endToken || !isOpen(context, first, scope)) return null;
  let end = first;
  while (end < scope.endToken && end - first < LONGEST_FRAME && isOpen(context, end, scope) && !STOPS.has(tokens[end]!.lower)) end++;
  const mark = lastInnerMark(context, region);
  // After a full stop inside the marks a new sentence begins: only a bare "he said." can still belong to what came before.
  const closed = mark === '.' || mark === '…';
  if (closed && end - first > 5) return null;
  if (tokens[first]!.lower === 'according' && tokens[first + 1]?.lower === 'to') {
    const speaker = findPhraseAfter(context, first + 2, end);
    return makeFrame('according-to', [first, first + 2], 'according', false, speaker, sentenceStart(context, region, scope), null);
  }
  // "“A gamble,” was how Ortiz put it."
  if (BE.has(tokens[first]!.lower) && tokens[first + 1]?.lower === 'how') {
    return makeFrame('subject', [first, first + 2], 'put', false, findPhraseAfter(context, first + 2, end), null, null);
  }
  // "“I am not a prop”: Rao speaks out" opens a headline.
  if (tokens[region.endToken]!.lower === ':' && context.segmentation.kindOfParagraph[region.paragraph] === 'headline') {
    const speaker = findPhraseAfter(context, first, end);
    if (speaker?.mention != null) return makeFrame('headline', null, null, false, speaker, null, null);
  }
  const limit = Math.min(end, first + 28);
  for (let cue = first; cue < limit; cue++) {
    const word = context.cueAt[cue];
    if (!word || (word.share < 0.12 && !word.manner)) continue;
    if (isNegated(context, cue)) return null;
    if (onlyAdverbs(context, first, cue)) {
      if (word.gerund || word.addressee) return null;
      const speaker = findPhraseAfter(context, cue + 1, end);
      if (!speaker) return null;
      return makeFrame('inverted', [cue, cue + 1], word.lemma, word.attitude, speaker, contentBefore(context, region, scope), null);
    }
    const speaker = findPhraseBefore(context, cue, first);
    if (speaker && startsFrame(context, speaker.firstToken, first)) {
      // "“He lied”, jury told": a court is told, it does not tell.
      if (word.lemma === 'tell' && HEARERS.has(tokens[speaker.endToken - 1]!.lower) && cue + 1 >= end)
        return makeFrame('passive', [cue, cue + 1], word.lemma, false, null, null, null);
      return makeFrame('subject', [cue, cue + 1], word.lemma, word.attitude, speaker, contentBefore(context, region, scope), null);
    }
    if (closed) return null;
    if (!word.gerund && !speaker) continue;
    if (cue - first > 12) return null;
  }
  // "“We are done.” — Ana Ruiz" and "“We are done” – Ruiz" sign a quotation with a dash.
  if (dash) {
    const speaker = findPhraseAfter(context, first, end);
    if (speaker?.mention != null && context.mentions[speaker.mention]!.kind === 'name' && speaker.endToken >= end - 1)
      return makeFrame('dash', null, null, false, speaker, null, null);
  }
  return null;
}

function startsFrame(context: FrameContext, start: number, first: number): boolean {
  const { tokens } = context.document;
  for (let index = first; index < start; index++) {
    const { pos, lower } = tokens[index]!;
    if (pos !== 'ADV' && pos !== 'DET' && pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && lower !== ',' && pos !== 'NUM') return false;
  }
  return true;
}

function onlyAdverbs(context: FrameContext, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (context.document.tokens[index]!.pos !== 'ADV') return false;
  return true;
}

/** Where a quoted part ends its clause, the words before it in the sentence belong to the content: "The plan is “a mess,” Ortiz said." */
function contentBefore(context: FrameContext, region: QuotedRegion, scope: Scope): number | null {
  const start = sentenceStart(context, region, scope);
  if (start === null) return null;
  const first = context.document.tokens[start]!;
  if (first.pos === 'CCONJ' || first.lower === 'asked') return null;
  return start;
}

function sentenceStart(context: FrameContext, region: QuotedRegion, scope: Scope): number | null {
  const { tokens } = context.document;
  let first = region.firstToken;
  while (first > scope.firstToken && region.firstToken - first < LONGEST_FRAME && isOpen(context, first - 1, scope) && !STOPS.has(tokens[first - 1]!.lower) && tokens[first - 1]!.lower !== ':') first--;
  return first < region.firstToken - 1 ? first : null;
}

const HEARERS = new Set(['jury', 'court', 'inquiry', 'tribunal', 'jurors', 'inquest', 'judge', 'hearing']);

const MARK_LIKE = /^[,;:—–-]+$/;
function isMarkLike(lower: string): boolean {
  return MARK_LIKE.test(lower);
}

/** "did not say", "never said": nothing is reported. */
export function isNegated({ document }: FrameContext, cue: number): boolean {
  for (let index = Math.max(0, cue - 3); index < cue; index++) {
    const { lower } = document.tokens[index]!;
    if (lower === 'not' || lower === "n't" || lower === 'never') return true;
  }
  return false;
}

export function findFrameBefore(context: FrameContext, region: QuotedRegion, scope: Scope): Frame | null {
  const { tokens } = context.document;
  let first = region.firstToken;
  // Back to the start of the sentence; a region of the same sentence before it is passed over.
  while (first > scope.firstToken && region.firstToken - first < LONGEST_FRAME) {
    const before = tokens[first - 1]!;
    if (isOpen(context, first - 1, scope)) {
      if (CLOSERS.has(before.lower)) break;
      first--;
      continue;
    }
    const other = context.openRegion[first - 1]!;
    if (other < 0) break;
    const { firstToken, inner } = context.segmentation.regions[other]!;
    if (/[.?!]/.test(context.document.text.slice(Math.max(0, inner.end - 1), inner.end)) || firstToken <= scope.firstToken) break;
    first = firstToken;
  }
  if (first >= region.firstToken) return null;
  const last = tokens[region.firstToken - 1]!.lower;
  for (let cue = region.firstToken - 1; cue >= first; cue--) {
    const word = context.cueAt[cue];
    if (!isOpen(context, cue, scope)) continue;
    const { lower } = tokens[cue]!;
    if (lower === 'to' && tokens[cue - 1]?.lower === 'according') {
      const speaker = findPhraseAfter(context, cue + 1, region.firstToken);
      return makeFrame('according-to', [cue - 1, cue + 1], 'according', false, speaker, contentAfterComma(context, speaker, region), sentenceEnd(context, region, scope));
    }
    if (!word || (word.share < 0.12 && !word.manner) || isNegated(context, cue)) continue;
    const adjacent = cue === region.firstToken - 1 || last === ',' || last === ':' || last === 'that';
    if (word.manner && !adjacent) continue;
    if (word.share < 0.5 && !adjacent && hasOuterSpeech(context, cue, first)) continue;
    const passive = isPassive(context, cue);
    let speaker: SpeakerPhrase | null = null;
    let method: SpeakerMethod = 'subject';
    if (passive) {
      method = 'passive';
      const by = findBy(context, cue, region.firstToken);
      speaker = by >= 0 ? findPhraseAfter(context, by + 1, region.firstToken) : tokens[cue]!.lower === 'quoted' ? findPhraseBefore(context, cue, first) : null;
      if (!speaker && tokens[cue]!.lower !== 'quoted') {
        if (word.share < 0.5) continue;
      }
    } else {
      speaker = word.gerund ? null : findPhraseBefore(context, cue, first);
      if (speaker && speaker.firstToken === cue) speaker = null;
      speaker ??= findSharedSubject(context, cue, first);
      // "said Ortiz: “..."
      if (!speaker && cue === first && !word.gerund) speaker = findPhraseAfter(context, cue + 1, region.firstToken);
    }
    const direct = startsCapital(context, region) && (last === ',' || last === ':');
    return makeFrame(method, [cue, cue + 1], word.lemma, word.attitude, speaker,
      direct ? null : contentAfterCue(context, cue, word.addressee, region.firstToken),
      direct || continuesInside(context, region) ? null : sentenceEnd(context, region, scope));
  }
  const labelled = findLabel(context, first, region.firstToken);
  if (labelled) {
    const content = labelled.endToken + 1;
    return makeFrame('colon', null, null, false, labelled, content < region.firstToken ? content : null, sentenceEnd(context, region, scope));
  }
  if (last === ':') {
    const speaker = findSharedSubject(context, region.firstToken - 1, first) ?? findPhraseBefore(context, region.firstToken - 1, first);
    if (speaker) return makeFrame('colon', null, null, false, speaker, null, null);
  }
  return null;
}

/** "A spokeswoman said it believed in him “completely”": the outer cue reports the words. */
function hasOuterSpeech(context: FrameContext, cue: number, first: number): boolean {
  for (let index = cue - 1; index >= first; index--) {
    const word = context.cueAt[index];
    if (word && word.share >= 0.7 && !word.gerund && !word.attitude && !isNegated(context, index)) return true;
  }
  return false;
}

const LONGEST_LABEL = 7;

/** "Okafor: The board ‘knew’": a name and a colon at the head of a sentence, as headlines have it. */
export function findLabel(context: FrameContext, first: number, ceiling: number): SpeakerPhrase | null {
  const { document, mentionAt, mentions } = context;
  for (let index = first + 1; index < Math.min(ceiling, first + LONGEST_LABEL); index++) {
    if (document.tokens[index]!.lower !== ':') continue;
    const mention = mentionAt[index - 1]!;
    if (mention < 0 || mentions[mention]!.kind !== 'name' || mentions[mention]!.type === 'place') return null;
    return { firstToken: mentions[mention]!.firstToken, endToken: index, mention };
  }
  return null;
}

function continuesInside(context: FrameContext, region: QuotedRegion): boolean {
  const mark = lastInnerMark(context, region);
  return mark === '.' || mark === '?' || mark === '!';
}

function startsCapital({ document }: FrameContext, { inner }: QuotedRegion): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(document.text.slice(inner.start, inner.start + 12));
}

/** "was quoted as saying", "has been described by critics as". */
function isPassive({ document }: FrameContext, cue: number): boolean {
  const token = document.tokens[cue]!;
  if (!/(?:ed|en|ld|aid|ught|ritten)$/.test(token.lower)) return false;
  for (let index = cue - 1; index >= Math.max(0, cue - 3); index--) {
    const { lower, pos } = document.tokens[index]!;
    if (BE.has(lower)) return true;
    if (pos !== 'ADV') return false;
  }
  return false;
}
const BE = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being', "'re", 'get', 'got']);

function findBy({ document }: FrameContext, cue: number, end: number): number {
  for (let index = cue + 1; index < Math.min(end, cue + 8); index++) if (document.tokens[index]!.lower === 'by') return index;
  return -1;
}

/** The content behind a cue: after "that", after the one spoken to. */
export function contentAfterCue(context: FrameContext, cue: number, addressee: boolean, ceiling: number): number | null {
  const { tokens } = context.document;
  let first = cue + 1;
  if (addressee && tokens[cue]!.lower.startsWith('t')) {
    const spokenTo = findPhraseAfter(context, first, Math.min(ceiling, first + 12));
    if (spokenTo) first = spokenTo.endToken;
  }
  for (let index = first; index < Math.min(ceiling, first + 8); index++) {
    if (tokens[index]!.lower === 'that' && tokens[index]!.pos !== 'DET') {
      first = index + 1;
      break;
    }
  }
  while (first < ceiling && isMarkLike(tokens[first]!.lower)) first++;
  return first < ceiling ? first : null;
}

function contentAfterComma(context: FrameContext, speaker: SpeakerPhrase | null, region: QuotedRegion): number | null {
  if (!speaker) return null;
  let first = speaker.endToken;
  while (first < region.firstToken && !isMarkLike(context.document.tokens[first]!.lower)) first++;
  return first + 1 < region.firstToken ? first + 1 : null;
}

function sentenceEnd(context: FrameContext, region: QuotedRegion, scope: Scope): number | null {
  const { tokens } = context.document;
  let end = region.endToken;
  while (end < scope.endToken && end - region.endToken < LONGEST_FRAME && !STOPS.has(tokens[end]!.lower)) {
    if (!isOpen(context, end, scope)) {
      const other = context.openRegion[end]!;
      if (other < 0) break;
      end = Math.max(end + 1, Math.min(scope.endToken, context.segmentation.regions[other]!.endToken));
      continue;
    }
    end++;
  }
  return end > region.endToken ? end : null;
}

function makeFrame(method: SpeakerMethod, cue: readonly [number, number] | null, cueLemma: string | null, attitude: boolean, speaker: SpeakerPhrase | null, contentFirst: number | null, contentEnd: number | null): Frame {
  return { method, cue, cueLemma, attitude, speaker, contentFirst, contentEnd };
}
