import type { Voice } from '../../corpus/aggregate/stance-dimensions.ts';
import { type Share, wilsonInterval } from '../../corpus/aggregate/wilson-interval.ts';
import { TONES } from '../../stance/stance.ts';
import type { Catalog } from './catalog.ts';
import type { CubeRow } from './cube.ts';
import { type Filters, isInPeriod, wantedTones } from './filters.ts';
import { polarityOf } from './polarity.ts';

/** Stances counted by tone, and the shares of both sides, 0..1, with their 95% intervals (Wilson). */
export interface ToneCounts {
  readonly n: number;
  /** Seven numbers, hostile first. */
  readonly tones: readonly number[];
  readonly negative: Share;
  readonly positive: Share;
}

/** How much is written, by whom, about whom, and in which tone. */
export interface OverviewModel {
  /** What bars count: articles, or stances where only some tones or one voice are wanted. */
  readonly unit: 'articles' | 'stances';
  /** Of the unit, with the filters. */
  readonly total: number;
  readonly stances: number;
  /** Counts of the unit, from 1; months as "2024-05". Null: articles without an outlet, without a date. */
  readonly timeline: readonly {
    readonly outlet: string | null;
    readonly month: string | null;
    readonly count: number;
  }[];
  /** The most covered, 15 at most; with tones or a voice, those most is said of. `toward` counts the stances toward them. */
  readonly covered: readonly {
    /** Number in the catalog. */
    readonly entity: number;
    readonly count: number;
    readonly toward: ToneCounts;
  }[];
  /** All stances, by voice; a voice without any is left out. */
  readonly tones: readonly ({ readonly voice: Voice } & ToneCounts)[];
  /** The same by outlet. */
  readonly outlets: readonly ({ readonly outlet: string | null; readonly voice: Voice } & ToneCounts)[];
}

const VOICES = ['narration', 'quotation'] as const;
const MOST_COVERED = 15;

/** Everything on the first page, out of counts alone: the same numbers with any filters in the database and in a browser. */
export function buildOverview(rows: readonly CubeRow[], catalog: Catalog, filters: Filters): OverviewModel {
  const grades = wantedTones(filters);
  const unit = grades === null && filters.voice === null ? 'articles' : 'stances';
  const subject =
    filters.entity === null ? -1 : catalog.entities.findIndex(({ key }) => key === filters.entity);
  const wanted = rows.filter(
    ({ outlet, month }) =>
      isInPeriod(catalog.months[month] ?? null, filters) &&
      (filters.outlet === null || catalog.outlets[outlet] === filters.outlet),
  );
  const keep = (counts: readonly number[], voice: Voice) =>
    counts.map((count, grade) =>
      (filters.voice === null || filters.voice === voice) && (grades === null || grades.has(grade))
        ? count
        : 0,
    );
  const tonesOf = (row: CubeRow) =>
    addUp([keep(row.narration, 'narration'), keep(row.quotation, 'quotation')]);
  const measure = (row: CubeRow) => (unit === 'articles' ? row.articles : sum(tonesOf(row)));
  const own = wanted.filter(({ entity }) => entity === subject);
  const voices = filters.voice === null ? VOICES : [filters.voice];
  const countVoice = (from: readonly CubeRow[], voice: Voice) =>
    countTones(addUp(from.map((row) => keep(row[voice], voice))));
  const covered = new Map<number, CubeRow[]>();
  for (const row of wanted)
    if (row.entity >= 0 && (subject < 0 || row.entity === subject))
      covered.set(row.entity, [...(covered.get(row.entity) ?? []), row]);
  const outlets = [...new Set(own.map(({ outlet }) => outlet))].sort((a, b) => a - b);
  return {
    unit,
    total: sum(own.map(measure)),
    stances: sum(own.map((row) => sum(tonesOf(row)))),
    timeline: own
      .map((row) => ({
        outlet: catalog.outlets[row.outlet] ?? null,
        month: catalog.months[row.month] ?? null,
        count: measure(row),
      }))
      .filter(({ count }) => count > 0),
    covered: [...covered]
      .map(([entity, list]) => ({
        entity,
        count: sum(list.map(measure)),
        toward: countTones(addUp(list.map(tonesOf))),
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.entity - b.entity)
      .slice(0, MOST_COVERED),
    tones: voices.map((voice) => ({ voice, ...countVoice(own, voice) })).filter(({ n }) => n > 0),
    outlets: outlets.flatMap((number) => {
      const from = own.filter(({ outlet }) => outlet === number);
      return voices
        .map((voice) => ({ outlet: catalog.outlets[number] ?? null, voice, ...countVoice(from, voice) }))
        .filter(({ n }) => n > 0);
    }),
  };
}

function countTones(tones: readonly number[]): ToneCounts {
  const n = sum(tones);
  const side = (wanted: string) => sum(tones.filter((_, grade) => polarityOf(grade) === wanted));
  const share = (count: number) => (n === 0 ? { share: 0, low: 0, high: 1 } : wilsonInterval(count, n));
  return { n, tones, negative: share(side('negative')), positive: share(side('positive')) };
}

function addUp(lists: readonly (readonly number[])[]): number[] {
  return TONES.map((_, at) => sum(lists.map((list) => list[at]!)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
