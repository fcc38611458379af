import type { Polarity } from '../sentiment/reading.ts';
import { type Attitude, leanOf } from './attitude.ts';
import type { Pair } from './describe-pair.ts';
import { type Rating, ratePair } from './rate-pair.ts';
import { shareScore } from './share-score.ts';
import { type Evidence, type Stance, TONES, type Tone } from './stance.ts';
import { gradeTone, likeliestTone } from './tone.ts';

const MOST_EVIDENCE = 5;
/** An edge is polar from this probability on: about every second one then is, which balances misses and false edges. */
const LEAST_PROBABLE = { words: 0.18, light: 0.22, encoder: 0.22 };
/** Readers list edges between the figures that an article turns on: toward the others it has to be surer. */
const SIDE_FIGURE = 14;
const LEAST_PROBABLE_SIDE = 0.35;
/** What words state of somebody's attitude is one, however short the article, from this score on. */
const CLEARLY_STATED = 0.3;
/** A lean toward a side that is fainter than this is none. */
const LEAST_LEAN = 0.05;
/** The weaker side counts as clear evidence from this sum and this share of the stronger on. */
const MIXED_SUM = 0.25;
const MIXED_SHARE = 0.33;

/** Gathers the attitudes of one holder toward one target into a stance. */
export function aggregateAttitudes(pair: Pair): Stance {
  const { attitudes } = pair;
  const { holder, target } = attitudes[0]!;
  const rating = ratePair(pair);
  const { positive, negative } = weighSides(attitudes);
  const { polarity } = decidePolarity(pair, rating);
  const weaker = Math.min(positive, negative);
  const mixed =
    polarity !== 'neutral' && weaker >= MIXED_SUM && weaker >= MIXED_SHARE * Math.max(positive, negative);
  const strength = meanStrength(attitudes, polarity);
  const sign = polarity === 'positive' ? 1 : -1;
  const balance = Math.abs(positive - negative) / (positive + negative);
  const score = polarity === 'neutral' ? 0 : sign * strength * (mixed ? balance : 1);
  const evidence = strongest(attitudes, polarity, mixed);
  return {
    holder,
    target,
    polarity,
    score,
    tone: toneOf(attitudes, polarity, strength, mixed),
    mixed,
    confidence: rateConfidence(rating, polarity, mixed),
    ...shareScore(attitudes, { polarity, score, mixed, evidence }, strength),
  };
}

/** A reader lists one side of a pair at most: where both have clear evidence, the other side's odds count against it. */
function rateConfidence(rating: Rating, polarity: Polarity, mixed: boolean): number {
  if (polarity === 'neutral') return 1 - Math.min(1, rating.negative + rating.positive);
  if (!mixed) return rating[polarity];
  const negative = rating.negative / (1 - rating.negative);
  const positive = rating.positive / (1 - rating.positive);
  return (polarity === 'negative' ? negative : positive) / (1 + negative + positive);
}

function weighSides(attitudes: readonly Attitude[]): { positive: number; negative: number } {
  let positive = 0;
  let negative = 0;
  for (const attitude of attitudes) {
    const lean = attitude.weight * leanOf(attitude);
    if (lean > 0) positive += lean;
    else negative -= lean;
  }
  return { positive, negative };
}

/** How the polarity of a pair is decided. */
export interface Decision {
  readonly polarity: Polarity;
  /** What words state of the attitude, added up; from `CLEARLY_STATED` on it decides alone. */
  readonly stated: number;
  readonly likelier: 'negative' | 'positive';
  /** How far the evidence leans to the likelier side, added up. */
  readonly lean: number;
  /** Where nothing is stated clearly: the likelier side wins from this probability and this lean on. */
  readonly leastProbable: number;
  readonly leastLean: number;
  readonly clearlyStated: number;
}

export function decidePolarity(pair: Pair, rating: Rating): Decision {
  const { attitudes, holder, target, network } = pair;
  const { positive, negative } = weighSides(attitudes);
  let stated = 0;
  for (const { manner, reading, weight } of attitudes)
    if (manner === 'stated') stated += weight * reading.score;
  const likelier = rating.positive > rating.negative ? 'positive' : 'negative';
  const lean = (likelier === 'positive' ? positive : negative) - leanOfDenials(attitudes, likelier);
  const side = Math.max(target.entity.index, holder?.entity.index ?? 0) >= SIDE_FIGURE;
  const leastProbable = side ? LEAST_PROBABLE_SIDE : LEAST_PROBABLE[network ?? 'words'];
  const polarity =
    Math.abs(stated) >= CLEARLY_STATED
      ? stated > 0
        ? 'positive'
        : 'negative'
      : rating[likelier] >= leastProbable && lean >= LEAST_LEAN
        ? likelier
        : 'neutral';
  return {
    polarity,
    stated,
    likelier,
    lean,
    leastProbable,
    leastLean: LEAST_LEAN,
    clearlyStated: CLEARLY_STATED,
  };
}

/** "She does not hate him" is no attitude by itself, and tells something beside others. */
function leanOfDenials(attitudes: readonly Attitude[], side: 'negative' | 'positive'): number {
  let sum = 0;
  for (const attitude of attitudes) {
    const lean = attitude.weight * leanOf(attitude);
    if (attitude.hedge === 'denial' && lean > 0 === (side === 'positive')) sum += Math.abs(lean);
  }
  return sum;
}

/** The weighed mean of what leans to the side. */
function meanStrength(attitudes: readonly Attitude[], polarity: Polarity): number {
  let sum = 0;
  let weights = 0;
  for (const attitude of attitudes) {
    const lean = leanOf(attitude);
    if (polarity === 'neutral' || lean > 0 !== (polarity === 'positive')) continue;
    // The stronger count more: one insult is not made mild by three mild words.
    const share = attitude.weight * Math.abs(lean);
    sum += share * Math.abs(lean);
    weights += share;
  }
  return weights > 0 ? sum / weights : 0;
}

/** The model's own grades where there are any, averaged over what leans to the side; else by the strength of the words. */
function toneOf(attitudes: readonly Attitude[], polarity: Polarity, strength: number, mixed: boolean): Tone {
  if (polarity === 'neutral' || mixed) return gradeTone(polarity, strength, mixed);
  const sum = new Array<number>(TONES.length).fill(0);
  let read = false;
  for (const attitude of attitudes) {
    const { tones } = attitude.reading;
    const lean = leanOf(attitude);
    if (!tones || lean > 0 !== (polarity === 'positive')) continue;
    read = true;
    for (let grade = 0; grade < sum.length; grade++)
      sum[grade]! += attitude.weight * Math.abs(lean) * tones[grade]!;
  }
  return read ? likeliestTone(polarity, sum) : gradeTone(polarity, strength, mixed);
}

function strongest(
  attitudes: readonly Attitude[],
  polarity: Polarity,
  mixed: boolean,
): Omit<Evidence, 'shares'>[] {
  const best = new Map<number, { attitude: Attitude; lean: number }>();
  for (const attitude of attitudes) {
    const lean = leanOf(attitude);
    if (polarity !== 'neutral' && !mixed && lean > 0 !== (polarity === 'positive')) continue;
    const other = best.get(attitude.span.start);
    if (!other || Math.abs(other.lean) < Math.abs(lean)) best.set(attitude.span.start, { attitude, lean });
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        Math.abs(b.lean) * b.attitude.weight - Math.abs(a.lean) * a.attitude.weight ||
        a.attitude.span.start - b.attitude.span.start,
    )
    .slice(0, MOST_EVIDENCE)
    .map(({ attitude: { span, reading, quotation, hedge }, lean }) => ({
      start: span.start,
      end: span.end,
      score: lean,
      quotation,
      hedge,
      cues: reading.cues,
    }));
}
