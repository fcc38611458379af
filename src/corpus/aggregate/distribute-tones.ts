import { TONES, type Tone } from '../../stance/stance.ts';
import type { Reports } from './aggregate-options.ts';
import type { Resampling } from './bootstrap-interval.ts';
import { groupStances, type StanceGrouping } from './group-stances.ts';
import type { FieldsOf, StanceDimension } from './stance-dimensions.ts';
import { type StanceSummary, summarizeStances, type Tally } from './tally.ts';
import { type Share, wilsonInterval } from './wilson-interval.ts';

export interface ToneCount extends Share {
  readonly tone: Tone;
  /** Stances of this tone; `share` is this of the group's n. */
  readonly n: number;
}

/** The stances of one group by tone. */
export type ToneDistribution<D extends StanceDimension> = FieldsOf<D> &
  StanceSummary & {
    /** All seven tones, worst to best; their n add up to that of the group. */
    readonly tones: readonly ToneCount[];
  };

/**
 * How the stances of each group spread over the seven tones, besides all that `aggregateStances` says of it; groups, rows
 * and errors as there.
 */
export async function distributeTones<D extends StanceDimension = never>(
  reports: Reports,
  options: StanceGrouping<D> = {},
): Promise<ToneDistribution<D>[]> {
  const { groups, resampling } = await groupStances(reports, options);
  return groups.map(({ fields, tally }) => Object.assign({}, fields, summarizeTones(tally, resampling)));
}

/** A tally of stances in which tones are counted, described. */
export function summarizeTones(
  tally: Tally,
  resampling: Resampling,
): StanceSummary & { readonly tones: readonly ToneCount[] } {
  const summary = summarizeStances(tally, resampling);
  const tones = TONES.map((tone): ToneCount => {
    const n = tally.counts.get(`tone ${tone}`) ?? 0;
    return { tone, n, ...wilsonInterval(n, summary.n) };
  });
  return { ...summary, tones };
}
