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

/** The reading without the cues that are spoken for; the same reading where nothing is taken away. */
export function dropCues(
  reading: SentimentReading,
  isTaken: (cue: EvidenceCue) => boolean,
): SentimentReading {
  const kept = reading.cues.filter((cue) => !isTaken(cue));
  return kept.length === reading.cues.length ? reading : readCues(kept);
}

/** A name's own words judge nobody: "Grace Legend", "the super PAC". */
export function isInName(heard: readonly Heard[], { start }: EvidenceCue): boolean {
  return heard.some(
    ({ mention }) => mention.kind === 'name' && mention.start <= start && start < mention.end,
  );
}

/** The word states somebody's attitude: whose and toward whom, the frame tells. */
export function isFramed(frames: readonly Frame[], { start }: EvidenceCue): boolean {
  return frames.some(({ cue }) => cue.start <= start && start < cue.end);
}
