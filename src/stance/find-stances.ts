import { aggregateAttitudes } from './aggregate.ts';
import type { Attitude } from './attitude.ts';
import type { Standing } from './describe-pair.ts';
import { gatherAttitudes } from './gather-attitudes.ts';
import { pairAttitudes } from './pair-attitudes.ts';
import type { Stance } from './stance.ts';
import type { StanceInput } from './stance-input.ts';

export type { StanceInput };

/** That the narrator is neutral is told of the main figures only; entities stand in the order of their salience. */
const MOST_NARRATED = 6;

/** Directed attitudes, holder to target, gathered over the article, the surest polar ones first. */
export function findStances(input: StanceInput): Stance[] {
  return pairAttitudes(input, gatherAttitudes(input))
    .map((pair) => ({ pair, stance: aggregateAttitudes(pair) }))
    .filter(({ pair, stance }) => stance.polarity !== 'neutral' || isTold(pair.attitudes, pair.target))
    .map(({ stance }) => stance)
    .sort(
      (a, b) =>
        Number(a.polarity === 'neutral') - Number(b.polarity === 'neutral') ||
        b.confidence - a.confidence ||
        Math.abs(b.score) - Math.abs(a.score) ||
        a.target - b.target,
    );
}

/** Whether it is worth telling that a pair is neutral: somebody speaks of somebody, or the narrator of a main figure. */
function isTold(attitudes: readonly Attitude[], { entity }: Standing): boolean {
  return attitudes.some(
    ({ manner, holder }) =>
      manner === 'said' ||
      manner === 'stated' ||
      (manner === 'narrated' && holder.kind === 'narrator' && entity.index < MOST_NARRATED),
  );
}
