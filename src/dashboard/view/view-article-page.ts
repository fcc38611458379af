import { escapeHtml } from '../../report/html/escape-html.ts';
import { viewPage as viewReaderPage } from '../../report/html/render-html.ts';
import type { Report } from '../../report/schema.ts';
import { LIVE_POLICY, type PageName, STATIC_POLICY, viewNavigation } from './view-page.ts';

/** Where the page of an article lies. */
export interface ArticlePageOptions {
  /** The way from the page to the root of the site, as "../", the default. */
  readonly root?: string | undefined;
  /** Under which of the pages it lies; `articles` by default. */
  readonly name?: PageName | undefined;
  /** What the site is called; by default nothing. */
  readonly title?: string | undefined;
  /** Whether a server answers its links; false by default. */
  readonly isLive?: boolean | undefined;
  /** Whether the server takes pasted articles; false by default. */
  readonly hasPaste?: boolean | undefined;
}

/**
 * The reader view of an article inside of a dashboard, as a whole page: voices tinted, evidence linked both ways. It asks for the
 * files of `readAssets`.
 */
export function viewArticlePage(
  { report, text }: { readonly report: Report; readonly text: string },
  options: ArticlePageOptions = {},
): string {
  const { root = '../', title = '', name = 'articles', isLive = false, hasPaste = false } = options;
  const base = escapeHtml(root);
  return viewReaderPage(report, text, {
    policy: isLive ? LIVE_POLICY : STATIC_POLICY,
    style: `<link rel="stylesheet" href="${base}assets/article.css">`,
    script: `<script src="${base}assets/article.js"></script>`,
    above: `<div class="site">${title === '' ? '' : `<p><a href="${base}index.html">${escapeHtml(title)}</a></p>`}
<nav aria-label="Pages">${viewNavigation(base, name, hasPaste)}</nav></div>\n`,
  });
}
