import type { CorpusResult } from './corpus-result.ts';

/** What a run was started with: two runs on one store must agree in it. */
export interface RunDescription {
  /** Name, version and model of the engine, as in a report. */
  readonly engine: { readonly name: string; readonly version: string; readonly model: string | null };
  /** Version of this package. */
  readonly version: string;
  readonly schemaVersion: string;
  /** The inputs as given on the command line, and the options that change results. */
  readonly inputs: readonly string[];
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
}

/** How far a store has come. */
export interface Progress {
  /** Items that are done: the next one has this sequence. */
  readonly done: number;
  /** The last item's id and origin, to see that the inputs are still the same; null where nothing is done yet. */
  readonly last: { readonly id: string | null; readonly file: string; readonly line: number | null } | null;
  readonly reports: number;
  readonly rejects: number;
}

/** Keeps results for good. A batch is kept whole or not at all, also when the power goes. */
export interface CorpusStore {
  readonly progress: Progress;
  /** Batches come in the order of their sequence, without gaps. A later article with the same id replaces the earlier. */
  write(batch: readonly CorpusResult[]): Promise<void>;
  /** Ends the run; after it nothing is written. */
  close(): Promise<void>;
}

/** What to do with a store that another engine or other options have written. */
export type OnOtherRun = 'refuse' | 'append' | 'replace';
