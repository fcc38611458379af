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
export type { InputOptions } from './input/input-options.ts';
export { readInputs } from './input/read-inputs.ts';
export * from './aggregate/index.ts';
