import type { Entity } from '../../report/schema.ts';
import { type EntityKey, NARRATOR, UNATTRIBUTED } from '../link/entity-key.ts';
import { type AggregateOptions, type Reports, readAggregateOptions } from './aggregate-options.ts';
import { addValue, startSums } from './article-sums.ts';
import { bootstrapMean, type Interval, type Resampling } from './bootstrap-interval.ts';
import { createGroupTable } from './group-table.ts';
import { visitReports } from './linked-report.ts';
import {
  addEdge,
  countIn,
  mergeTallies,
  type StanceSummary,
  startTally,
  summarizeStances,
  type Tally,
} from './tally.ts';

/** What all articles together say of one entity. */
export interface EntitySummary {
  /** Settled key. */
  readonly entity: EntityKey;
  readonly entityName: string;
  /** The type that most of its records have; of equally many the first by the alphabet. */
  readonly type: Entity['type'];
  /** Articles that have it among their entities. */
  readonly articles: number;
  /** Its mentions in all of them, pronouns included. */
  readonly mentions: number;
  /** Quotations that it speaks. */
  readonly quotations: number;
  /** Mean salience over its records (mostly one an article), 0..1, with the interval of `bootstrapMean`. */
  readonly salience: Interval;
  /** Stances toward it, of all voices; null where there are none. */
  readonly toward: StanceSummary | null;
  /** Stances that it holds; null where there are none. */
  readonly held: StanceSummary | null;
}

interface EntityRecord {
  /** Counts mentions, quotations and types. */
  readonly seen: Tally;
  readonly toward: Tally;
  readonly held: Tally;
}

/**
 * Every entity of all articles, sorted by key; also those that are known in one article only, whose keys have a question
 * mark. A record is one entry of `report.entities`.
 * @throws QuotestanceError `invalid-option`, and `invalid-input` for a report that does not hold together.
 */
export async function summarizeEntities(
  reports: Reports,
  options: AggregateOptions = {},
): Promise<EntitySummary[]> {
  const { linker, ...resampling } = readAggregateOptions(options);
  const table = createGroupTable(
    (): EntityRecord => ({
      seen: { counts: new Map(), scores: startSums() },
      toward: startTally(),
      held: startTally(),
    }),
  );
  const keys = await visitReports(reports, linker, ({ report, article, keyOf, keyOfHolder }) => {
    for (const { id, type, mentions, salience } of report.entities) {
      const { seen } = table.at([keyOf(id)]);
      countIn(seen, `type ${type}`);
      seen.counts.set('mentions', (seen.counts.get('mentions') ?? 0) + mentions.length);
      addValue(seen.scores, article, salience);
    }
    for (const { speaker } of report.quotations)
      if (speaker.entityId !== null) countIn(table.at([keyOf(speaker.entityId)]).seen, 'quotations');
    for (const { holder, target, polarity, score, mixed } of report.stances) {
      const sides = [table.at([keyOf(target.entityId)]).toward];
      const key = keyOfHolder(holder);
      if (key !== NARRATOR && key !== UNATTRIBUTED) sides.push(table.at([key]).held);
      for (const side of sides) {
        addEdge(side, article, polarity, score);
        if (mixed) countIn(side, 'mixed');
      }
    }
  });
  const groups = table.settle(
    ([key]) => [keys.resolve(key!)],
    (a, b) => ({
      seen: mergeTallies(a.seen, b.seen),
      toward: mergeTallies(a.toward, b.toward),
      held: mergeTallies(a.held, b.held),
    }),
  );
  return groups.map(({ values: [key], content: { seen, toward, held } }) =>
    describeEntity(
      key!,
      keys.nameOf(key!),
      seen,
      summarizeAny(toward, resampling),
      summarizeAny(held, resampling),
      resampling,
    ),
  );
}

const summarizeAny = (tally: Tally, resampling: Resampling) =>
  tally.scores.articles.length === 0 ? null : summarizeStances(tally, resampling);

/** @param seen Counts types, mentions and quotations; its values are saliences. */
export function describeEntity(
  entity: EntityKey,
  entityName: string,
  seen: Tally,
  toward: StanceSummary | null,
  held: StanceSummary | null,
  resampling: Resampling,
): EntitySummary {
  return {
    entity,
    entityName,
    type: chooseType(seen),
    articles: seen.scores.articles.length,
    mentions: seen.counts.get('mentions') ?? 0,
    quotations: seen.counts.get('quotations') ?? 0,
    salience: bootstrapMean(seen.scores, resampling, { least: 0, most: 1 }),
    toward,
    held,
  };
}

/** By the alphabet. */
export const ENTITY_TYPES = ['group', 'organization', 'other', 'person', 'place'] as const;

function chooseType({ counts }: Tally): Entity['type'] {
  let best: Entity['type'] = 'other';
  let most = 0;
  for (const type of ENTITY_TYPES) {
    const count = counts.get(`type ${type}`) ?? 0;
    if (count > most) [best, most] = [type, count];
  }
  return best;
}
