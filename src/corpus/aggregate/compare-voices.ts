import type { EntityKey } from '../link/entity-key.ts';
import {
  type AggregateOptions,
  checkDimensions,
  checkKey,
  type Reports,
  readAggregateOptions,
} from './aggregate-options.ts';
import { mergeSums } from './article-sums.ts';
import { bootstrapDifference, type Interval, type Resampling } from './bootstrap-interval.ts';
import { createGroupTable } from './group-table.ts';
import { visitReports } from './linked-report.ts';
import {
  ARTICLE_DIMENSIONS,
  type ArticleDimension,
  describeDimensions,
  type FieldsOf,
  readArticleDimension,
  type Voice,
  voiceOf,
} from './stance-dimensions.ts';
import {
  addEdge,
  countIn,
  mergeTallies,
  type StanceSummary,
  startTally,
  summarizeStances,
  type Tally,
} from './tally.ts';

export interface VoiceComparison<D extends ArticleDimension = ArticleDimension> extends AggregateOptions {
  /** What to group by besides the entity. */
  readonly by?: readonly D[] | undefined;
  /** Only this entity, by its settled key. */
  readonly entity?: EntityKey | undefined;
}

/** Narration and quotation side by side. */
export interface VoiceSummary {
  /** Stances of both voices, and the articles that have any. */
  readonly n: number;
  readonly articles: number;
  /** Stances of the narrator; null where there are none. */
  readonly narration: StanceSummary | null;
  /** Stances of all others, the entity's own toward itself among them; null where there are none. */
  readonly quotation: StanceSummary | null;
  /** Mean of the narration less that of the quotations, -2..2, by `bootstrapDifference`; null where one is missing. */
  readonly difference: Interval | null;
}

/** How articles speak of an entity themselves, and how those speak of it whom they quote. */
export type ComparedVoices<D extends ArticleDimension> = {
  /** Settled key and name of the target. */
  readonly entity: EntityKey;
  readonly entityName: string;
} & FieldsOf<D> &
  VoiceSummary;

/**
 * Narration against quotation toward every entity that is a target: rows sorted by entity, then by `by`. In SQL over
 * stances: those with `holder_kind = 'narrator'` against the others, by target.
 * @throws QuotestanceError `invalid-option`, and `invalid-input` for a report that does not hold together.
 */
export async function compareVoices<D extends ArticleDimension = never>(
  reports: Reports,
  options: VoiceComparison<D> = {},
): Promise<ComparedVoices<D>[]> {
  const { linker, ...resampling } = readAggregateOptions(options);
  const by = checkDimensions(options.by, ARTICLE_DIMENSIONS as readonly ArticleDimension[] as readonly D[]);
  checkKey(options.entity, 'entity');
  const table = createGroupTable(() => ({ narration: startTally(), quotation: startTally() }));
  const keys = await visitReports(reports, linker, ({ report, article, keyOf }) => {
    const values = by.map((dimension) => readArticleDimension(report, dimension));
    for (const stance of report.stances) {
      const tally = table.at([keyOf(stance.target.entityId), ...values])[voiceOf(stance)];
      addEdge(tally, article, stance.polarity, stance.score);
      if (stance.mixed) countIn(tally, 'mixed');
    }
  });
  const groups = table.settle(
    ([key, ...values]) => {
      const entity = keys.resolve(key!);
      return options.entity === undefined || options.entity === entity ? [entity, ...values] : null;
    },
    (a, b) => ({
      narration: mergeTallies(a.narration, b.narration),
      quotation: mergeTallies(a.quotation, b.quotation),
    }),
  );
  return groups.map(({ values: [entity, ...values], content }) =>
    Object.assign(
      { entity: entity!, entityName: keys.nameOf(entity!) },
      describeDimensions(values, by, keys),
      summarizeVoices(content, resampling),
    ),
  );
}

/** The stances toward one entity by voice, described. */
export function summarizeVoices(
  { narration, quotation }: Readonly<Record<Voice, Tally>>,
  resampling: Resampling,
): VoiceSummary {
  const [narrated, quoted] = [narration, quotation].map((tally) =>
    tally.scores.articles.length === 0 ? null : summarizeStances(tally, resampling),
  );
  return {
    n: (narrated?.n ?? 0) + (quoted?.n ?? 0),
    articles: mergeSums(narration.scores, quotation.scores).articles.length,
    narration: narrated ?? null,
    quotation: quoted ?? null,
    difference:
      narrated && quoted ? bootstrapDifference(narration.scores, quotation.scores, resampling) : null,
  };
}
