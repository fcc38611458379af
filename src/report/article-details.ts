import type { HtmlArticle } from '../document/read-html.ts';

/** What the caller knows of the article; every field is optional and handed through to the report. */
export interface ArticleDetails {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  /** Best an ISO 8601 date. */
  readonly publishedAt?: string | undefined;
}

/** What the caller knows, and for the rest what the HTML page says of itself. */
export function fillDetails(details: ArticleDetails, page: HtmlArticle): ArticleDetails {
  return {
    ...details,
    title: details.title ?? page.title ?? undefined,
    outlet: details.outlet ?? page.siteName ?? undefined,
    publishedAt: details.publishedAt ?? page.publishedTime ?? undefined,
  };
}
