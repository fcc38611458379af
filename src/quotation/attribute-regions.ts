import type { Span } from '../document/span.ts';
import type { QuotedRegion } from '../segment/segmentation.ts';
import type { QuotationDraft } from './draft.ts';
import { findFrame, findFrameAfter, type Frame, type Scope } from './find-frame.ts';
import type { FrameContext } from './frame-context.ts';
import { countRegionWords, isNaming, isTitle } from './judge-region.ts';
import { findSharedSubject, type SpeakerPhrase } from './speaker-phrase.ts';

/** What was said last, for quotations that name no speaker of their own. */
interface Talk {
  readonly draft: QuotationDraft;
  readonly paragraph: number;
  readonly region: number;
}

/** A floating quotation of this many paragraphs on is no longer taken to carry on. */
const LONGEST_SILENCE = 2;

/** Attributes every quoted region by its frame, or by carrying the talk on; titles, names and scare quotes are left out. */
export function attributeRegions(context: FrameContext): QuotationDraft[] {
  const drafts: QuotationDraft[] = [];
  const { regions } = context.segmentation;
  const draftOfRegion = new Map<number, QuotationDraft>();
  let talk: Talk | null = null;
  for (const region of regions) {
    const scope = scopeOf(context, region);
    if (region.style === 'turn') {
      const draft = draftOf(region, { ...NO_FRAME, method: 'transcript', speaker: labelOf(context, region) }, [region.inner]);
      drafts.push(draft);
      draftOfRegion.set(region.index, draft);
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(context.document.text.slice(region.inner.start, Math.min(region.inner.end, region.inner.start + 200)))) continue;
    const carried = region.continues === null ? undefined : draftOfRegion.get(region.continues);
    const words = countRegionWords(context, region);
    if (words <= 8 && (isNaming(context, region) || isTitle(context, region))) {
      const frame = findFrameAfter(context, region, scope);
      if (frame === null || isNaming(context, region)) continue;
    }
    const frame = findFrame(context, region, scope);
    const sentenceLike = endsLikeSentence(context, region);
    if (frame === null && carried === undefined && words <= 4 && !sentenceLike) continue;
    let draft: QuotationDraft | null = null;
    const spans = contentSpans(context, region, frame);
    if (frame !== null) {
      const same = drafts.at(-1);
      if (same?.cue && frame.cue && same.cue[0] === frame.cue[0]) {
        joinSpans(same, spans);
        same.regions.push(region.index);
        draftOfRegion.set(region.index, same);
        if (region.depth === 0) talk = { draft: same, paragraph: region.paragraph, region: region.index };
        continue;
      }
      draft = draftOf(region, frame, spans);
      if (draft.speaker === null && carried) draft = { ...draft, speaker: carried.speaker, method: 'continued' };
    } else if (carried !== undefined) {
      draft = draftOf(region, { ...NO_FRAME, method: 'continued', speaker: carried.speaker }, spans);
    } else {
      draft = floatingDraft(context, region, scope, talk, spans, sentenceLike);
    }
    if (draft === null) continue;
    drafts.push(draft);
    draftOfRegion.set(region.index, draft);
    if (region.depth === 0) talk = { draft, paragraph: region.paragraph, region: region.index };
  }
  return drafts;
}

const NO_FRAME: Frame = { method: 'none', cue: null, cueLemma: null, attitude: false, speaker: null, contentFirst: null, contentEnd: null };

function scopeOf({ document, segmentation }: FrameContext, region: QuotedRegion): Scope {
  const parent = region.parent === null ? undefined : segmentation.regions[region.parent];
  const around = parent ?? document.paragraphs[region.paragraph]!;
  return { firstToken: around.firstToken, endToken: around.endToken, region: parent?.index ?? -1 };
}

/** "RUIZ:" before a turn of a transcript. */
function labelOf({ document, mentionAt, mentions }: FrameContext, region: QuotedRegion): SpeakerPhrase | null {
  const { firstToken } = document.paragraphs[region.paragraph]!;
  for (let index = firstToken; index < region.firstToken; index++) {
    const mention = mentionAt[index]!;
    if (mention >= 0) return { firstToken: mentions[mention]!.firstToken, endToken: mentions[mention]!.endToken, mention };
  }
  return null;
}

function endsLikeSentence({ document }: FrameContext, { inner }: QuotedRegion): boolean {
  return /[.?!…]/.test(document.text.slice(Math.max(inner.start, inner.end - 1), inner.end));
}

function floatingDraft(
  context: FrameContext, region: QuotedRegion, scope: Scope, talk: Talk | null, spans: Span[], sentenceLike: boolean,
): QuotationDraft | null {
  const { tokens } = context.document;
  const inParagraph = talk !== null && talk.paragraph === region.paragraph;
  const opens = region.firstToken === scope.firstToken;
  const before = tokens[region.firstToken - 1];
  const stands = opens || (before !== undefined && /^[.?!:;—–-]$/.test(before.lower)) || context.segmentation.regionOfToken[region.firstToken - 1] !== scope.region;
  // "a “green” plan": quoted words in the middle of a sentence that nobody is said to have said.
  if (!stands && !sentenceLike) return null;
  if (inParagraph) return draftOf(region, { ...NO_FRAME, method: 'carried', speaker: talk.draft.speaker }, spans);
  // "The singer laughed. “Ask him!”": the sentence before introduces the speaker.
  if (!opens) {
    const sentence = context.document.sentences[tokens[region.firstToken - 1]!.sentence];
    const speaker = sentence ? findSharedSubject(context, sentence.endToken, Math.max(scope.firstToken, sentence.firstToken)) : null;
    if (speaker?.mention != null && context.mentions[speaker.mention]!.type !== 'place') return draftOf(region, { ...NO_FRAME, method: 'introduced', speaker }, spans);
  }
  if (talk !== null && region.paragraph - talk.paragraph <= LONGEST_SILENCE && region.depth === 0) {
    return draftOf(region, { ...NO_FRAME, method: 'carried', speaker: talk.draft.speaker }, spans);
  }
  return draftOf(region, NO_FRAME, spans);
}

function draftOf(region: QuotedRegion, frame: Frame, spans: Span[]): QuotationDraft {
  const whole = spans.length === 1 && spans[0]!.start >= region.inner.start && spans[0]!.end <= region.inner.end;
  return {
    kind: whole ? 'direct' : 'mixed', spans, regions: [region.index], cue: frame.cue, cueLemma: frame.cueLemma,
    attitude: frame.attitude, speaker: frame.speaker, method: frame.method,
  };
}

/** The content: the region alone, or with the words of its clause outside the marks. */
function contentSpans({ document }: FrameContext, region: QuotedRegion, frame: Frame | null): Span[] {
  const first = frame?.contentFirst;
  const end = frame?.contentEnd;
  const start = first !== null && first !== undefined && first < region.firstToken ? document.tokens[first]!.start : region.inner.start;
  const stop = end !== null && end !== undefined && end > region.endToken ? document.tokens[end - 1]!.end : region.inner.end;
  return [{ start, end: stop }];
}

function joinSpans(draft: QuotationDraft, spans: readonly Span[]): void {
  const last = draft.spans.at(-1)!;
  for (const span of spans) {
    if (span.start <= last.end) draft.spans[draft.spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else draft.spans.push(span);
  }
}
