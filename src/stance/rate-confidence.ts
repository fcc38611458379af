import type { Entity } from '../entity/entity.ts';
import type { Polarity } from '../sentiment/reading.ts';

/**
 * A logistic regression on the project's own written articles: whether an edge of this polarity is among those that their
 * annotation has. The stronger the words, the more of them, and the more the article turns on the target, the surer.
 */
const WEIGHTS = { constant: -1.15, strength: 0.7, pieces: 0.1, prominence: 1.1 } as const;
/** About half of the pairs that show no attitude are annotated as neutral. */
const NEUTRAL = 0.54;
/** An entity with so many mentions is a main figure. */
const PROMINENT = 8;

/** How likely the annotation has the same polarity, 0..1. */
export function rateConfidence(
  polarity: Polarity,
  strength: number,
  pieces: number,
  { mentions }: Pick<Entity, 'mentions'>,
): number {
  if (polarity === 'neutral') return NEUTRAL;
  const sum =
    WEIGHTS.constant +
    WEIGHTS.strength * strength +
    WEIGHTS.pieces * Math.log2(1 + pieces) +
    WEIGHTS.prominence * Math.min(1, mentions.length / PROMINENT);
  return 1 / (1 + Math.exp(-sum));
}
