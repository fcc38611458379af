import { aggregateAttitudes } from './aggregate.ts';
import type { Attitude } from './attitude.ts';
import { gatherAttitudes } from './gather-attitudes.ts';
import type { Holder, Stance } from './stance.ts';
import type { StanceInput } from './stance-input.ts';

export type { StanceInput };

/** Directed attitudes, holder to target, gathered over the article, the surest polar ones first. */
export function findStances(input: StanceInput): Stance[] {
  const pairs = new Map<number, Attitude[]>();
  for (const attitude of gatherAttitudes(input)) {
    const key = holderKey(attitude.holder) * input.resolution.entities.length + attitude.target;
    const pair = pairs.get(key);
    if (pair) pair.push(attitude);
    else pairs.set(key, [attitude]);
  }
  return [...pairs.values()]
    .map((pair) => aggregateAttitudes(pair, input.resolution.entities[pair[0]!.target]!))
    .sort(
      (a, b) =>
        Number(a.polarity === 'neutral') - Number(b.polarity === 'neutral') ||
        b.confidence - a.confidence ||
        Math.abs(b.score) - Math.abs(a.score) ||
        a.target - b.target,
    );
}

function holderKey(holder: Holder): number {
  return holder.kind === 'entity' ? holder.entity + 2 : holder.kind === 'narrator' ? 0 : 1;
}
