import type { Polarity } from '../../sentiment/reading.ts';

export type { Polarity };
export const POLARITIES = ['negative', 'neutral', 'positive'] as const;

/** The side that a tone is on, by its number from 0, hostile, to 6, admiring. */
export function polarityOf(tone: number): Polarity {
  return tone < 3 ? 'negative' : tone > 3 ? 'positive' : 'neutral';
}
