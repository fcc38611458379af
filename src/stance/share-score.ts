import type { EvidenceCue } from '../sentiment/reading.ts';
import { type Attitude, leanOf } from './attitude.ts';
import type { Evidence, Stance } from './stance.ts';

/**
 * What an attitude's lean was taken from: a word that states it, the words around the target, the speaker's mood where none
 * of them bears on the target, or a learned model's probabilities.
 */
export type Basis = 'stated' | 'words' | 'mood' | 'model';

/** What one attitude adds to the score of its stance. */
export interface Share {
  readonly value: number;
  readonly basis: Basis;
  readonly cues: readonly EvidenceCue[];
}

/** What a stance is made of before its evidence knows its shares. */
type Unshared = Pick<Stance, 'polarity' | 'score' | 'mixed'> & {
  readonly evidence: readonly Omit<Evidence, 'shares'>[];
};

/**
 * Shares a stance's score out to its attitudes, each by what it put into the mean: the side of the polarity adds up to the
 * mean of its evidence (`strength`), and where the stance is mixed the other side takes from it what is missing to the score.
 * What stands in evidence that is not listed is the rest: shares and rest add up to the score.
 */
export function shareScore(
  attitudes: readonly Attitude[],
  { polarity, score, mixed, evidence }: Unshared,
  strength: number,
): Pick<Stance, 'evidence' | 'rest'> {
  const sign = polarity === 'neutral' ? 0 : polarity === 'positive' ? 1 : -1;
  const own = mixed ? sign * strength : score;
  const puts = attitudes.map((attitude) => {
    const lean = leanOf(attitude);
    if (lean * sign > 0) return attitude.weight * lean * lean;
    return mixed ? -attitude.weight * Math.abs(lean) : 0;
  });
  let toward = 0;
  let against = 0;
  for (const put of puts) {
    if (put > 0) toward += put;
    else against -= put;
  }
  const byPlace = new Map<number, Share[]>(evidence.map(({ start }) => [start, []]));
  let rest = 0;
  attitudes.forEach((attitude, at) => {
    const put = puts[at]!;
    if (put === 0) return;
    const value = put > 0 ? (own * put) / toward : ((score - own) * -put) / against;
    const shares = byPlace.get(attitude.span.start);
    if (shares) shares.push({ value, basis: basisOf(attitude), cues: attitude.reading.cues });
    else rest += value;
  });
  return { evidence: evidence.map((item) => ({ ...item, shares: byPlace.get(item.start)! })), rest };
}

function basisOf({ manner, reading: { score, probabilities } }: Attitude): Basis {
  if (manner === 'stated') return 'stated';
  if (probabilities) return 'model';
  return score === 0 ? 'mood' : 'words';
}
