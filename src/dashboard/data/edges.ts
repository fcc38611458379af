import type { Interval } from '../../corpus/aggregate/bootstrap-interval.ts';
import type { Voice } from '../../corpus/aggregate/stance-dimensions.ts';
import { addEdge, type ScoreSummary, startTally, summarizeScores } from '../../corpus/aggregate/tally.ts';
import type { Catalog } from './catalog.ts';
import { type Filters, isInPeriod, wantedTones } from './filters.ts';
import { polarityOf } from './polarity.ts';

/** A holder or target of stances. */
export interface Party {
  /** Settled key, or `narrator` or `unattributed`. */
  readonly key: string;
  readonly name: string;
}

/** Numbers in `Edges.parties` that are always there. */
export const NARRATOR_PARTY = 0;
export const UNATTRIBUTED_PARTY = 1;

/** Stances as columns, in the order of their articles. */
export interface Edges {
  readonly parties: readonly Party[];
  /** Sequence of the article. */
  readonly article: readonly number[];
  /** Numbers in the catalog. */
  readonly outlet: readonly number[];
  readonly month: readonly number[];
  /** Numbers in `parties`. */
  readonly holder: readonly number[];
  readonly target: readonly number[];
  /** 0, hostile, to 6, admiring. */
  readonly tone: readonly number[];
  readonly score: readonly number[];
}

/**
 * How some stances sound together: `n` of them in so many `articles`, how many of each polarity, and `score`, the mean (-1..1) with its
 * 95% interval from a bootstrap over articles. The interval of one article is the whole scale, and says nothing.
 */
export type EdgeSummary = ScoreSummary;

/** As the aggregates of the corpus have it, so that the numbers are the same. */
const RESAMPLING = { resamples: 500, seed: 1 };

/** Whether somebody is known in more than one article. */
export function isLinked({ key }: Party): boolean {
  return !key.includes(':?');
}

export function voiceOfEdge({ holder }: Edges, row: number): Voice {
  return holder[row] === NARRATOR_PARTY ? 'narration' : 'quotation';
}

/** Numbers of the rows that the filters let through; `entity` is a target. */
export function chooseRows(edges: Edges, catalog: Catalog, filters: Filters): number[] {
  const tones = wantedTones(filters);
  const numberOf = (key: string | null) =>
    key === null ? null : edges.parties.findIndex((party) => party.key === key);
  const target = numberOf(filters.target ?? filters.entity);
  const holder = numberOf(filters.holder);
  const outlet = filters.outlet === null ? null : catalog.outlets.indexOf(filters.outlet);
  const months = catalog.months.map((month) => isInPeriod(month, filters));
  const rows: number[] = [];
  for (let row = 0; row < edges.article.length; row++) {
    if (!months[edges.month[row]!]) continue;
    if (outlet !== null && edges.outlet[row] !== outlet) continue;
    if (tones !== null && !tones.has(edges.tone[row]!)) continue;
    if (filters.voice !== null && voiceOfEdge(edges, row) !== filters.voice) continue;
    if (target !== null && edges.target[row] !== target) continue;
    if (holder !== null && edges.holder[row] !== holder) continue;
    rows.push(row);
  }
  return rows;
}

/** The rows by a number that each of them has; those with null are left out. */
export function groupRows(
  rows: readonly number[],
  groupOf: (row: number) => number | null,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groupOf(row);
    if (group === null) continue;
    const list = groups.get(group);
    if (list) list.push(row);
    else groups.set(group, [row]);
  }
  return groups;
}

/** How rows sound together: n, shares, mean and interval as `aggregateStances` has them; null where there are none. */
export function summarizeRows(edges: Edges, rows: readonly number[]): EdgeSummary | null {
  if (rows.length === 0) return null;
  const tally = startTally();
  for (const row of rows)
    addEdge(tally, edges.article[row]!, polarityOf(edges.tone[row]!), edges.score[row]!);
  return summarizeScores(tally, RESAMPLING);
}

export function describeInterval({ mean, low, high }: Interval): string {
  return `${showSigned(mean)} (${showSigned(low)} to ${showSigned(high)})`;
}

export function showSigned(score: number): string {
  const text = Math.abs(score).toFixed(2);
  return Number(text) === 0 ? '0.00' : score > 0 ? `+${text}` : `−${text}`;
}
