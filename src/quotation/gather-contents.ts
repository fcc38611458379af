import type { QuotedRegion } from '../segment/segmentation.ts';
import type { FrameContext } from './frame-context.ts';
import type { TokenPart } from './learned-parts.ts';
import { isMark } from './marks.ts';

/** Content without a gap: runs of content that only marks part, with the regions that it fills. */
export interface Content {
  firstToken: number;
  endToken: number;
  readonly regions: QuotedRegion[];
  readonly attitude: number;
}

/** A region counts as part of content from this share of its tokens on. */
const LEAST_COVER = 0.5;

/** Joins the runs of content that the model reads, each widened to the regions that it mostly fills. */
export function gatherContents(context: FrameContext, parts: readonly TokenPart[]): Content[] {
  const { document, segmentation, openRegion } = context;
  const { tokens } = document;
  const runs = parts.filter(({ part }) => part === 'content');
  const cover = new Map<number, number>();
  for (const { firstToken, endToken } of runs) {
    for (let token = firstToken; token < endToken; token++) {
      const region = openRegion[token]!;
      if (region >= 0) cover.set(region, (cover.get(region) ?? 0) + 1);
    }
  }
  const filled = (index: number): QuotedRegion | null => {
    const region = segmentation.regions[index];
    if (!region) return null;
    return (cover.get(index) ?? 0) >= LEAST_COVER * (region.endToken - region.firstToken) ? region : null;
  };
  const contents: Content[] = [];
  for (const { firstToken, endToken, attitude } of runs) {
    let first = firstToken;
    let end = endToken;
    const opening = filled(openRegion[first]!);
    const closing = filled(openRegion[end - 1]!);
    if (opening) first = Math.min(first, opening.firstToken);
    if (closing) end = Math.max(end, closing.endToken);
    const last = contents.at(-1);
    if (last && tokens[last.endToken - 1]!.paragraph === tokens[first]!.paragraph) {
      let gap = last.endToken;
      while (gap < first && isMark(tokens[gap]!.lower)) gap++;
      const sameSentence = tokens[last.endToken - 1]!.sentence === tokens[first]!.sentence;
      const sameRegion =
        openRegion[Math.max(0, last.endToken - 1)]! >= 0 &&
        openRegion[last.endToken - 1] === openRegion[first];
      if (gap >= first && (sameSentence || sameRegion || last.endToken >= first)) {
        last.endToken = Math.max(last.endToken, end);
        continue;
      }
    }
    contents.push({ firstToken: first, endToken: end, regions: [], attitude });
  }
  let at = 0;
  for (const region of segmentation.regions) {
    if (context.named.has(region.index)) continue;
    while (at < contents.length && contents[at]!.endToken <= region.firstToken) at++;
    for (let index = at; index < contents.length && contents[index]!.firstToken < region.endToken; index++) {
      const { firstToken, endToken, regions } = contents[index]!;
      const inside = Math.min(endToken, region.endToken) - Math.max(firstToken, region.firstToken);
      if (inside >= LEAST_COVER * (region.endToken - region.firstToken)) {
        regions.push(region);
        break;
      }
    }
  }
  return contents;
}
