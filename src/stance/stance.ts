import type { Span } from '../document/span.ts';
import type { EvidenceCue, Polarity } from '../sentiment/reading.ts';
import type { Hedge } from './find-hedge.ts';
import type { Share } from './share-score.ts';

export const TONES = [
  'hostile',
  'critical',
  'neutral-to-critical',
  'neutral',
  'neutral-to-respectful',
  'respectful',
  'admiring',
] as const;
export type Tone = (typeof TONES)[number];

export type Holder =
  | { readonly kind: 'narrator' }
  | { readonly kind: 'entity'; readonly entity: number }
  | { readonly kind: 'unattributed' };

export interface Evidence extends Span {
  /** -1..1 */
  readonly score: number;
  readonly quotation: number | null;
  /** Why the words are not quite to be taken at their word. */
  readonly hedge: Hedge | null;
  readonly cues: readonly EvidenceCue[];
  /** What the attitudes that were read there add to the score of the stance. */
  readonly shares: readonly Share[];
}

/** A directed attitude, gathered over the article. */
export interface Stance {
  readonly holder: Holder;
  readonly target: number;
  readonly polarity: Polarity;
  readonly score: number;
  readonly tone: Tone;
  readonly mixed: boolean;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** What evidence that is not listed adds to the score. */
  readonly rest: number;
}
