import { NEUTRAL_BELOW } from '../sentiment/gather.ts';
import type { EvidenceCue, SentimentReading } from '../sentiment/reading.ts';
import type { Frame } from './read-frames.ts';
import type { Heard } from './scene.ts';

export const NOTHING: SentimentReading = { score: 0, label: 'neutral', magnitude: 0, cues: [] };
/** Half of the scale is reached by this sum of weights, as in the engine's own readings. */
const HALF = 2;

export function readCues(cues: readonly EvidenceCue[]): SentimentReading {
  let sum = 0;
  let magnitude = 0;
  for (const { weight } of cues) {
    sum += weight;
    magnitude += Math.abs(weight);
  }
  const score = sum / (Math.abs(sum) + HALF);
  const label = Math.abs(score) < NEUTRAL_BELOW ? 'neutral' : score > 0 ? 'positive' : 'negative';
  return { score, label, magnitude, cues };
}

/**
 * The reading without the cues that are spoken for by names or frames; the same reading where nothing is taken away. A
 * name's own words judge nobody: "Grace Legend", "the super PAC". Where a word states somebody's attitude, the frame tells
 * whose and toward whom.
 */
export function dropTaken(
  reading: SentimentReading,
  heard: readonly Heard[],
  frames: readonly Frame[],
): SentimentReading {
  const { cues, probabilities } = reading;
  const kept =
    cues.length === 0 ? cues : cues.filter((cue) => !isInName(heard, cue) && !isFramed(frames, cue));
  if (probabilities) return join(readCues(kept), probabilities);
  return kept.length === cues.length ? reading : readCues(kept);
}

/** What the words alone come to. */
export function lexicalScore(reading: SentimentReading): number {
  return reading.probabilities ? readCues(reading.cues).score : reading.score;
}

/** A pair that the model calls neutral with more than this is none, whatever the words. */
const SURELY_NEUTRAL = 0.8;
/** How far the model must lean to turn what the words say round. */
const TURNS = 0.5;

/**
 * Words and model together. The words say that something is judged and how strongly: the model alone finds twice as many
 * edges as annotators see in an article. The model says whether it is meant for this target, and with which sign:
 * measured, it takes away what is none and turns what is meant the other way.
 */
function join(
  lexical: SentimentReading,
  [negative, neutral, positive]: NonNullable<SentimentReading['probabilities']>,
): SentimentReading {
  const lean = positive - negative;
  if (neutral > SURELY_NEUTRAL) return { ...lexical, score: 0, label: 'neutral' };
  if (lexical.score === 0 || lexical.score > 0 === lean > 0) return lexical;
  const score =
    Math.abs(lean) > TURNS
      ? Math.sign(lean) * Math.min(Math.abs(lexical.score), Math.abs(lean))
      : lexical.score * (1 - Math.abs(lean));
  const label = Math.abs(score) < NEUTRAL_BELOW ? 'neutral' : score > 0 ? 'positive' : 'negative';
  return { ...lexical, score, label };
}

function isInName(heard: readonly Heard[], { start }: EvidenceCue): boolean {
  for (const { mention } of heard)
    if (mention.kind === 'name' && mention.start <= start && start < mention.end) return true;
  return false;
}

function isFramed(frames: readonly Frame[], { start }: EvidenceCue): boolean {
  for (const { cue } of frames) if (cue.start <= start && start < cue.end) return true;
  return false;
}
