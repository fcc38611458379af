import type { Span } from '../document/span.ts';
import type { SentimentReading } from '../sentiment/reading.ts';
import type { Hedge } from './find-hedge.ts';
import type { Holder } from './stance.ts';

/**
 * How an attitude shows: a word states it ("Reed praised Vance"), a speaker says something of the target, or goes on about
 * it without naming it, both are mentioned in one voice, or the narrator tells of the target.
 */
export const MANNERS = ['stated', 'said', 'carried', 'between', 'narrated'] as const;
export type Manner = (typeof MANNERS)[number];

/** One reading of a holder toward a target, at one place of the text. */
export interface Attitude {
  readonly manner: Manner;
  readonly holder: Holder;
  readonly target: number;
  readonly span: Span;
  readonly quotation: number | null;
  /** What the words come to; with the model's probabilities where a model has read it. */
  readonly reading: SentimentReading;
  /** Of speech: how the speaker sounds, whoever is spoken of; -1..1. */
  readonly mood: number;
  readonly hedge: Hedge | null;
  /** Less where the words are hedged, and where the article says again what stands elsewhere. */
  readonly weight: number;
  /** The words are the holder's own, word for word. */
  readonly direct: boolean;
}

/** Where nothing bears on the target itself, how the speaker sounds while speaking of it. */
const MOOD_SHARE = 0.4;

/** To which side an attitude leans and how far, -1..1: what words state as they state it, else as the model has it, else the words. */
export function leanOf({ manner, reading: { score, probabilities }, mood }: Attitude): number {
  if (manner === 'stated') return score;
  if (probabilities) return probabilities[2] - probabilities[0];
  return score === 0 ? MOOD_SHARE * mood : score;
}
