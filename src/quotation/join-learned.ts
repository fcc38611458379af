import type { DocumentReading } from '../model/sentence-reading.ts';
import type { QuotedRegion } from '../segment/segmentation.ts';
import type { QuotationDraft } from './draft.ts';
import { moveTalk, type Talk } from './floating-speaker.ts';
import type { FrameContext } from './frame-context.ts';
import { countRegionWords } from './judge-region.ts';
import { type LearnedFrame, pairFrames } from './learned-frames.ts';
import { readParts, type TokenPart } from './learned-parts.ts';
import { isMark } from './marks.ts';
import { findPaperOwner } from './paper-owner.ts';
import type { SpeakerMethod } from './quotation.ts';

/** Content without a gap: runs of content that only marks part, with the regions that it fills. */
interface Content {
  firstToken: number;
  endToken: number;
  readonly regions: QuotedRegion[];
  attitude: number;
}

/** A region counts as part of content from this share of its tokens on. */
const LEAST_COVER = 0.5;
/** More words than these in quotation marks are no scare quote. */
const MOST_SCARE_WORDS = 4;

export function learnReports(context: FrameContext, reading: DocumentReading): LearnedAttribution {
  const parts = readParts(context, reading);
  return { parts, frames: pairFrames(context, parts) };
}

export interface LearnedAttribution {
  readonly parts: readonly TokenPart[];
  readonly frames: readonly LearnedFrame[];
}

/** Joins what the rules attribute with the parts that the model reads. */
export function joinLearned(
  context: FrameContext,
  { parts, frames }: LearnedAttribution,
  quoted: readonly QuotationDraft[],
): QuotationDraft[] {
  const { segmentation } = context;
  const draftOfRegion = new Map<number, QuotationDraft>();
  for (const draft of quoted) for (const region of draft.regions) draftOfRegion.set(region, draft);
  const contents = gatherContents(context, parts);
  const drafts: QuotationDraft[] = [];
  const placed = new Set<number>();
  for (const content of contents) {
    const frame = chooseFrame(context, content, frames);
    for (const region of content.regions) placed.add(region.index);
    // A few words that the rules take for a scare quote or a title may stand in what is reported, but are no quotation.
    const spoken = content.regions.filter(
      (region) =>
        draftOfRegion.has(region.index) || countRegionWords(context.document, region) > MOST_SCARE_WORDS,
    );
    const bare = content.regions.length > 0 && spoken.length === 0 && isWithin(content, content.regions[0]!);
    if (bare && frame === null) continue;
    const ruled = content.regions.map((region) => draftOfRegion.get(region.index)).find(Boolean) ?? null;
    const draft = draftContent(context, { ...content, regions: spoken }, frame, ruled);
    drafts.push(draft);
  }
  for (const draft of quoted) {
    const left = draft.regions.filter((region) => !placed.has(region));
    if (left.length === 0) continue;
    drafts.push({
      ...draft,
      regions: left,
      spans: left.map((region) => segmentation.regions[region]!.inner),
      kind: 'direct',
    });
  }
  drafts.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  return carryOn(context, drafts);
}

/**
 * Follows the talk through the drafts: quoted words without a frame go on with whoever spoke last in their paragraph, and
 * "the statement said" is of whoever spoke before.
 */
function carryOn(context: FrameContext, drafts: readonly QuotationDraft[]): QuotationDraft[] {
  const { document, segmentation } = context;
  let talk: Talk | null = null;
  return drafts.map((draft) => {
    const region = segmentation.regions[draft.regions[0] ?? -1];
    const alone = region !== undefined && region.depth === 0;
    let own = draft;
    const borrowed = draft.method === 'carried' || draft.method === 'none';
    if (alone && borrowed && talk?.quoted && talk.paragraph === region.paragraph)
      own = { ...draft, speaker: talk.speaker, method: 'carried' };
    else if (draft.speaker?.mention === null)
      own = { ...draft, speaker: findPaperOwner(context, draft.speaker, talk) };
    if (alone) {
      if (own.speaker) talk = moveTalk(talk, own.speaker, region.paragraph, true, own.cueLemma);
    } else if (own.speaker?.mention != null && !own.attitude && draft.regions.length === 0) {
      const { paragraph } = document.tokens[own.speaker.firstToken]!;
      talk = moveTalk(talk, own.speaker, paragraph, false, null);
    }
    return own;
  });
}

function isWithin(content: Content, region: QuotedRegion): boolean {
  return content.firstToken >= region.firstToken && content.endToken <= region.endToken;
}

function gatherContents(context: FrameContext, parts: readonly TokenPart[]): Content[] {
  const { document, segmentation, openRegion } = context;
  const { tokens } = document;
  const runs = parts.filter(({ part }) => part === 'content');
  const cover = new Map<number, number>();
  for (const { firstToken, endToken } of runs) {
    for (let token = firstToken; token < endToken; token++) {
      const region = openRegion[token]!;
      if (region >= 0) cover.set(region, (cover.get(region) ?? 0) + 1);
    }
  }
  const filled = (index: number): QuotedRegion | null => {
    const region = segmentation.regions[index];
    if (!region) return null;
    return (cover.get(index) ?? 0) >= LEAST_COVER * (region.endToken - region.firstToken) ? region : null;
  };
  const contents: Content[] = [];
  for (const { firstToken, endToken, attitude } of runs) {
    let first = firstToken;
    let end = endToken;
    const opening = filled(openRegion[first]!);
    const closing = filled(openRegion[end - 1]!);
    if (opening) first = Math.min(first, opening.firstToken);
    if (closing) end = Math.max(end, closing.endToken);
    const last = contents.at(-1);
    if (last && tokens[last.endToken - 1]!.paragraph === tokens[first]!.paragraph) {
      let gap = last.endToken;
      while (gap < first && isMark(tokens[gap]!.lower)) gap++;
      const sameSentence = tokens[last.endToken - 1]!.sentence === tokens[first]!.sentence;
      const sameRegion =
        openRegion[Math.max(0, last.endToken - 1)]! >= 0 &&
        openRegion[last.endToken - 1] === openRegion[first];
      if (gap >= first && (sameSentence || sameRegion || last.endToken >= first)) {
        last.endToken = Math.max(last.endToken, end);
        continue;
      }
    }
    contents.push({ firstToken: first, endToken: end, regions: [], attitude });
  }
  let at = 0;
  for (const region of segmentation.regions) {
    if (context.named.has(region.index)) continue;
    while (at < contents.length && contents[at]!.endToken <= region.firstToken) at++;
    for (let index = at; index < contents.length && contents[index]!.firstToken < region.endToken; index++) {
      const { firstToken, endToken, regions } = contents[index]!;
      const inside = Math.min(endToken, region.endToken) - Math.max(firstToken, region.firstToken);
      if (inside >= LEAST_COVER * (region.endToken - region.firstToken)) {
        regions.push(region);
        break;
      }
    }
  }
  return contents;
}

/** "She released a statement:" */
const INTRODUCES = ':';
/** After content that ends a sentence only a frame that follows at once can still belong to it: "“...?” he asked." */
const FARTHEST_BEHIND = 6;

/**
 * The nearest frame outside the content in its own sentences, else right behind it, else in the sentence before that
 * introduces it with a colon.
 */
function chooseFrame(
  { document }: FrameContext,
  { firstToken, endToken, regions }: Content,
  frames: readonly LearnedFrame[],
): LearnedFrame | null {
  const { tokens, sentences } = document;
  const from = tokens[firstToken]!.sentence;
  const to = tokens[endToken - 1]!.sentence;
  const before = sentences[from - 1];
  const introduced =
    before !== undefined && regions.length > 0 && tokens[before.endToken - 1]!.lower === INTRODUCES;
  let best: LearnedFrame | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = firstFrameOf(frames, from - 1); at < frames.length; at++) {
    const frame = frames[at]!;
    if (frame.sentence > to + 1) break;
    if (frame.firstToken >= firstToken && frame.firstToken < endToken) continue;
    let distance = frame.firstToken >= endToken ? frame.firstToken - endToken : firstToken - frame.endToken;
    if (frame.sentence > to) {
      const same = tokens[frame.firstToken]!.paragraph === tokens[endToken - 1]!.paragraph;
      if (!same || distance > FARTHEST_BEHIND || regions.length === 0) continue;
      distance += 1000;
    } else if (frame.sentence < from) {
      if (!introduced) continue;
      distance += 2000;
    }
    if (distance < least) {
      least = distance;
      best = frame;
    }
  }
  return best;
}

function firstFrameOf(frames: readonly LearnedFrame[], sentence: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frames[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draftContent(
  context: FrameContext,
  content: Content,
  frame: LearnedFrame | null,
  ruled: QuotationDraft | null,
): QuotationDraft {
  const { tokens } = context.document;
  const { regions } = content;
  const whole =
    regions.length === 1 &&
    content.firstToken >= regions[0]!.firstToken &&
    content.endToken <= regions[0]!.endToken;
  const start = whole ? regions[0]!.inner.start : tokens[content.firstToken]!.start;
  const end = whole ? regions[0]!.inner.end : tokens[content.endToken - 1]!.end;
  const useRule = ruled !== null && frame?.speaker == null;
  const cue = useRule ? ruled.cue : (frame?.cue ?? null);
  return {
    kind: regions.length === 0 ? 'indirect' : whole ? 'direct' : 'mixed',
    spans: [{ start, end }],
    regions: regions.map(({ index }) => index),
    cue,
    cueLemma: useRule ? ruled.cueLemma : cue && lemmaOf(context, cue),
    attitude: useRule ? ruled.attitude : content.attitude > 0.5,
    speaker: useRule ? ruled.speaker : (frame?.speaker ?? null),
    method: useRule ? ruled.method : frame ? methodOf(context, frame) : 'none',
  };
}

/** The lemma of the first word of a cue that the lexicon knows: "was quoted as saying" -> "quote". */
function lemmaOf({ document, cueAt }: FrameContext, [first, end]: readonly [number, number]): string {
  for (let token = first; token < end; token++) {
    const word = cueAt[token];
    if (word) return word.lemma;
  }
  return document.tokens[end - 1]!.lower === 'to' ? 'according' : document.tokens[end - 1]!.lower;
}

function methodOf({ document }: FrameContext, { cue, speaker }: LearnedFrame): SpeakerMethod {
  if (speaker === null) return 'none';
  if (cue === null) return document.tokens[speaker.endToken]?.lower === ':' ? 'colon' : 'introduced';
  if (document.tokens[cue[0]]!.lower === 'according') return 'according-to';
  return speaker.firstToken >= cue[1] ? 'inverted' : 'subject';
}
