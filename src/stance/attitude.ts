import type { Span } from '../document/span.ts';
import type { SentimentReading } from '../sentiment/reading.ts';
import type { Holder } from './stance.ts';

/** One clear or neutral reading of a holder toward a target, at one place of the text. */
export interface Attitude {
  readonly holder: Holder;
  readonly target: number;
  readonly span: Span;
  readonly quotation: number | null;
  readonly reading: SentimentReading;
  /** How much it counts: less in a headline, which says again what stands below. */
  readonly weight: number;
}
