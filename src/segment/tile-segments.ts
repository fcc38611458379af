import type { Document } from '../document/document.ts';
import type { Segment, Segmentation } from './segmentation.ts';

/** Cuts the document into tiles of one voice; `quoted` holds the regions that are quotations. */
export function tileSegments(document: Document, _segmentation: Segmentation, _quoted: ReadonlySet<number>): Segment[] {
  return document.paragraphs.map((paragraph, index) => ({
    index, kind: 'narration', start: paragraph.start, end: paragraph.end, paragraph: index, region: null,
  }));
}
