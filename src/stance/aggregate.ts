import type { Entity } from '../entity/entity.ts';
import type { Polarity } from '../sentiment/reading.ts';
import type { Attitude } from './attitude.ts';
import { rateConfidence } from './rate-confidence.ts';
import type { Evidence, Stance } from './stance.ts';
import { gradeTone } from './tone.ts';

const MOST_EVIDENCE = 5;
/** Weighed scores that the two sides must come to before a stance is polar. */
const LEAST_SUM = 0.08;
/** How far one side must outweigh the other: (positive - negative) / (positive + negative). */
const LEAST_BALANCE = 0.05;
/** The weaker side counts as clear evidence from this sum and this share of the stronger on. */
const MIXED_SUM = 0.25;
const MIXED_SHARE = 0.33;

/** Gathers the attitudes of one holder toward one target, the given entity, into a stance. */
export function aggregateAttitudes(attitudes: readonly Attitude[], entity: Pick<Entity, 'mentions'>): Stance {
  const { holder, target } = attitudes[0]!;
  let positive = 0;
  let negative = 0;
  let pieces = 0;
  for (const { reading, weight } of attitudes) {
    if (reading.label === 'neutral') continue;
    pieces += 1;
    if (reading.score > 0) positive += weight * reading.score;
    else negative -= weight * reading.score;
  }
  const sum = positive + negative;
  const balance = sum > 0 ? (positive - negative) / sum : 0;
  const polarity: Polarity =
    sum < LEAST_SUM || Math.abs(balance) < LEAST_BALANCE ? 'neutral' : balance > 0 ? 'positive' : 'negative';
  const weaker = Math.min(positive, negative);
  const mixed = weaker >= MIXED_SUM && weaker >= MIXED_SHARE * Math.max(positive, negative);
  const strength = meanStrength(attitudes, polarity);
  const sign = polarity === 'positive' ? 1 : -1;
  return {
    holder,
    target,
    polarity,
    score: polarity === 'neutral' ? 0 : sign * strength * (mixed ? Math.abs(balance) : 1),
    tone: gradeTone(polarity, strength, mixed),
    mixed,
    confidence: rateConfidence(polarity, strength, pieces, entity),
    evidence: strongest(attitudes, polarity, mixed),
  };
}

/** The weighed mean of the scores on the winning side. */
function meanStrength(attitudes: readonly Attitude[], polarity: Polarity): number {
  let sum = 0;
  let weights = 0;
  for (const { reading, weight } of attitudes) {
    if (reading.label !== polarity || polarity === 'neutral') continue;
    // The stronger count more: one insult is not made mild by three mild words.
    const share = weight * Math.abs(reading.score);
    sum += share * Math.abs(reading.score);
    weights += share;
  }
  return weights > 0 ? sum / weights : 0;
}

function strongest(attitudes: readonly Attitude[], polarity: Polarity, mixed: boolean): Evidence[] {
  const best = new Map<number, Attitude>();
  for (const attitude of attitudes) {
    const { reading, span } = attitude;
    if (polarity !== 'neutral' && !mixed && reading.label !== polarity) continue;
    const other = best.get(span.start);
    if (!other || Math.abs(other.reading.score) < Math.abs(reading.score)) best.set(span.start, attitude);
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        Math.abs(b.reading.score) * b.weight - Math.abs(a.reading.score) * a.weight ||
        a.span.start - b.span.start,
    )
    .slice(0, MOST_EVIDENCE)
    .map(({ span: { start, end }, reading: { score, cues }, quotation }) => ({
      start,
      end,
      score,
      quotation,
      cues,
    }));
}
