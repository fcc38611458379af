import { aggregateAttitudes } from './aggregate.ts';
import type { Attitude } from './attitude.ts';
import { gatherAttitudes } from './gather-attitudes.ts';
import type { Holder, Stance } from './stance.ts';
import type { StanceInput } from './stance-input.ts';

export type { StanceInput };

/** Directed attitudes, holder to target, gathered over the article, the surest polar ones first. */
export function findStances(input: StanceInput): Stance[] {
  const pairs = new Map<string, Attitude[]>();
  for (const attitude of gatherAttitudes(input)) {
    const key = `${holderKey(attitude.holder)}>${attitude.target}`;
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

function holderKey(holder: Holder): string {
  return holder.kind === 'entity' ? String(holder.entity) : holder.kind;
}
