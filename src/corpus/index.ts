export type { ResamplingOptions } from './aggregate/aggregate-options.ts';
export * from './aggregate/index.ts';
export { analyzeCorpus, type CorpusArticleInput, type CorpusOptions } from './analyze-corpus.ts';
export {
  type CorpusArticle,
  type CorpusItem,
  type JsonValue,
  type Origin,
  REJECT_CODES,
  type Reject,
  type RejectCode,
} from './corpus-article.ts';
export type { CorpusResult } from './corpus-result.ts';
export type { CorpusStore, OnOtherRun, Progress, RunDescription } from './corpus-store.ts';
export type { InputOptions } from './input/input-options.ts';
export { readInputs } from './input/read-inputs.ts';
export * from './link/index.ts';
export { type CorpusRun, type CorpusSummary, runCorpus } from './run-corpus.ts';
export { type ExportOptions, exportStore } from './store/export-store.ts';
export { type DuckdbStore, openDuckdbStore } from './store/open-duckdb-store.ts';
export { openJsonlStore } from './store/open-jsonl-store.ts';
export type { StoredSpeakerGrouping } from './store-aggregate/aggregate-stored-speakers.ts';
export type { StoredStanceGrouping } from './store-aggregate/aggregate-stored-stances.ts';
export type { StoredVoiceComparison } from './store-aggregate/compare-stored-voices.ts';
export { openStoreAggregates, type StoreAggregates } from './store-aggregate/open-store-aggregates.ts';
