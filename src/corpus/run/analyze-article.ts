import type { Analyzer } from '../../analyze.ts';
import { readHtml } from '../../document/read-html.ts';
import { fillDetails } from '../../report/article-details.ts';
import type { Report } from '../../report/schema.ts';
import type { CorpusArticle, RejectCode } from '../corpus-article.ts';

/** The part of an article that changes its report; the rest does not travel to the workers. */
export type AnalysedFields = Omit<CorpusArticle, 'extra' | 'origin'>;

/** What the analysis of one article gave. */
export type ArticleOutcome =
  | {
      readonly kind: 'report';
      readonly report: Report;
      /** Of an article that came as HTML: the text that was found in it, which the spans refer to; otherwise null. */
      readonly text: string | null;
    }
  | { readonly kind: 'rejected'; readonly code: RejectCode; readonly reason: string };

/** The same fields, where what is not known may also be undefined. */
type Loose<Fields> = { readonly [Name in keyof Fields]: Fields[Name] | undefined } & Pick<
  AnalysedFields,
  'id' | 'text'
>;

/** What analyses one article: the one part of a worker that tests put another in place of. */
export type AnalyzeFields = (article: AnalysedFields) => Promise<Report>;

export function pickFields(article: Loose<AnalysedFields>): AnalysedFields {
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
    if (article.format !== 'html') return { kind: 'report', report: await analyze(article), text: null };
    // Read here rather than by the analyzer, which does not give the text that it has found.
    const { format: _, ...details } = article;
    const page = await readHtml(article.text, article.url === undefined ? {} : { url: article.url });
    const { title, outlet, publishedAt } = fillDetails(details, page);
    const report = await analyze(pickFields({ ...details, text: page.text, title, outlet, publishedAt }));
    return { kind: 'report', report, text: page.text };
  } catch (error) {
    return { kind: 'rejected', code: 'analysis-failed', reason: messageOf(error) };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
