import type { EntityKey } from '../link/entity-key.ts';
import {
  type AggregateOptions,
  checkDimensions,
  checkKey,
  type Reports,
  readAggregateOptions,
} from './aggregate-options.ts';
import type { Resampling } from './bootstrap-interval.ts';
import { createGroupTable } from './group-table.ts';
import { visitReports } from './linked-report.ts';
import {
  ARTICLE_DIMENSIONS,
  type ArticleDimension,
  describeDimensions,
  type FieldsOf,
  readArticleDimension,
} from './stance-dimensions.ts';
import {
  addEdge,
  countIn,
  mergeTallies,
  type ScoreSummary,
  startTally,
  summarizeScores,
  type Tally,
} from './tally.ts';
import { type Share, wilsonInterval } from './wilson-interval.ts';

export interface SpeakerGrouping<D extends ArticleDimension = ArticleDimension> extends AggregateOptions {
  /** What to group by before the speaker. */
  readonly by?: readonly D[] | undefined;
  /** Only this speaker: a settled key, or `unattributed`. Shares are still of all quotations. */
  readonly speaker?: EntityKey | undefined;
}

/** What is given to say, to whom and how. The edges are quotations. */
export interface SpeakerSummary extends ScoreSummary {
  /** Quotations by kind: the three add up to n. "mixed" has words inside of quotation marks and outside. */
  readonly direct: number;
  readonly indirect: number;
  readonly mixed: number;
  /** Those that report thought and feeling rather than speech. */
  readonly attitudes: number;
  /** Share of the speaker in all quotations of the same outlet, month and year, as far as they are grouped by these. */
  readonly shareOfQuotations: Share;
}

/** What one speaker is given to say; the score is how their words sound toward nobody in particular. */
export type SpeakerAggregate<D extends ArticleDimension> = FieldsOf<D> & {
  /** Settled key and name; `unattributed` for speakers who are unknown or no entity. */
  readonly speaker: EntityKey;
  readonly speakerName: string;
} & SpeakerSummary;

/**
 * Who speaks: one row for every speaker, sorted by `by`, then by speaker. An edge is one entry of `report.quotations`,
 * quotations inside of others included; its polarity and score are `quotation.sentiment.label` and `.score`. In SQL over
 * quotations: `count(*)`, `count(DISTINCT article_id)` and `avg(score)` by speaker.
 * @throws QuotestanceError `invalid-option`, and `invalid-input` for a report that does not hold together.
 */
export async function aggregateSpeakers<D extends ArticleDimension = never>(
  reports: Reports,
  options: SpeakerGrouping<D> = {},
): Promise<SpeakerAggregate<D>[]> {
  const { linker, ...resampling } = readAggregateOptions(options);
  const by = checkDimensions(options.by, ARTICLE_DIMENSIONS as readonly ArticleDimension[] as readonly D[]);
  checkKey(options.speaker, 'speaker');
  const table = createGroupTable(startTally);
  const totals = new Map<string, number>();
  const keys = await visitReports(reports, linker, ({ report, article, keyOf }) => {
    const values = by.map((dimension) => readArticleDimension(report, dimension));
    const whole = JSON.stringify(values);
    if (report.quotations.length > 0) totals.set(whole, (totals.get(whole) ?? 0) + report.quotations.length);
    for (const { speaker, sentiment, kind, attitude } of report.quotations) {
      const tally = table.at([...values, keyOf(speaker.entityId)]);
      addEdge(tally, article, sentiment.label, sentiment.score);
      countIn(tally, kind);
      if (attitude) countIn(tally, 'attitude');
    }
  });
  const groups = table.settle((values) => {
    const speaker = keys.resolve(values.at(-1)!);
    return options.speaker === undefined || options.speaker === speaker
      ? [...values.slice(0, -1), speaker]
      : null;
  }, mergeTallies);
  return groups.map(({ values, content }) => {
    const speaker = values.at(-1)!;
    const outer = values.slice(0, -1);
    return Object.assign(
      {},
      describeDimensions(outer, by, keys),
      { speaker, speakerName: keys.nameOf(speaker) },
      summarizeSpeaker(content, totals.get(JSON.stringify(outer))!, resampling),
    );
  });
}

/** A tally of the quotations of one speaker, of all that there are in the group, described. */
export function summarizeSpeaker(tally: Tally, all: number, resampling: Resampling): SpeakerSummary {
  const summary = summarizeScores(tally, resampling);
  return {
    ...summary,
    direct: tally.counts.get('direct') ?? 0,
    indirect: tally.counts.get('indirect') ?? 0,
    mixed: tally.counts.get('mixed') ?? 0,
    attitudes: tally.counts.get('attitude') ?? 0,
    shareOfQuotations: wilsonInterval(summary.n, all),
  };
}
