import { ANTECEDENT_WEIGHTS } from './antecedent-weights.ts';
import type { Cluster } from './cluster.ts';
import { type Anaphor, describeAntecedent, describeNobody, type TakeFeature } from './describe-antecedent.ts';
import type { Discourse } from './discourse.ts';

/** How the antecedents of "he" and "she" are weighed. */
export interface AntecedentRanking {
  /** By feature, in log odds. */
  readonly weights: Readonly<Record<string, number>>;
  /** An antecedent less probable than this is not told. */
  readonly least: number;
  /** Is told of every choice before it is made, with all that could be chosen. */
  readonly watch?: (anaphor: Anaphor, candidates: readonly Cluster[], discourse: Discourse) => void;
}

export const RANKING: AntecedentRanking = {
  weights: ANTECEDENT_WEIGHTS,
  least: 0.75,
};

/**
 * The likeliest of the candidates by a conditional logistic regression over what the text shows of each, fitted on the
 * project's own written articles by `scripts/fit-antecedents.ts`; null where it is likelier that none is meant. The
 * link is put in doubt where it is less probable than a reader would want.
 */
export function rankAntecedents(
  discourse: Discourse,
  anaphor: Anaphor,
  candidates: readonly Cluster[],
): Cluster | null {
  const { ranking, doubted } = discourse;
  ranking.watch?.(anaphor, candidates, discourse);
  const weigh = (describe: (take: TakeFeature) => void) => {
    let sum = 0;
    describe((name, value) => {
      sum += (ranking.weights[name] ?? 0) * value;
    });
    return sum;
  };
  const nobody = weigh((take) => describeNobody(anaphor, take));
  let best: Cluster | null = null;
  let most = Number.NEGATIVE_INFINITY;
  // of all but the best, relative to 1 for a sum of 0
  let others = Math.exp(nobody);
  for (const cluster of candidates) {
    const sum = weigh((take) => describeAntecedent(discourse, anaphor, cluster, take));
    if (sum > most) {
      others += Math.exp(most);
      best = cluster;
      most = sum;
    } else others += Math.exp(sum);
  }
  if (best === null) return null;
  if (1 / (1 + others * Math.exp(-most)) < ranking.least) doubted.add(anaphor.mention.index);
  return best;
}
