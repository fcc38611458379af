import type { Span } from '../document/span.ts';
import type { QuotedRegion } from '../segment/segmentation.ts';
import { frameToken, type QuotationDraft } from './draft.ts';
import { findFrame } from './find-frame.ts';
import { findFrameAfter } from './find-frame-after.ts';
import { findFloatingSpeaker, moveTalk, type Talk } from './floating-speaker.ts';
import { type Frame, lastInnerMark, NO_FRAME, type Scope } from './frame.ts';
import type { FrameContext } from './frame-context.ts';
import { copyHeadlineSpeakers } from './headline-speaker.ts';
import { countRegionWords, looksTitled } from './judge-region.ts';
import { isLetter } from './letters.ts';
import { findPaperOwner } from './paper-owner.ts';
import { findTurnSpeaker } from './turn-speaker.ts';

/** A word or two so far behind a cue are a scare quote inside what is reported. */
const NEAR_CUE = 10;
/** Up to so many words without a frame are a scare quote or a title, unless they end like a sentence. */
const MOST_SCARE_WORDS = 4;

/**
 * Attributes every quoted region by its frame, or by carrying the talk on; titles, names and scare quotes are left out.
 * `reported` is the indirect speech of the document, in order: what follows it without a frame is its speaker's too.
 */
export function attributeRegions(
  context: FrameContext,
  reported: readonly QuotationDraft[],
): QuotationDraft[] {
  const drafts: QuotationDraft[] = [];
  const draftOfRegion = new Map<number, QuotationDraft>();
  let talk: Talk | null = null;
  let next = 0;
  for (const region of context.segmentation.regions) {
    for (; next < reported.length && frameToken(reported[next]!) < region.firstToken; next++) {
      const draft = reported[next]!;
      const { paragraph } = context.document.tokens[frameToken(draft)]!;
      if (draft.speaker?.mention != null && !draft.attitude)
        talk = moveTalk(talk, draft.speaker, paragraph, false, null);
    }
    if (context.named.has(region.index) || !holdsWords(context, region)) continue;
    if (region.style === 'turn' && context.segmentation.kindOfParagraph[region.paragraph] !== 'narration')
      continue;
    const scope = scopeOf(context, region);
    const carried = region.continues === null ? undefined : draftOfRegion.get(region.continues);
    const draft =
      region.style === 'turn'
        ? draftOf(region, { ...NO_FRAME, method: 'transcript', speaker: findTurnSpeaker(context, region) }, [
            region.inner,
          ])
        : attributeRegion(context, region, scope, carried, talk);
    if (draft === null) continue;
    const same = drafts.at(-1);
    const joins = same?.cue && draft.cue && same.cue[0] === draft.cue[0];
    if (joins) {
      joinSpans(same, draft.spans);
      same.regions.push(region.index);
      if (draft.kind === 'mixed') same.kind = 'mixed';
    } else drafts.push(draft);
    draftOfRegion.set(region.index, joins ? same : draft);
    if (region.depth === 0 && region.style !== 'turn')
      talk = moveTalk(talk, draft.speaker, region.paragraph, true, draft.cueLemma);
  }
  return copyHeadlineSpeakers(context, drafts);
}

function attributeRegion(
  context: FrameContext,
  region: QuotedRegion,
  scope: Scope,
  carried: QuotationDraft | undefined,
  talk: Talk | null,
): QuotationDraft | null {
  const { document } = context;
  const words = countRegionWords(document, region);
  if (looksTitled(document, region) && findFrameAfter(context, region, scope) === null) return null;
  const frame = findFrame(context, region, scope);
  if (
    frame !== null &&
    words <= 2 &&
    frame.cue &&
    Math.max(frame.cue[1], frame.contentFirst ?? 0) < region.firstToken - NEAR_CUE
  )
    return null;
  if (frame !== null) {
    const draft = draftOf(region, frame, contentSpans(context, region, frame));
    if (draft.speaker === null && carried) return { ...draft, speaker: carried.speaker, method: 'continued' };
    // "Adding, “..."": a sentence without a subject goes on with the one before.
    if (draft.speaker === null && frame.method === 'subject' && talk?.paragraph === region.paragraph)
      return { ...draft, speaker: talk.speaker, method: 'carried' };
    if (draft.speaker?.mention === null)
      return { ...draft, speaker: findPaperOwner(context, draft.speaker, talk) };
    return draft;
  }
  const spans = [region.inner];
  if (carried !== undefined)
    return draftOf(region, { ...NO_FRAME, method: 'continued', speaker: carried.speaker }, spans);
  const sentenceLike = endsLikeSentence(context, region);
  if (!sentenceLike && words <= MOST_SCARE_WORDS) return null;
  const found = findFloatingSpeaker(context, region, scope, talk, sentenceLike);
  return found && draftOf(region, { ...NO_FRAME, ...found }, spans);
}

function holdsWords({ document }: FrameContext, { inner }: QuotedRegion): boolean {
  if (isLetter(document.text.charCodeAt(inner.start)) && inner.start < inner.end) return true;
  return /\p{L}/u.test(document.text.slice(inner.start, Math.min(inner.end, inner.start + 200)));
}

function scopeOf({ document, segmentation, opening }: FrameContext, region: QuotedRegion): Scope {
  const parent = region.parent === null ? undefined : segmentation.regions[region.parent];
  const around = parent ?? document.paragraphs[region.paragraph]!;
  return {
    firstToken: parent?.firstToken ?? opening[region.paragraph]!,
    endToken: around.endToken,
    region: parent?.index ?? -1,
  };
}

function endsLikeSentence({ document }: FrameContext, region: QuotedRegion): boolean {
  return /[.?!…]/.test(lastInnerMark(document, region));
}

function draftOf(
  region: QuotedRegion,
  frame: Omit<Frame, 'contentFirst' | 'contentEnd'>,
  spans: Span[],
): QuotationDraft {
  const whole =
    spans.length === 1 && spans[0]!.start >= region.inner.start && spans[0]!.end <= region.inner.end;
  return {
    kind: whole ? 'direct' : 'mixed',
    spans,
    regions: [region.index],
    cue: frame.cue,
    cueLemma: frame.cueLemma,
    attitude: frame.attitude,
    speaker: frame.speaker,
    method: frame.method,
  };
}

/** The content: the region alone, or with the words of its clause outside the marks. */
function contentSpans(
  { document }: FrameContext,
  region: QuotedRegion,
  { contentFirst, contentEnd }: Frame,
): Span[] {
  const start =
    contentFirst !== null && contentFirst < region.firstToken
      ? document.tokens[contentFirst]!.start
      : region.inner.start;
  const end =
    contentEnd !== null && contentEnd > region.endToken
      ? document.tokens[contentEnd - 1]!.end
      : region.inner.end;
  return [{ start, end }];
}

function joinSpans(draft: QuotationDraft, spans: readonly Span[]): void {
  const last = draft.spans.at(-1)!;
  for (const span of spans) {
    if (span.start <= last.end)
      draft.spans[draft.spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else draft.spans.push(span);
  }
}
