import { labelOf } from '../sentiment/gather.ts';
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
  return { score, label: labelOf(score), magnitude, cues };
}

/**
 * The words' reading without the cues that are spoken for by names or frames, beside what the model has read. A name's own
 * words judge nobody: "Grace Legend", "the super PAC". Where a word states somebody's attitude, the frame tells whose and
 * toward whom.
 */
export function dropTaken(
  reading: SentimentReading,
  heard: readonly Heard[],
  frames: readonly Frame[],
): SentimentReading {
  const { cues, probabilities } = reading;
  const kept =
    cues.length === 0 ? cues : cues.filter((cue) => !isInName(heard, cue) && !isFramed(frames, cue));
  if (!probabilities) return kept.length === cues.length ? reading : readCues(kept);
  return { ...reading, ...readCues(kept) };
}

/** The words' reading with what a model makes of the same pair, where one has read it. */
export function besideModel(
  words: SentimentReading,
  { probabilities, tones }: Pick<SentimentReading, 'probabilities' | 'tones'>,
): SentimentReading {
  return { ...words, ...(probabilities && { probabilities }), ...(tones && { tones }) };
}

/** What the words alone come to. */
export function lexicalScore(reading: SentimentReading): number {
  return reading.probabilities ? readCues(reading.cues).score : reading.score;
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
