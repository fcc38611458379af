import { escapeHtml } from '../../report/html/escape-html.ts';

/** Links to the pages of a list before and after this one; pages are counted from 1. */
export function viewPaging(page: number, last: number, linkTo: (page: number) => string): string {
  if (last <= 1) return '';
  const link = (to: number, words: string) =>
    to >= 1 && to <= last && to !== page ? `<a href="${escapeHtml(linkTo(to))}">${words}</a>` : '';
  return `<p class="more">Page ${page.toLocaleString('en')} of ${last.toLocaleString('en')} ${link(page - 1, 'Newer')} ${link(page + 1, 'Older')}</p>`;
}
