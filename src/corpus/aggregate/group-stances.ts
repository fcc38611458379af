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
  describeDimensions,
  type FieldsOf,
  readDimension,
  STANCE_DIMENSIONS,
  type StanceDimension,
  settleValues,
} from './stance-dimensions.ts';
import { addEdge, countIn, mergeTallies, startTally, type Tally } from './tally.ts';

export interface StanceGrouping<D extends StanceDimension = StanceDimension> extends AggregateOptions {
  /** What to group by, in the order in which rows are sorted; default nothing: one row for all. */
  readonly by?: readonly D[] | undefined;
  /** Only stances toward this entity, by its settled key. */
  readonly target?: EntityKey | undefined;
  /** Only stances of this holder: a settled key, `narrator` or `unattributed`. */
  readonly holder?: EntityKey | undefined;
}

export interface StanceGroup<D extends StanceDimension> {
  readonly fields: FieldsOf<D>;
  readonly tally: Tally;
}

/** The stances of all reports by group, sorted; tones and `mixed` are counted too. */
export async function groupStances<D extends StanceDimension>(
  reports: Reports,
  options: StanceGrouping<D>,
): Promise<{ groups: StanceGroup<D>[]; resampling: Resampling }> {
  const { linker, ...resampling } = readAggregateOptions(options);
  const by = checkDimensions(options.by, STANCE_DIMENSIONS as readonly StanceDimension[] as readonly D[]);
  const wanted = { target: options.target, holder: options.holder };
  checkKey(wanted.target, 'target');
  checkKey(wanted.holder, 'holder');
  // a key is settled at the end only: until then the groups keep those that are chosen by
  const extra = (['target', 'holder'] as const).filter(
    (side) => wanted[side] !== undefined && !(by as readonly string[]).includes(side),
  );
  const dimensions: readonly StanceDimension[] = [...by, ...extra];
  const table = createGroupTable(startTally);
  const keys = await visitReports(reports, linker, (linked) => {
    for (const stance of linked.report.stances) {
      const tally = table.at(dimensions.map((dimension) => readDimension(linked, stance, dimension)));
      addEdge(tally, linked.article, stance.polarity, stance.score);
      countIn(tally, `tone ${stance.tone}`);
      if (stance.mixed) countIn(tally, 'mixed');
    }
  });
  const groups = table.settle((values) => {
    const settled = settleValues(values, dimensions, keys);
    const isWanted = (['target', 'holder'] as const).every(
      (side) => wanted[side] === undefined || settled[dimensions.indexOf(side)] === wanted[side],
    );
    return isWanted ? settled.slice(0, by.length) : null;
  }, mergeTallies);
  return {
    groups: groups.map(({ values, content }) => ({
      fields: describeDimensions(values, by, keys),
      tally: content,
    })),
    resampling,
  };
}
