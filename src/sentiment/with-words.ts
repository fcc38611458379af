import type { PolarityProbabilities } from '../model/sentence-reading.ts';
import type { Polarity, SentimentReading } from './reading.ts';

const LABELS: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** A model's label and score with the lexicon's words; those that pull the other way stay, with their own sign. */
export function withWords(
  probabilities: PolarityProbabilities,
  { magnitude, cues }: SentimentReading,
): SentimentReading {
  const [negative, , positive] = probabilities;
  let best = 0;
  for (let at = 1; at < 3; at++) if (probabilities[at]! > probabilities[best]!) best = at;
  return { score: positive - negative, label: LABELS[best]!, magnitude, cues, probabilities };
}
