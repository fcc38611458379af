import type { Span } from '../document/span.ts';
import type { QuotationDraft } from './draft.ts';
import type { FrameContext } from './frame-context.ts';
import type { Quotation, SpeakerMethod } from './quotation.ts';

const CONFIDENCE: Readonly<Record<SpeakerMethod, number>> = {
  subject: 0.9, inverted: 0.95, 'according-to': 0.9, colon: 0.75, dash: 0.85, headline: 0.7, passive: 0.7, 'noun-cue': 0.7,
  introduced: 0.6, carried: 0.75, continued: 0.9, transcript: 0.9, none: 0,
};

/** Puts the drafts in the order of the text, numbers them and says which stands inside which. */
export function orderQuotations(context: FrameContext, quoted: readonly QuotationDraft[], indirect: readonly QuotationDraft[]): Quotation[] {
  const { tokens } = context.document;
  const drafts = [...quoted, ...indirect];
  const extents = drafts.map(extentOf);
  const order = drafts.map((_, index) => index).sort((a, b) => extents[a]!.start - extents[b]!.start || extents[b]!.end - extents[a]!.end || a - b);
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
      index, kind: draft.kind, spans: draft.spans, regions: draft.regions,
      cue: cue ? { start: tokens[cue[0]]!.start, end: tokens[cue[1] - 1]!.end } : null,
      cueLemma: draft.cueLemma,
      speaker: speaker ? { start: tokens[speaker.firstToken]!.start, end: tokens[speaker.endToken - 1]!.end } : null,
      speakerMention: speaker?.mention ?? null,
      method: speaker ? draft.method : 'none',
      confidence: speaker ? CONFIDENCE[draft.method] : 0,
      attitude: draft.attitude, parent,
    };
  });
}

function extentOf({ spans }: QuotationDraft): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}
