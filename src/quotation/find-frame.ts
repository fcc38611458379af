import type { QuotedRegion } from '../segment/segmentation.ts';
import { findFrameAfter, findLateFrame } from './find-frame-after.ts';
import { findFrameBefore, findIntroduction } from './find-frame-before.ts';
import type { Frame, Scope } from './frame.ts';
import type { FrameContext } from './frame-context.ts';

/** The frame of a region: behind it ("...,” Ortiz said"), else before it ("Ortiz said, “..."), else late in its sentence. */
export function findFrame(context: FrameContext, region: QuotedRegion, scope: Scope): Frame | null {
  const frame =
    findFrameAfter(context, region, scope) ??
    findFrameBefore(context, region, scope) ??
    findLateFrame(context, region, scope);
  const opens = region.depth === 0 && region.continues === null && region.firstToken === scope.firstToken;
  return frame ?? (opens ? findIntroduction(context, region) : null);
}
