import type { Polarity } from '../../sentiment/reading.ts';
import type { Manner } from '../../stance/attitude.ts';
import type { Tone } from '../../stance/stance.ts';
import type { Evidence, Span, Stance } from '../schema.ts';

/** Why a stance is what it is: what was read where, how it was decided, and what would have made it otherwise. */
export interface StanceExplanation {
  readonly holder: Stance['holder'];
  readonly target: Stance['target'];
  /** The article's whole text is read for the pair; false where nothing in it shows an attitude of one toward the other. */
  readonly found: boolean;
  /** False where the report leaves the pair out: neutral, and neither speaks of the other. */
  readonly listed: boolean;
  readonly polarity: Polarity;
  /** -1..1: the contributions of the evidence and the rest, added up. */
  readonly score: number;
  readonly tone: Tone;
  readonly mixed: boolean;
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: readonly ExplainedEvidence[];
  readonly rest: number;
  /** Null where nothing was found. */
  readonly decision: StanceDecision | null;
  readonly otherwise: readonly OtherCase[];
}

export interface ExplainedEvidence extends Evidence {
  /** How the attitude shows there; see docs/stance.md. */
  readonly manners: readonly Manner[];
  /** The sentence that it stands in. */
  readonly sentence: { readonly span: Span; readonly text: string };
  /** What a learned model makes of single words; null where the score rests on words of the lexicon alone. */
  readonly model: ModelReading | null;
}

/** What a learned model reads in a sentence, and how that changes when a word is left out. */
export interface ModelReading {
  /** -1..1: the probability of positive less that of negative. */
  readonly score: number;
  /**
   * In the order of the text. `change` is what the word adds: the score of the whole sentence less that without the word.
   * A model reads words together, so these figures do not add up to the score.
   */
  readonly words: readonly { readonly span: Span; readonly text: string; readonly change: number }[];
}

/** How the polarity came about. */
export interface StanceDecision {
  /** The probabilities that a reader would list the pair as a negative or a positive edge, each 0..1. */
  readonly probabilities: { readonly negative: number; readonly positive: number };
  /** The side that the features below speak for and against. */
  readonly side: 'negative' | 'positive';
  /** `'stated'`: words state the attitude clearly, which decides alone; `'probability'`: the regression. */
  readonly ground: 'stated' | 'probability';
  /** What words state, added up, and from which sum on that decides alone. */
  readonly stated: number;
  readonly clearlyStated: number;
  /** The probability from which on the side wins. */
  readonly leastProbable: number;
  /** How far the evidence leans to the side, and how far it has to. */
  readonly lean: number;
  readonly leastLean: number;
  /** Log odds before any feature. */
  readonly constant: number;
  /** By the size of what they add to the log odds of the side. With the constant they add up to the log odds. */
  readonly features: readonly PairFeature[];
}

/** Something that the article shows of the pair. */
export interface PairFeature {
  /** As in the table of weights. */
  readonly name: string;
  readonly meaning: string;
  readonly value: number;
  readonly weight: number;
  /** `value` times `weight`, in log odds. */
  readonly logOdds: number;
}

/** What the stance would be if the article were a little different. */
export interface OtherCase {
  /** `'without'`: some evidence taken away; `'with'`: one more clear judgement. */
  readonly kind: 'with' | 'without';
  /** The passages that are taken away; empty for `'with'`. */
  readonly passages: readonly { readonly span: Span; readonly text: string }[];
  /** The side of the judgement that is added. */
  readonly side: 'negative' | 'positive' | null;
  readonly polarity: Polarity;
  readonly score: number;
  readonly tone: Tone;
}
