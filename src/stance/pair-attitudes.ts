import type { Attitude } from './attitude.ts';
import type { Pair, Standing } from './describe-pair.ts';
import type { Holder } from './stance.ts';
import type { StanceInput } from './stance-input.ts';

/** Sorts attitudes by holder and target, with how the article goes about both. */
export function pairAttitudes(
  { document, mentions, resolution: { entities }, engine }: StanceInput,
  attitudes: readonly Attitude[],
): Pair[] {
  const byPair = new Map<number, Attitude[]>();
  for (const attitude of attitudes) {
    const key = holderKey(attitude.holder) * entities.length + attitude.target;
    const pair = byPair.get(key);
    if (pair) pair.push(attitude);
    else byPair.set(key, [attitude]);
  }
  let all = 0;
  for (const entity of entities) all += entity.mentions.length;
  const standings = new Map<number, Standing>();
  const standingOf = (index: number): Standing => {
    let standing = standings.get(index);
    if (!standing) {
      const entity = entities[index]!;
      standing = {
        entity,
        named: entity.mentions.some((at) => mentions[at]!.kind === 'name'),
        share: entity.mentions.length / all,
        first: mentions[entity.mentions[0]!]!.sentence,
      };
      standings.set(index, standing);
    }
    return standing;
  };
  return [...byPair.values()].map((own) => {
    const { holder, target } = own[0]!;
    return {
      attitudes: own,
      holder: holder.kind === 'entity' ? standingOf(holder.entity) : null,
      target: standingOf(target),
      sentences: document.sentences.length,
      network: own.some(({ reading }) => reading.probabilities) ? (engine.network ?? null) : null,
    };
  });
}

function holderKey(holder: Holder): number {
  return holder.kind === 'entity' ? holder.entity + 2 : holder.kind === 'narrator' ? 0 : 1;
}
