import type { PairReading, PolarityProbabilities } from '../model/sentence-reading.ts';
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

/** The same for a pair, of which a model reads stance and tones too; the words alone where it has not read it. */
export function withPair(given: PairReading | null, words: SentimentReading): SentimentReading {
  return given ? { ...withWords(given.pair, words), stance: given.stance, tones: given.tones } : words;
}
