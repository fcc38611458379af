import type { Span } from '../document/span.ts';
import type { SentimentReading } from '../sentiment/reading.ts';
import type { Holder } from './stance.ts';

/** One reading of a holder toward a target, at one place of the text. */
export interface Attitude {
  readonly holder: Holder;
  readonly target: number;
  readonly span: Span;
  readonly quotation: number | null;
  readonly reading: SentimentReading;
  /** How much it counts: more where a word states the attitude, less where it is only carried over. */
  readonly weight: number;
}
