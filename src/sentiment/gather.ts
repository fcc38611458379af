import type { Document } from '../document/document.ts';
import type { SentimentCue } from './find-cues.ts';
import type { EvidenceCue, Polarity, SentimentReading } from './reading.ts';

/** A cue with its signed share. */
export interface WeighedCue {
  readonly cue: SentimentCue;
  readonly weight: number;
}

/** Half of the scale is reached by this sum of weights. */
const HALF = 2;
/** Scores nearer to zero than this are called neutral. */
const NEUTRAL_BELOW = 0.07;

/** Adds the shares: the score is `sum / (|sum| + 2)`, so that a lone clear word (weight 2) reads as 0.5. */
export function gatherReading({ text, tokens }: Document, weighed: readonly WeighedCue[]): SentimentReading {
  let sum = 0;
  let magnitude = 0;
  const cues: EvidenceCue[] = [];
  for (const { cue, weight } of weighed) {
    const rounded = roundWeight(weight);
    if (rounded === 0) continue;
    sum += rounded;
    magnitude += Math.abs(rounded);
    const start = tokens[cue.firstToken]!.start;
    const end = tokens[cue.endToken - 1]!.end;
    cues.push({ start, end, text: text.slice(start, end), weight: rounded });
  }
  const score = roundWeight(sum / (Math.abs(sum) + HALF));
  return { score, label: labelOf(score), magnitude: roundWeight(magnitude), cues };
}

/** The side that a score is on. */
export function labelOf(score: number): Polarity {
  if (Math.abs(score) < NEUTRAL_BELOW) return 'neutral';
  return score > 0 ? 'positive' : 'negative';
}

/** Four decimals, and never -0. */
function roundWeight(value: number): number {
  return Math.round(value * 10_000) / 10_000 || 0;
}
