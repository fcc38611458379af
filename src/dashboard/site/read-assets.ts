import { readFile } from 'node:fs/promises';
import { PAGE_SCRIPT } from '../../report/html/page-script.ts';
import { PAGE_STYLE } from '../../report/html/page-style.ts';
import { ARTICLE_EXTRAS, SITE_STYLE } from './site-style.ts';

/** Script and style of pages by their path from the root of a site, as `assets/dashboard.css`: what `viewPage` asks for. */
export async function readAssets(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['assets/dashboard.css', SITE_STYLE],
    ['assets/dashboard.js', await readFile(new URL('./dashboard-client.js', import.meta.url), 'utf8')],
    ['assets/article.css', PAGE_STYLE + ARTICLE_EXTRAS],
    ['assets/article.js', PAGE_SCRIPT],
  ]);
}
