import type { Document } from '../document/document.ts';
import type { Mention } from '../entity/mention.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { attributeRegions } from './attribute-regions.ts';
import { findIndirect } from './find-indirect.ts';
import { readContext } from './frame-context.ts';
import { orderQuotations } from './order-quotations.ts';
import type { Quotation } from './quotation.ts';

/**
 * Finds what is said, written or thought by whom: direct, mixed and indirect, in order of the text. First the quoted
 * regions with the frames around them, then reported speech without marks.
 */
export function attributeQuotations(
  document: Document,
  segmentation: Segmentation,
  mentions: readonly Mention[],
): Quotation[] {
  const context = readContext(document, segmentation, mentions);
  const quoted = attributeRegions(context);
  const indirect = findIndirect(context, quoted);
  return orderQuotations(context, quoted, indirect);
}
