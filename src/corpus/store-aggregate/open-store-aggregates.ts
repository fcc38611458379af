import { QuotestanceError } from '../../errors.ts';
import type { ResamplingOptions } from '../aggregate/aggregate-options.ts';
import type { SpeakerAggregate } from '../aggregate/aggregate-speakers.ts';
import type { StanceAggregate } from '../aggregate/aggregate-stances.ts';
import type { ComparedVoices } from '../aggregate/compare-voices.ts';
import type { ToneDistribution } from '../aggregate/distribute-tones.ts';
import type { ArticleDimension, StanceDimension } from '../aggregate/stance-dimensions.ts';
import type { EntitySummary } from '../aggregate/summarize-entities.ts';
import { closeDatabase, type Database, explainUseFailure } from '../store/open-database.ts';
import { aggregateStoredSpeakers, type StoredSpeakerGrouping } from './aggregate-stored-speakers.ts';
import {
  aggregateStoredStances,
  distributeStoredTones,
  type StoredStanceGrouping,
} from './aggregate-stored-stances.ts';
import { compareStoredVoices, type StoredVoiceComparison } from './compare-stored-voices.ts';
import { openLinkedRun } from './open-linked-run.ts';
import type { StoredRun } from './stored-run.ts';
import { summarizeStoredEntities } from './summarize-stored-entities.ts';

/**
 * The aggregates over one run of a database. Each gives the rows that the function of the same name gives for the reports of
 * the run with a linker of the same entities and overrides: the keys are those of the table entity_keys. SQL counts and adds
 * up by group and article. Several may be asked for at once. Each throws QuotestanceError `invalid-option`.
 */
export interface StoreAggregates {
  /** Number of the run, as in the table runs. */
  readonly run: number;
  aggregateStances<D extends StanceDimension = never>(
    options?: StoredStanceGrouping<D>,
  ): Promise<StanceAggregate<D>[]>;
  distributeTones<D extends StanceDimension = never>(
    options?: StoredStanceGrouping<D>,
  ): Promise<ToneDistribution<D>[]>;
  compareVoices<D extends ArticleDimension = never>(
    options?: StoredVoiceComparison<D>,
  ): Promise<ComparedVoices<D>[]>;
  aggregateSpeakers<D extends ArticleDimension = never>(
    options?: StoredSpeakerGrouping<D>,
  ): Promise<SpeakerAggregate<D>[]>;
  summarizeEntities(options?: ResamplingOptions): Promise<EntitySummary[]>;
  /** Closes the database; nothing may be under way. */
  close(): Promise<void>;
}

/**
 * Opens a database to read aggregates of one of its runs. Until it is closed, nothing can be written to it.
 * @param options `run`: its number; the last one by default.
 * @throws QuotestanceError `store-without-keys` for a run that is not at its end; `invalid-option` for a run that is not
 * there; `duckdb-missing`, `store-busy` and `store-unreadable`; an aggregate throws the last where its part of the file is damaged.
 */
export async function openStoreAggregates(
  path: string,
  options: { readonly run?: number | undefined } = {},
): Promise<StoreAggregates> {
  const { database, run, release } = await openLinkedRun(path, options.run);
  return aggregateOver(database, path, run, release);
}

function aggregateOver(database: Database, path: string, run: number, release: () => void): StoreAggregates {
  let isClosed = false;
  const ask = <Options, Rows>(
    aggregate: (stored: StoredRun, options: Options) => Promise<Rows>,
    options: Options,
  ): Promise<Rows> => {
    if (!isClosed)
      return aggregate({ instance: database.instance, run }, options).catch((cause) => {
        throw explainUseFailure(path, cause);
      });
    const message = 'the aggregates are closed; open them again';
    return Promise.reject(new QuotestanceError('invalid-input', message));
  };
  return {
    run,
    aggregateStances: (options = {}) => ask(aggregateStoredStances, options),
    distributeTones: (options = {}) => ask(distributeStoredTones, options),
    compareVoices: (options = {}) => ask(compareStoredVoices, options),
    aggregateSpeakers: (options = {}) => ask(aggregateStoredSpeakers, options),
    summarizeEntities: (options = {}) => ask(summarizeStoredEntities, options),
    async close() {
      if (isClosed) return;
      isClosed = true;
      closeDatabase(database);
      release();
    },
  };
}
