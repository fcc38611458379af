import type { Span } from '../document/span.ts';

export type SegmentKind =
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'heading'
  | 'narration'
  | 'quotation'
  | 'boilerplate';

/** `turn`: no marks at all, but a turn of a transcript or interview, after its label ("Q: ...", "RUIZ: ..."). */
export type MarkStyle = 'double' | 'single' | 'guillemet' | 'turn';

/** Text between quotation marks (a speech, but also a title or a scare quote: the quotation stage decides). */
export interface QuotedRegion extends Span {
  readonly index: number;
  /** The text inside the marks. `start`/`end` include the marks. */
  readonly inner: Span;
  readonly style: MarkStyle;
  /** 0 for a region of its own, 1 for one inside another, and so on. */
  readonly depth: number;
  readonly parent: number | null;
  /** False where the closing mark is missing. */
  readonly closed: boolean;
  /** The region of the paragraph before that this one carries on: “... / “... with one closing mark at the very end. */
  readonly continues: number | null;
  readonly paragraph: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A stretch that is not running text by its form: headline, byline, dateline, caption, credit, heading, boilerplate. */
export interface Furniture extends Span {
  readonly kind: Exclude<SegmentKind, 'narration' | 'quotation'>;
}

export interface Segmentation {
  readonly furniture: readonly Furniture[];
  readonly regions: readonly QuotedRegion[];
  /** For each token the innermost quoted region that it lies in, or -1. The marks themselves count as inside. */
  readonly regionOfToken: Int32Array;
  /** For each paragraph the kind of the furniture that fills it, or 'narration' (a dateline fills only a part: narration). */
  readonly kindOfParagraph: readonly SegmentKind[];
  readonly notes: readonly TextNote[];
}

/** A problem with the text, reported as data. */
export interface TextNote {
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
}

/** One tile of the document in one voice. Tiles are in order, never overlap, and only white space lies between them. */
export interface Segment extends Span {
  readonly index: number;
  readonly kind: SegmentKind;
  readonly paragraph: number;
  /** The quoted region that a tile of kind `quotation` stands for. */
  readonly region: number | null;
}
