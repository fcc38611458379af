import type { Report } from '../report/schema.ts';
import type { CorpusArticle, Reject } from './corpus-article.ts';

/** What becomes of one item of a collection. `sequence` counts the items from 0. */
export type CorpusResult =
  | {
      readonly kind: 'report';
      readonly sequence: number;
      readonly article: CorpusArticle;
      readonly report: Report;
      /** Of an article that came as HTML: the text that was found in it, which the report’s spans refer to. */
      readonly text?: string;
    }
  | { readonly kind: 'reject'; readonly sequence: number; readonly reject: Reject };
