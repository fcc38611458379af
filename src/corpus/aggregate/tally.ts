import type { Polarity } from '../../sentiment/reading.ts';
import { type ArticleSums, addValue, mergeSums, startSums } from './article-sums.ts';
import { bootstrapMean, type Interval, type Resampling } from './bootstrap-interval.ts';
import { type Share, wilsonInterval } from './wilson-interval.ts';

/** How a set of scored edges sounds: never a mean without its interval and its number. */
export interface ScoreSummary {
  /** Edges: stances, or quotations. */
  readonly n: number;
  /** Articles that have at least one of them. */
  readonly articles: number;
  /** Edges by polarity; the three add up to n. */
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  /** Of n. */
  readonly shareNegative: Share;
  readonly sharePositive: Share;
  /** Mean over the edges, -1..1, with the interval of `bootstrapMean`. */
  readonly score: Interval;
}

/** The same of stances. */
export interface StanceSummary extends ScoreSummary {
  /** Stances for which clear evidence points both ways. Each of them has a polarity too, and counts there. */
  readonly mixed: number;
}

/** Edges of one group, counted by polarity and by whatever else, and their scores by article. */
export interface Tally {
  readonly counts: Map<string, number>;
  readonly scores: ArticleSums;
}

export function startTally(): Tally {
  return { counts: new Map(), scores: startSums() };
}

export function countIn({ counts }: Tally, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

export function addEdge(tally: Tally, article: number, polarity: Polarity, score: number): void {
  countIn(tally, polarity);
  addValue(tally.scores, article, score);
}

export function mergeTallies(a: Tally, b: Tally): Tally {
  const counts = new Map(a.counts);
  for (const [what, count] of b.counts) counts.set(what, (counts.get(what) ?? 0) + count);
  return { counts, scores: mergeSums(a.scores, b.scores) };
}

/** A tally with at least one edge, described. */
export function summarizeScores({ counts, scores }: Tally, resampling: Resampling): ScoreSummary {
  const negative = counts.get('negative') ?? 0;
  const neutral = counts.get('neutral') ?? 0;
  const positive = counts.get('positive') ?? 0;
  const n = negative + neutral + positive;
  return {
    n,
    articles: scores.articles.length,
    negative,
    neutral,
    positive,
    shareNegative: wilsonInterval(negative, n),
    sharePositive: wilsonInterval(positive, n),
    score: bootstrapMean(scores, resampling),
  };
}

export function summarizeStances(tally: Tally, resampling: Resampling): StanceSummary {
  return { ...summarizeScores(tally, resampling), mixed: tally.counts.get('mixed') ?? 0 };
}
