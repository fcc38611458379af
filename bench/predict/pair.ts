import type { Engine } from '../../src/sentiment/engine.ts';
import { predictPairByModel } from './pair-by-model.ts';
import { predictPairByWords } from './pair-by-words.ts';

interface NamedSpan {
  readonly text: string | null;
  readonly start?: number;
  readonly end?: number;
}

export interface PairLine {
  readonly id: string;
  readonly sentence: string;
  readonly source: NamedSpan | 'narrator';
  readonly target: NamedSpan;
}

/** What whoever asks may know of all lines; without either, the rule that serves any pair. */
export interface PairOptions {
  /** There is an attitude: only its side is asked. */
  readonly polar?: boolean;
  /** A reader has listed the pair, neutral or not. */
  readonly listed?: boolean;
}

/** Attitude of one marked holder (or the narrator) toward one marked target. */
export function predictPair(line: PairLine, engine: Engine, options: PairOptions = {}): object {
  return engine.model === null ? predictPairByWords(line, engine) : predictPairByModel(line, engine, options);
}
