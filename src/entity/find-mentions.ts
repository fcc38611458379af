import type { Document } from '../document/document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { Mention } from './mention.ts';

/** Finds every name, person-like noun phrase and pronoun of the document, in order. */
export function findMentions(_document: Document, _segmentation: Segmentation): Mention[] {
  return [];
}
