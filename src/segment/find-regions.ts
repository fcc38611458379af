import type { Document } from '../document/document.ts';
import { firstTokenAfter } from '../document/first-token-after.ts';
import type { Span } from '../document/span.ts';
import { isWhite } from '../document/white-space.ts';
import { isWordCode } from './mark-shape.ts';
import { type MarkPair, pairMarks } from './pair-marks.ts';
import { readMarks } from './read-marks.ts';
import type { QuotedRegion } from './segmentation.ts';

function holdsWord(text: string, { inner }: MarkPair): boolean {
  for (let at = inner.start; at < inner.end; at++) if (isWordCode(text.charCodeAt(at))) return true;
  return false;
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isWhite(text.charCodeAt(to - 1))) to--;
  return to;
}

/** Whether a text stops in the middle of a sentence, as where a line break has crept into a quotation. */
function breaksOff(text: string, { end }: QuotedRegion): boolean {
  const code = text.charCodeAt(end - 1);
  return isWordCode(code) || code === 0x2c || code === 0x2d;
}

/** Everything between quotation marks, outermost before inner, in the order of the text; `turns` are talk without marks. */
export function findRegions(document: Document, turns: ReadonlyMap<number, Span>): QuotedRegion[] {
  const { text, tokens, paragraphs } = document;
  const regions: QuotedRegion[] = [];
  const markLists = paragraphs.map((paragraph) => readMarks(text, paragraph));
  /** The region that the paragraph before leaves open. */
  let left: QuotedRegion | null = null;
  paragraphs.forEach((paragraph, index) => {
    const marks = markLists[index]!;
    const turn = turns.get(index);
    if (marks.length === 0 && !turn) {
      left = null;
      return;
    }
    const { pairs, open } = pairMarks(marks, paragraph, left !== null && breaksOff(text, left));
    const next = markLists[index + 1]?.[0];
    const reopens = next !== undefined && next.start === paragraphs[index + 1]!.start;
    for (const mark of open) {
      // A single mark without a partner is an apostrophe, unless the next paragraph goes on in the same way.
      if (mark.style === 'single' && !(reopens && next.style === 'single')) continue;
      pairs.push({
        start: mark.start,
        end: paragraph.end,
        inner: { start: mark.end, end: paragraph.end },
        style: mark.style,
        closed: false,
      });
    }
    if (turn) pairs.push({ ...turn, inner: turn, style: 'turn', closed: true });
    const held = pairs
      .filter((pair) => holdsWord(text, pair))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const stack: QuotedRegion[] = [];
    let last: QuotedRegion | null = null;
    for (const { start, end: rawEnd, inner, style, closed } of held) {
      const end = closed ? rawEnd : trimEnd(text, start, rawEnd);
      while (stack.length > 0 && stack.at(-1)!.end <= start) stack.pop();
      const parent = stack.at(-1);
      if (parent && end > parent.end) continue;
      const firstToken = firstTokenAfter(tokens, start, paragraph.firstToken, paragraph.endToken);
      const before: QuotedRegion | null = left;
      const region: QuotedRegion = {
        index: regions.length,
        start,
        end,
        inner: { start: inner.start, end: closed ? inner.end : end },
        style,
        depth: stack.length,
        parent: parent?.index ?? null,
        closed,
        continues:
          start === paragraph.start && inner.start > start && before?.style === style ? before.index : null,
        paragraph: index,
        firstToken,
        endToken: firstTokenAfter(tokens, end - 1, firstToken, paragraph.endToken) + 1,
      };
      regions.push(region);
      stack.push(region);
      if (!closed && region.depth === 0 && end === paragraph.end) last = region;
    }
    left = last;
  });
  return regions;
}
