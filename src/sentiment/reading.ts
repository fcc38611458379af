import type { Span } from '../document/span.ts';

export type Polarity = 'negative' | 'neutral' | 'positive';

/** A word or phrase that a score rests on. */
export interface EvidenceCue extends Span {
  readonly text: string;
  /** Signed share in the score, after negation, hedges and intensity. */
  readonly weight: number;
}

/** A sentiment: score -1..1, its label, the total strength behind it, and the words it rests on. */
export interface SentimentReading {
  readonly score: number;
  readonly label: Polarity;
  /** Sum of the absolute weights, >= 0: tells "nothing said" from "good and bad in balance". */
  readonly magnitude: number;
  readonly cues: readonly EvidenceCue[];
  /** What a learned model gives to negative, neutral and positive; absent where words alone were counted. */
  readonly probabilities?: Probabilities;
  /** Of a pair, the same where it is known that there is a stance at all, neutral or not. */
  readonly stance?: Probabilities;
  /** Of a pair, what a learned model gives to the seven tones, hostile to admiring. */
  readonly tones?: readonly number[];
}

export type Probabilities = readonly [negative: number, neutral: number, positive: number];
