import type { Span } from '../document/span.ts';

export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** How the speaker was found. */
export type SpeakerMethod =
  | 'subject'
  | 'inverted'
  | 'according-to'
  | 'colon'
  | 'dash'
  | 'headline'
  | 'passive'
  | 'noun-cue'
  | 'introduced'
  | 'carried'
  | 'continued'
  | 'transcript'
  | 'none';

/** Something said, written or thought, with its cue and its speaker (PolNeAR calls it an attribution). */
export interface Quotation {
  readonly index: number;
  readonly kind: QuotationKind;
  /** What is said: one or more stretches in order, without the outer quotation marks. */
  readonly spans: readonly Span[];
  /** The quoted regions that take part in it (indexes), empty for indirect speech. */
  readonly regions: readonly number[];
  readonly cue: Span | null;
  /** Lower-case lemma of the cue's verb or noun: "say", "accuse", "according". */
  readonly cueLemma: string | null;
  /** The words that name the speaker, head phrase without trailing apposition, or null. */
  readonly speaker: Span | null;
  /** The mention that the speaker's words hold, or null. */
  readonly speakerMention: number | null;
  readonly method: SpeakerMethod;
  /** 0..1 */
  readonly confidence: number;
  /** Reported thought or feeling ("believes", "wants") rather than speech. */
  readonly attitude: boolean;
  /** The quotation that this one is said inside of, or null. */
  readonly parent: number | null;
}
