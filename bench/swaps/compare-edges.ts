import type { Report, Stance } from '../../src/index.ts';

/** What became of the edges of one article when its names were swapped. */
export interface EdgeComparison {
  /** Edges that the report of the article or that of the swapped one lists. */
  readonly edges: number;
  readonly same: number;
  /** Edges of either that are negative or positive in one of them. */
  readonly polar: number;
  readonly polarSame: number;
  /** From negative to positive or back. */
  readonly turned: number;
  readonly changes: readonly { readonly holder: string; readonly target: string; readonly change: string }[];
}

/** Compares edge by edge; parties are the same where most of their mentions stand at the same places. */
export function compareEdges(
  before: Report,
  after: Report,
  move: (offset: number) => number,
): EdgeComparison {
  const otherOf = matchEntities(before, after, move);
  const idOf = ({ holder }: Stance) => holder.entityId ?? holder.kind;
  const keyOf = (stance: Stance) => `${idOf(stance)} ${stance.target.entityId}`;
  const movedKey = (stance: Stance) => {
    const holder = otherOf.get(idOf(stance)) ?? (stance.holder.kind === 'entity' ? 'nobody' : idOf(stance));
    return `${holder} ${otherOf.get(stance.target.entityId) ?? 'nobody'}`;
  };
  const found = new Map(after.stances.map((stance) => [keyOf(stance), stance]));
  const seen = new Set<string>();
  let edges = 0;
  let same = 0;
  let polar = 0;
  let polarSame = 0;
  let turned = 0;
  const changes: EdgeComparison['changes'][number][] = [];
  const count = (stance: Stance, first: Stance['polarity'], second: Stance['polarity']) => {
    edges++;
    const isSame = first === second;
    if (isSame) same++;
    if (first !== 'neutral' || second !== 'neutral') {
      polar++;
      if (isSame) polarSame++;
    }
    if (!isSame && first !== 'neutral' && second !== 'neutral') turned++;
    if (!isSame)
      changes.push({
        holder: stance.holder.name,
        target: stance.target.name,
        change: `${first} to ${second}`,
      });
  };
  for (const stance of before.stances) {
    const key = movedKey(stance);
    seen.add(key);
    count(stance, stance.polarity, found.get(key)?.polarity ?? 'neutral');
  }
  for (const stance of after.stances) if (!seen.has(keyOf(stance))) count(stance, 'neutral', stance.polarity);
  return { edges, same, polar, polarSame, turned, changes };
}

function matchEntities(before: Report, after: Report, move: (offset: number) => number): Map<string, string> {
  const owner = new Map<number, string>();
  for (const { id, mentions } of after.entities) for (const { span } of mentions) owner.set(span.end, id);
  const matched = new Map<string, string>();
  for (const { id, mentions } of before.entities) {
    const votes = new Map<string, number>();
    for (const { span } of mentions) {
      const other = owner.get(move(span.end));
      if (other) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    if (best) matched.set(id, best[0]);
  }
  return matched;
}
