import type { Analyzer } from '../../analyze.ts';
import type { Report } from '../../report/schema.ts';
import type { CorpusArticle, RejectCode } from '../corpus-article.ts';

/** The part of an article that changes its report; the rest does not travel to the workers. */
export type AnalysedFields = Omit<CorpusArticle, 'extra' | 'origin'>;

/** What the analysis of one article gave. */
export type ArticleOutcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'rejected'; readonly code: RejectCode; readonly reason: string };

/** What analyses one article: the one part of a worker that tests put another in place of. */
export type AnalyzeFields = (article: AnalysedFields) => Promise<Report>;

export function pickFields(article: CorpusArticle): AnalysedFields {
  const { id, text, format, title, outlet, url, publishedAt } = article;
  return {
    id,
    text,
    ...(format !== undefined && { format }),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

export function analyzeWith(analyzer: Analyzer): AnalyzeFields {
  return ({ text, ...details }) => analyzer.analyze(text, details);
}

/** Analyses an article; an error becomes its outcome. */
export async function analyzeArticle(
  article: AnalysedFields,
  analyze: AnalyzeFields,
): Promise<ArticleOutcome> {
  try {
    return { kind: 'report', report: await analyze(article) };
  } catch (error) {
    return { kind: 'rejected', code: 'analysis-failed', reason: messageOf(error) };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
