import type { Document } from '../document/document.ts';
import { isWhite } from '../document/white-space.ts';
import type { Segment, Segmentation, SegmentKind } from './segmentation.ts';

/** Cuts the document into tiles of one voice; `quoted` holds the regions that are quotations. */
export function tileSegments(
  document: Document,
  segmentation: Segmentation,
  quoted: ReadonlySet<number>,
): Segment[] {
  const { text, paragraphs } = document;
  const { furniture, regions } = segmentation;
  const segments: Segment[] = [];
  let furnitureAt = 0;
  let regionAt = 0;
  paragraphs.forEach((paragraph) => {
    let cursor = paragraph.start;
    const add = (kind: SegmentKind, until: number, region: number | null) => {
      let start = cursor;
      let end = until;
      while (start < end && isWhite(text.charCodeAt(start))) start++;
      while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
      if (end > start)
        segments.push({ index: segments.length, kind, start, end, paragraph: paragraph.index, region });
      cursor = until;
    };
    while (furnitureAt < furniture.length && furniture[furnitureAt]!.start < paragraph.end) {
      const { kind, start, end } = furniture[furnitureAt++]!;
      add('narration', start, null);
      add(kind, end, null);
    }
    for (; regionAt < regions.length && regions[regionAt]!.start < paragraph.end; regionAt++) {
      const { index, start, end } = regions[regionAt]!;
      if (start < cursor || !quoted.has(index)) continue;
      add('narration', start, null);
      add('quotation', end, index);
    }
    add('narration', paragraph.end, null);
  });
  return segments;
}
