import type { Document } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import type { EvidenceCue, SentimentReading } from '../sentiment/reading.ts';
import { readCues } from './readings.ts';
import type { Passage } from './scene.ts';

/**
 * Who speaks of somebody by what he did not do ("He never asked us") or ought to do ("Reed should step down") is hardly
 * content with him. Little, but all that many reproaches show.
 */
const HINTS = splitWords("not n't never no nothing nobody none neither nor should must ought");
const WEIGHT = -0.6;
const MOST_HINTS = 2;

/** Denials and demands in a passage, for where no word judges. */
export function readHints({ tokens }: Document, { firstToken, endToken }: Passage): SentimentReading {
  const cues: EvidenceCue[] = [];
  for (let at = firstToken; at < endToken && cues.length < MOST_HINTS; at++) {
    const { lower, start, end, text } = tokens[at]!;
    if (HINTS.has(lower)) cues.push({ start, end, text, weight: WEIGHT });
  }
  return readCues(cues);
}
