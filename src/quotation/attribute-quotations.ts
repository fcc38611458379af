import type { Document } from '../document/document.ts';
import type { Mention } from '../entity/mention.ts';
import type { DocumentReading } from '../model/sentence-reading.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { attributeRegions } from './attribute-regions.ts';
import { frameToken } from './draft.ts';
import { findIndirect } from './find-indirect.ts';
import { readContext } from './frame-context.ts';
import { joinLearned } from './join-learned.ts';
import { orderQuotations } from './order-quotations.ts';
import type { Quotation } from './quotation.ts';
import { settlePronouns } from './settle-pronouns.ts';

/**
 * Finds what is said, written or thought by whom: direct, mixed and indirect, in order of the text. Reported speech
 * comes first, since a quotation without a frame of its own carries on what was said before it.
 */
export function attributeQuotations(
  document: Document,
  segmentation: Segmentation,
  mentions: readonly Mention[],
  reading: DocumentReading | null = null,
): Quotation[] {
  const context = readContext(document, segmentation, mentions);
  const reported = findIndirect(context);
  const quoted = attributeRegions(context, reported);
  if (reading) {
    return orderQuotations(context, settlePronouns(context, joinLearned(context, reading, quoted)));
  }
  const used = new Set(quoted.filter(({ method }) => method !== 'carried').map(frameToken));
  const drafts = [...quoted, ...reported.filter((draft) => !used.has(frameToken(draft)))];
  return orderQuotations(context, settlePronouns(context, drafts));
}
