import type { AnalyzeOptions, Analyzer } from './analyze.ts';
import type { AnalyzerOptions } from './open-engine.ts';
import type { Report } from './report/schema.ts';

/**
 * Analyses one English news article: who says what, and how they feel about whom.
 *
 * Every offset of the report is in UTF-16 code units of `text`, end-exclusive. Word lists, tagger and engine are loaded on the
 * first call and shared by all: the import of the package loads none of them.
 * @throws QuotestanceError `invalid-input` where the text is no string, `invalid-option` for a wrong option; with
 * `format: 'html'` also `html-reader-missing` and `html-without-article`; `model-missing` and the other errors of
 * `createAnalyzer`.
 */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Report> {
  return (await import('./analyze.ts')).analyze(text, options);
}

/**
 * Makes an analyzer that keeps its engine, for many articles and for single questions.
 * @throws QuotestanceError `invalid-option` for an engine that does not exist, `model-missing` and `model-unreadable`
 * where the accurate engine has no model, `runtime-missing` where the runtime is not there.
 */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  return (await import('./analyze.ts')).createAnalyzer(options);
}
