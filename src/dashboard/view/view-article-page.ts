import { viewPage } from '../../report/html/render-html.ts';
import type { Report } from '../../report/schema.ts';
import { STATIC_POLICY } from '../view/view-page.ts';

/** The reader view of an article inside of a dashboard. @param root The way from the page to the root of the site. */
export function viewArticlePage(
  { report, text }: { readonly report: Report; readonly text: string },
  isLive: boolean,
  root = '../',
): string {
  return viewPage(report, text, {
    policy: isLive ? null : STATIC_POLICY,
    style: `<link rel="stylesheet" href="${root}assets/article.css">`,
    script: `<script src="${root}assets/article.js"></script>`,
    above: `<nav class="site" aria-label="Dashboard"><a href="${root}index.html">Overview</a> <a href="${root}articles.html">Articles</a></nav>\n`,
  });
}
