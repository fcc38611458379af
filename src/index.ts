export type {
  AnalyzeOptions,
  Analyzer,
  ArticleOptions,
  QuotationReport,
  StanceQuestion,
  TargetQuestion,
  TargetSentiment,
} from './analyze.ts';
export type { Document, Paragraph, PartOfSpeech, Sentence, Token, TokenRun } from './document/document.ts';
export { type HtmlArticle, type HtmlOptions, readHtml } from './document/read-html.ts';
export type { LexiconWord, ListedEntity, ReportingVerb } from './document/vocabulary.ts';
export { ERROR_CODES, type ErrorCode, NOTE_CODES, type NoteCode, QuotestanceError } from './errors.ts';
export { analyze, createAnalyzer } from './load-analyze.ts';
export { readModel } from './model/find-model.ts';
export type { RuntimeChoice } from './model/load-model.ts';
export type { ModelBundle, ModelDescription } from './model/model-bundle.ts';
export type { AnalyzerOptions, EngineName } from './open-engine.ts';
export type { ArticleDetails } from './report/article-details.ts';
export type {
  ExplainedEvidence,
  ModelReading,
  OtherCase,
  PairFeature,
  StanceDecision,
  StanceExplanation,
} from './report/explain/explanation.ts';
export {
  type MentionRow,
  type QuotationRow,
  type StanceRow,
  toMentionRows,
  toQuotationRows,
  toStanceRows,
} from './report/rows.ts';
export {
  type ArticleInfo,
  type Contribution,
  type Coverage,
  type Cue,
  type EngineInfo,
  type Entity,
  type Evidence,
  type Holder,
  type Mention,
  type Note,
  type Quotation,
  type Report,
  ReportSchema,
  reportJsonSchema,
  type Segment,
  type Sentiment,
  type SentimentByVoice,
  type Span,
  type Speaker,
  type Stance,
} from './report/schema.ts';
export type { PairStance } from './report/score-pair.ts';
export type { AnalysisProgress } from './run-stages.ts';
export type { Engine, Window } from './sentiment/engine.ts';
export type { EvidenceCue, Polarity, Probabilities, SentimentReading } from './sentiment/reading.ts';
export { createWordEngine } from './sentiment/word-engine.ts';
export { TONES, type Tone } from './stance/stance.ts';
