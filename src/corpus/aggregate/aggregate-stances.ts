import type { Reports } from './aggregate-options.ts';
import { groupStances, type StanceGrouping } from './group-stances.ts';
import type { FieldsOf, StanceDimension } from './stance-dimensions.ts';
import { type StanceSummary, summarizeStances } from './tally.ts';

/** The stances of one group. */
export type StanceAggregate<D extends StanceDimension> = FieldsOf<D> & StanceSummary;

/**
 * How holders stand to targets over many articles: one row for every group that has a stance, sorted by its values.
 *
 * An edge is one entry of `report.stances`: n counts them, `articles` the reports that have one, `score.mean` is the mean of
 * `stance.score` over them. In SQL over stances: `count(*)`, `count(DISTINCT article_id)`,
 * `count(*) FILTER (polarity = 'negative')`, `avg(score)`. Every report counts as an article of its own: hand in each
 * article once. Without reports there are no rows. Memory: the groups, and for each of them two numbers an article.
 * @throws QuotestanceError `invalid-option`, and `invalid-input` for a report that does not hold together.
 */
export async function aggregateStances<D extends StanceDimension = never>(
  reports: Reports,
  options: StanceGrouping<D> = {},
): Promise<StanceAggregate<D>[]> {
  const { groups, resampling } = await groupStances(reports, options);
  return groups.map(({ fields, tally }) => Object.assign({}, fields, summarizeStances(tally, resampling)));
}
