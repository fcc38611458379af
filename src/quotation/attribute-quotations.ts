import type { Document } from '../document/document.ts';
import type { Mention } from '../entity/mention.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { Quotation } from './quotation.ts';

/** Finds what is said, written or thought by whom: direct, mixed and indirect. */
export function attributeQuotations(
  _document: Document, _segmentation: Segmentation, _mentions: readonly Mention[],
): Quotation[] {
  return [];
}
