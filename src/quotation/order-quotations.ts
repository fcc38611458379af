import type { Span } from '../document/span.ts';
import type { QuotationDraft } from './draft.ts';
import type { FrameContext } from './frame-context.ts';
import type { Quotation, SpeakerMethod } from './quotation.ts';

/**
 * How often the speaker was right where the content was, over 420 political articles (counts only): in quotation marks subject
 * 95.6 % of 2,270, carried 93.0 of 850, inverted 98.4 of 380, introduced 73 of 48, colon 73 of 22, headline 62 of 13; without
 * marks subject 87.0 of 3,260, according-to 96.8 of 158, inverted 97 of 30, colon 96 of 26, noun-cue 82 of 34. The others are
 * too rare to count.
 */
const CONFIDENCE: Readonly<Record<SpeakerMethod, number>> = {
  subject: 0.95,
  inverted: 0.98,
  'according-to': 0.96,
  colon: 0.75,
  dash: 0.75,
  headline: 0.6,
  passive: 0.7,
  'noun-cue': 0.8,
  introduced: 0.7,
  carried: 0.92,
  continued: 0.95,
  transcript: 0.9,
  none: 0,
};
const REPORTED: Readonly<Partial<Record<SpeakerMethod, number>>> = { subject: 0.87, colon: 0.95 };

/** Puts the drafts in the order of the text, numbers them and says which stands inside which. */
export function orderQuotations(context: FrameContext, drafts: readonly QuotationDraft[]): Quotation[] {
  const { tokens } = context.document;
  const extents = drafts.map(extentOf);
  const order = drafts
    .map((_, index) => index)
    .sort((a, b) => extents[a]!.start - extents[b]!.start || extents[b]!.end - extents[a]!.end || a - b);
  const open: { readonly index: number; readonly end: number }[] = [];
  return order.map((at, index) => {
    const draft = drafts[at]!;
    const extent = extents[at]!;
    while (open.length > 0 && open.at(-1)!.end < extent.end) open.pop();
    while (open.length > 0 && open.at(-1)!.end <= extent.start) open.pop();
    const parent = open.at(-1)?.index ?? null;
    open.push({ index, end: extent.end });
    const { cue, speaker } = draft;
    return {
      index,
      kind: draft.kind,
      spans: draft.spans,
      regions: draft.regions,
      cue: cue ? { start: tokens[cue[0]]!.start, end: tokens[cue[1] - 1]!.end } : null,
      cueLemma: draft.cueLemma,
      speaker: speaker
        ? { start: tokens[speaker.firstToken]!.start, end: tokens[speaker.endToken - 1]!.end }
        : null,
      speakerMention: speaker?.mention ?? null,
      method: speaker ? draft.method : 'none',
      confidence: speaker ? confidenceOf(draft) : 0,
      attitude: draft.attitude,
      parent,
    };
  });
}

function confidenceOf({ kind, method }: QuotationDraft): number {
  return (kind === 'indirect' ? REPORTED[method] : undefined) ?? CONFIDENCE[method];
}

function extentOf({ spans }: QuotationDraft): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}
