import { viewPage } from '../../report/html/render-html.ts';
import type { Report } from '../../report/schema.ts';
import { STATIC_POLICY } from '../view/view-page.ts';

/** The reader view of an article inside of a dashboard. */
export function viewArticlePage(
  { report, text }: { readonly report: Report; readonly text: string },
  isLive: boolean,
  back = '../articles.html',
): string {
  return viewPage(report, text, {
    policy: isLive ? null : STATIC_POLICY,
    style: '<link rel="stylesheet" href="../assets/article.css">',
    script: '<script src="../assets/article.js"></script>',
    above: `<nav class="site" aria-label="Dashboard"><a href="../index.html">Overview</a> <a href="${back}">Articles</a></nav>\n`,
  });
}
