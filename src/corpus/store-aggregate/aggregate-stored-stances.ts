import {
  checkDimensions,
  checkKey,
  type ResamplingOptions,
  readResampling,
} from '../aggregate/aggregate-options.ts';
import type { StanceAggregate } from '../aggregate/aggregate-stances.ts';
import type { Resampling } from '../aggregate/bootstrap-interval.ts';
import { summarizeTones, type ToneDistribution } from '../aggregate/distribute-tones.ts';
import type { StanceGrouping } from '../aggregate/group-stances.ts';
import {
  describeDimensions,
  type FieldsOf,
  STANCE_DIMENSIONS,
  type StanceDimension,
} from '../aggregate/stance-dimensions.ts';
import { summarizeStances, type Tally } from '../aggregate/tally.ts';
import { fromStances, STANCE_COUNTS, STANCE_VALUES, TONE_COUNTS } from './edge-tables.ts';
import { readGroups } from './read-groups.ts';
import { readNames, type StoredRun } from './stored-run.ts';

export type StoredStanceGrouping<D extends StanceDimension> = Pick<
  StanceGrouping<D>,
  'by' | 'target' | 'holder'
> &
  ResamplingOptions;

export function aggregateStoredStances<D extends StanceDimension>(
  stored: StoredRun,
  options: StoredStanceGrouping<D>,
): Promise<StanceAggregate<D>[]> {
  return describeStances(stored, options, STANCE_COUNTS, summarizeStances);
}

export function distributeStoredTones<D extends StanceDimension>(
  stored: StoredRun,
  options: StoredStanceGrouping<D>,
): Promise<ToneDistribution<D>[]> {
  return describeStances(stored, options, { ...STANCE_COUNTS, ...TONE_COUNTS }, summarizeTones);
}

async function describeStances<D extends StanceDimension, T extends object>(
  stored: StoredRun,
  options: StoredStanceGrouping<D>,
  counts: Readonly<Record<string, string>>,
  summarize: (tally: Tally, resampling: Resampling) => T,
): Promise<(FieldsOf<D> & T)[]> {
  const resampling = readResampling(options);
  const by = checkDimensions(options.by, STANCE_DIMENSIONS as readonly StanceDimension[] as readonly D[]);
  const chosen = (['target', 'holder'] as const).filter((side) => {
    checkKey(options[side], side);
    return options[side] !== undefined;
  });
  const query = {
    from: fromStances([...by, ...chosen]),
    where: ['run = $run', ...chosen.map((side) => `${STANCE_VALUES[side]} = $${side}`)],
    by: by.map((dimension) => STANCE_VALUES[dimension]),
    value: 'score',
    counts,
    parameters: {
      run: stored.run,
      ...Object.fromEntries(chosen.map((side) => [side, options[side]!])),
    },
  };
  const groups = await readGroups(stored.instance, query, (tally) => summarize(tally, resampling));
  const keyed = by.flatMap((dimension, at) => (dimension === 'holder' || dimension === 'target' ? [at] : []));
  const nameOf = await readNames(
    stored,
    groups.flatMap(({ values }) => keyed.map((at) => values[at]!)),
  );
  return groups.map(({ values, content }) =>
    Object.assign({}, describeDimensions(values, by, { nameOf }), content),
  );
}
