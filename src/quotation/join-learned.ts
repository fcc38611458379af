import type { DocumentReading } from '../model/sentence-reading.ts';
import type { QuotedRegion } from '../segment/segmentation.ts';
import { chooseLearnedFrame } from './choose-learned-frame.ts';
import type { QuotationDraft } from './draft.ts';
import { moveTalk, type Talk } from './floating-speaker.ts';
import type { FrameContext } from './frame-context.ts';
import { type Content, gatherContents } from './gather-contents.ts';
import { countRegionWords } from './judge-region.ts';
import { type LearnedFrame, pairFrames } from './learned-frames.ts';
import { readParts } from './learned-parts.ts';
import { findPaperOwner } from './paper-owner.ts';
import type { SpeakerMethod } from './quotation.ts';

/** More words than these in quotation marks are no scare quote. */
const MOST_SCARE_WORDS = 4;
/** “I’d rather live in what he calls ‘hell’”: a word or two within a quotation are part of it. */
const MOST_NESTED_SCARE_WORDS = 2;

/** Joins what the rules attribute with the parts that the model reads. */
export function joinLearned(
  context: FrameContext,
  reading: DocumentReading,
  quoted: readonly QuotationDraft[],
): QuotationDraft[] {
  const { segmentation } = context;
  const parts = readParts(context, reading);
  const frames = pairFrames(context, parts);
  const draftOfRegion = new Map<number, QuotationDraft>();
  for (const draft of quoted) for (const region of draft.regions) draftOfRegion.set(region, draft);
  const drafts: QuotationDraft[] = [];
  const placed = new Set<number>();
  for (const content of gatherContents(context, parts)) {
    const frame = chooseLearnedFrame(context, content, frames);
    const regions = content.regions.filter((region) => !isNested(context, region, draftOfRegion));
    for (const region of regions) placed.add(region.index);
    // A few words that the rules take for a scare quote or a title may stand in what is reported, but are no quotation.
    if (regions.length === 0 && content.regions.length > 0 && isWithin(content, content.regions[0]!))
      continue;
    const spoken = regions.filter(
      (region) =>
        draftOfRegion.has(region.index) || countRegionWords(context.document, region) > MOST_SCARE_WORDS,
    );
    const bare = regions.length > 0 && spoken.length === 0 && isWithin(content, regions[0]!);
    if (bare && frame === null) continue;
    const ruled = regions.map((region) => draftOfRegion.get(region.index)).find(Boolean) ?? null;
    drafts.push(draftContent(context, { ...content, regions: spoken }, frame, ruled));
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

/** “And he said, ‘Then what are you for?’”: words that the rules give a frame within the talk of another. */
function isNested(
  { document }: FrameContext,
  region: QuotedRegion,
  draftOfRegion: ReadonlyMap<number, QuotationDraft>,
): boolean {
  const draft = draftOfRegion.get(region.index);
  return (
    region.depth > 0 &&
    draft?.cue != null &&
    draft.speaker !== null &&
    countRegionWords(document, region) > MOST_NESTED_SCARE_WORDS
  );
}

function isWithin(content: Content, region: QuotedRegion): boolean {
  return content.firstToken >= region.firstToken && content.endToken <= region.endToken;
}

function draftContent(
  context: FrameContext,
  content: Content,
  frame: LearnedFrame | null,
  ruled: QuotationDraft | null,
): QuotationDraft {
  const { tokens } = context.document;
  const { regions } = content;
  const whole = regions.length === 1 && isWithin(content, regions[0]!);
  const start = whole ? regions[0]!.inner.start : tokens[content.firstToken]!.start;
  const end = whole ? regions[0]!.inner.end : tokens[content.endToken - 1]!.end;
  // a turn has its label, and words that are no mention stand for nobody: "the statement said"
  const useRule =
    ruled !== null &&
    (frame?.speaker == null ||
      ruled.method === 'transcript' ||
      (frame.speaker.mention === null && ruled.speaker?.mention != null));
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
  const { lower } = document.tokens[end - 1]!;
  return lower === 'to' ? 'according' : lower;
}

function methodOf({ document }: FrameContext, { cue, speaker }: LearnedFrame): SpeakerMethod {
  if (speaker === null) return 'none';
  if (cue === null) return document.tokens[speaker.endToken]?.lower === ':' ? 'colon' : 'introduced';
  if (document.tokens[cue[0]]!.lower === 'according') return 'according-to';
  return speaker.firstToken >= cue[1] ? 'inverted' : 'subject';
}
