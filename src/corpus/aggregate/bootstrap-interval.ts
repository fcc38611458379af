import type { ArticleSums } from './article-sums.ts';
import { createDraw } from './draw-numbers.ts';

/** A mean, or a difference of two, with its 95 % interval. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How an interval is drawn. */
export interface Resampling {
  /** Times that the articles are drawn anew. */
  readonly resamples: number;
  readonly seed: number;
}

/** The values of one kind: all that a score or a salience can be. */
export interface ValueRange {
  readonly least: number;
  readonly most: number;
}
const SCORE_RANGE: ValueRange = { least: -1, most: 1 };

/**
 * The mean over all values (sum of values / number of values; every value counts the same, an article with many counts
 * more) and its percentile bootstrap interval: articles, not values, are drawn with replacement, as many as there are;
 * each drawing gives a mean in the same way; the bounds are the 2.5 and 97.5 percentiles of these, linear between
 * neighbours. One article tells nothing of how articles differ: its interval is the whole range of values. Intervals of a
 * handful of articles are too narrow, as those of any bootstrap. The result does not depend on the order of articles.
 */
export function bootstrapMean(
  values: ArticleSums,
  { resamples, seed }: Resampling,
  { least, most }: ValueRange = SCORE_RANGE,
): Interval {
  const order = sortRows([values.sums, values.counts]);
  const sums = Float64Array.from(order, (row) => values.sums[row]!);
  const counts = Float64Array.from(order, (row) => values.counts[row]!);
  const mean = addUp(sums) / addUp(counts) + 0;
  const size = sums.length;
  if (size < 2) return { mean, low: least, high: most };
  const draw = createDraw(seed);
  const means = new Float64Array(resamples);
  for (let turn = 0; turn < resamples; turn++) {
    let [sum, count] = [0, 0];
    for (let drawn = 0; drawn < size; drawn++) {
      const row = draw(size);
      sum += sums[row]!;
      count += counts[row]!;
    }
    means[turn] = sum / count;
  }
  means.sort();
  return { mean, low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

/**
 * The mean of `a` less that of `b`, with an interval as that of `bootstrapMean`: the articles of both are drawn together,
 * so that an article's values stay side by side. Drawings in which one of them has no value are left out; where these are
 * more than half, and where either has fewer than two articles, the interval is all that a difference of scores can be.
 */
export function bootstrapDifference(
  a: ArticleSums,
  b: ArticleSums,
  { resamples, seed }: Resampling,
): Interval {
  const { sumsA, countsA, sumsB, countsB } = joinArticles(a, b);
  const mean = addUp(sumsA) / addUp(countsA) - addUp(sumsB) / addUp(countsB) + 0;
  const all = { mean, low: -2, high: 2 };
  if (Math.min(a.articles.length, b.articles.length) < 2) return all;
  const size = sumsA.length;
  const draw = createDraw(seed);
  const differences: number[] = [];
  for (let turn = 0; turn < resamples; turn++) {
    let [sumA, countA, sumB, countB] = [0, 0, 0, 0];
    for (let drawn = 0; drawn < size; drawn++) {
      const row = draw(size);
      sumA += sumsA[row]!;
      countA += countsA[row]!;
      sumB += sumsB[row]!;
      countB += countsB[row]!;
    }
    if (countA > 0 && countB > 0) differences.push(sumA / countA - sumB / countB);
  }
  if (differences.length * 2 < resamples) return all;
  const sorted = Float64Array.from(differences).sort();
  return { mean, low: percentile(sorted, 0.025), high: percentile(sorted, 0.975) };
}

/** Both sides by article, 0 where an article has none of one, in an order that does not depend on that of the articles. */
function joinArticles(a: ArticleSums, b: ArticleSums) {
  const rows = new Map<number, [number, number, number, number]>();
  for (const [row, article] of a.articles.entries()) rows.set(article, [a.sums[row]!, a.counts[row]!, 0, 0]);
  for (const [row, article] of b.articles.entries()) {
    const [sum, count] = rows.get(article) ?? [0, 0];
    rows.set(article, [sum, count, b.sums[row]!, b.counts[row]!]);
  }
  const list = [...rows.values()];
  const columns = [0, 1, 2, 3].map((at) => list.map((row) => row[at]!));
  const order = sortRows(columns);
  const [sumsA, countsA, sumsB, countsB] = columns.map((column) =>
    Float64Array.from(order, (row) => column[row]!),
  );
  return { sumsA: sumsA!, countsA: countsA!, sumsB: sumsB!, countsB: countsB! };
}

/** The numbers of the rows in the order of their values. */
function sortRows(columns: readonly (readonly number[])[]): number[] {
  return Array.from(columns[0]!, (_, row) => row).sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
    return 0;
  });
}

function addUp(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function percentile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const from = sorted[below]!;
  return from + ((sorted[below + 1] ?? from) - from) * (place - below) + 0;
}
