import type { SegmentKind } from '../segment/segmentation.ts';

/** Paragraphs that the model is not asked about: nobody is named or quoted in them. */
export const UNREAD_KINDS: ReadonlySet<SegmentKind> = new Set(['boilerplate', 'credit']);
