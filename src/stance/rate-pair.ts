import { describePair, type Pair } from './describe-pair.ts';
import { PAIR_WEIGHTS } from './pair-weights.ts';

/** The probabilities that a reader of the article lists the pair as a negative or as a positive edge, each 0..1. */
export interface Rating {
  readonly negative: number;
  readonly positive: number;
}

/**
 * A logistic regression over what the article shows of the pair, one for an engine of words and one for each learned
 * network; fitted on the project's own written articles by `scripts/fit-stance.ts`.
 */
export function ratePair(pair: Pair): Rating {
  const weights = weightsOf(pair);
  const rate = (side: 'negative' | 'positive') => {
    let sum = weights.constant!;
    describePair(pair, side, (name, value) => {
      sum += (weights[name] ?? 0) * value;
    });
    return 1 / (1 + Math.exp(-sum));
  };
  return { negative: rate('negative'), positive: rate('positive') };
}

/** The weights that a pair is rated with, by feature, in log odds. */
export function weightsOf({ network }: Pair): Readonly<Record<string, number>> {
  return PAIR_WEIGHTS[network ?? 'words'];
}
