import { escapeHtml } from '../../report/html/escape-html.ts';
import { showOutlet } from '../charts/labels.ts';
import { showSigned } from '../data/edges.ts';
import type { ListedArticle } from '../data/listed-article.ts';
import { nameArticlePage } from '../data/page-names.ts';
import { type ViewContext, viewName } from './view-context.ts';
import { countCell, linkCell, numberCell, textCell, viewTable } from './view-table.ts';

/** The middle of the page of articles, as HTML: a table; each leads to its text. */
export function viewArticles(
  { root = '', catalog }: ViewContext,
  articles: readonly ListedArticle[],
): string {
  const total = catalog.articles;
  const some = articles.length < total ? `, of ${total.toLocaleString('en')} in all` : '';
  return `<p class="lead">${articles.length.toLocaleString('en')} articles${some}, newest first. How their own voice and those they quote sound is from −1 to +1, toward nobody in particular.</p>
${viewTable({
  name: 'articles',
  caption: 'Articles',
  columns: [
    { name: 'title' },
    { name: 'outlet' },
    { name: 'published', isKey: true },
    { name: 'own voice', isNumber: true },
    { name: 'quoted voices', isNumber: true },
    { name: 'quotations', isNumber: true },
  ],
  rows: articles.map(({ sequence, title, outlet, published, narration, quotation, quotations, hasPage }) => {
    const name = title === null ? 'Untitled article' : viewName(title.slice(0, 160));
    return [
      linkCell(
        hasPage ? `<a href="${escapeHtml(root + nameArticlePage(sequence))}">${name}</a>` : name,
        title ?? '',
      ),
      { ...textCell(showOutlet(outlet)), value: outlet },
      textCell((published ?? '').slice(0, 40)),
      numberCell(narration, showSigned(narration)),
      numberCell(quotation, showSigned(quotation)),
      countCell(quotations),
    ];
  }),
})}`;
}
