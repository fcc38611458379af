import { labelOf } from '../sentiment/gather.ts';
import type { Probabilities, SentimentReading } from '../sentiment/reading.ts';
import { round } from './round.ts';
import type { Sentiment } from './schema.ts';

export function toSentiment({ score, label, magnitude }: SentimentReading): Sentiment {
  return { score: round(score), label, magnitude: round(magnitude) };
}

/** Rounded, and the last one such that they add up to one. */
export function describeProbabilities([negative, neutral]: Probabilities): NonNullable<
  Sentiment['probabilities']
> {
  const first = round(negative);
  const second = round(neutral);
  return { negative: first, neutral: second, positive: round(Math.max(0, 1 - first - second)) };
}

/** Readings on their way to one sentiment: of their scores the mean or the sum, of their magnitudes the sum. */
export interface SentimentSum {
  total: number;
  weight: number;
  magnitude: number;
}

export function startSum(): SentimentSum {
  return { total: 0, weight: 0, magnitude: 0 };
}

/** Adds a reading to a mean: how a text sounds does not grow with its length. */
export function addReading(sum: SentimentSum, { score, magnitude }: SentimentReading, weight: number): void {
  sum.total += score * weight;
  sum.weight += weight;
  sum.magnitude += magnitude;
}

export function finishMean({ total, weight, magnitude }: SentimentSum): Sentiment {
  return describeScore(weight > 0 ? total / weight : 0, magnitude);
}

/** Half of the scale is reached by this strength, as in a single reading. */
const HALF = 2;
const STRONGEST = 0.95;

/** Adds a reading to a sum: what is said toward somebody adds up over the article. */
export function addStrength(sum: SentimentSum, { score, magnitude }: SentimentReading): void {
  const share = Math.min(STRONGEST, Math.abs(score));
  sum.total += (Math.sign(score) * HALF * share) / (1 - share);
  sum.magnitude += magnitude;
}

export function finishStrength({ total, magnitude }: SentimentSum): Sentiment {
  return describeScore(total / (Math.abs(total) + HALF), magnitude);
}

function describeScore(exact: number, magnitude: number): Sentiment {
  const score = round(Math.max(-1, Math.min(1, exact)));
  return { score, label: labelOf(score), magnitude: round(magnitude) };
}
