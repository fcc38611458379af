import type { Cluster } from './cluster.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';

/** What an antecedent has to reach, in points. */
export interface Hurdle {
  readonly least: number;
  /** What it counts that nobody in mind may be meant. */
  readonly nobody: number;
  /** How far the best must be ahead of the second best, and of nobody, to be past doubt. */
  readonly lead: number;
}

/**
 * The cluster in mind that scores highest, or null where none scores above the least. The link is put in doubt where
 * another is nearly as good: "Roe met Lund. He had a cold."
 */
export function chooseAntecedent(
  { recent, doubted }: Discourse,
  { index }: Mention,
  { least, nobody, lead }: Hurdle,
  score: (cluster: Cluster) => number | null,
): Cluster | null {
  let best: Cluster | null = null;
  let bestScore = least;
  let second = nobody;
  for (const cluster of recent) {
    const points = score(cluster);
    if (points === null) continue;
    if (points > bestScore) {
      if (best !== null) second = Math.max(second, bestScore);
      best = cluster;
      bestScore = points;
    } else second = Math.max(second, points);
  }
  if (best !== null && bestScore - second < lead) doubted.add(index);
  return best;
}
