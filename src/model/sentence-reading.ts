import type { Span } from '../document/span.ts';
import type { NameType, Part } from './tags.ts';

/** A name as the model reads it. */
export interface TaggedName extends Span {
  readonly type: NameType;
  /** 0..1 */
  readonly probability: number;
}

/** A speaker, cue or content of an attribution as the model reads it. */
export interface TaggedPart extends Span {
  readonly part: Part;
  readonly probability: number;
  /** For content, the probability that it is thought or felt rather than said. */
  readonly attitude: number;
}

/** What the model reads in one sentence, in order of the text. */
export interface SentenceReading {
  readonly names: readonly TaggedName[];
  readonly parts: readonly TaggedPart[];
}

/** Probabilities of negative, neutral and positive. */
export type PolarityProbabilities = readonly [negative: number, neutral: number, positive: number];

/** What the model says of a holder and a target. */
export interface PairReading {
  /** Among pairs of which somebody says that there is a stance, neutral ones included. */
  readonly stance: PolarityProbabilities;
  /** Among all pairs that stand in one sentence. */
  readonly pair: PolarityProbabilities;
  /** Seven grades, hostile to admiring. */
  readonly tones: readonly number[];
}

/** A document under the model's eyes. Sentences are encoded when they are first asked for, each once. */
export interface DocumentReading {
  readSentence(sentence: number): SentenceReading;
  /**
   * Sentiment toward a mention in a window, which is encoded as one; null where no word is there. `nameBlind` hides the
   * target's words from the model.
   */
  readTarget(window: Span, target: Span, nameBlind: boolean): PolarityProbabilities | null;
  /** `'outside'` is a holder whom the window does not name. */
  readPair(
    window: Span,
    holder: Span | 'outside' | 'narrator',
    target: Span,
    nameBlind: boolean,
  ): PairReading | null;
  /**
   * Encodes the sentences ahead, giving way to other work between them.
   * @throws the signal's reason when it is aborted.
   */
  prepare(
    sentences: readonly number[],
    signal?: AbortSignal,
    onRead?: (done: number, total: number) => void,
  ): Promise<void>;
}
