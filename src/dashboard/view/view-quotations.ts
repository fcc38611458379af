import { escapeHtml } from '../../report/html/escape-html.ts';
import { chooseTelling } from '../data/choose-telling.ts';
import type { Passage } from '../data/passages.ts';
import { linkPassages, type ViewContext } from './view-context.ts';
import { viewChosen } from './view-filters.ts';
import { viewPassages } from './view-passages.ts';

/** Passages, and what they are taken from. */
export interface PassageList {
  readonly passages: readonly Passage[];
  /** Passages that the filters let through. */
  readonly total: number;
  /** Articles whose passages are there to be found; by default all. A site of files has those of some only. */
  readonly articles?: number | undefined;
}

/** The middle of the page of quotations, as HTML: passages as a list, with what it is of. */
export function viewQuotations(context: ViewContext, list: PassageList): string {
  const { passages, total, articles = context.catalog.articles } = list;
  return `${viewChosen(context)}<p class="lead count">${countPassages(passages.length, total)} ${describeArticles(articles, context.catalog.articles)} Each leads to its place in the article.</p>
${viewPassages(context, passages)}`;
}

function describeArticles(some: number, all: number): string {
  const count = (number: number) => number.toLocaleString('en');
  return some < all
    ? `From ${count(some)} of ${count(all)} articles, drawn evenly from all outlets and months; the rest is in the numbers only.`
    : `From all ${count(all)} articles.`;
}

export function countPassages(shown: number, total: number): string {
  const all = total.toLocaleString('en');
  return shown < total
    ? `${shown.toLocaleString('en')} of ${all} passages, newest first.`
    : `${all} ${total === 1 ? 'passage' : 'passages'}, newest first.`;
}

/** Some passages under the charts of an entity. @param passages The newest by it and about it. */
export function viewPassageSection(context: ViewContext, key: string, passages: readonly Passage[]): string {
  const link = escapeHtml(linkPassages(context, { entity: key }));
  return `<section class="sentences" aria-labelledby="sentences"><h2 id="sentences">What is said</h2>
${viewPassages(context, chooseTelling(passages, key))}
<p><a href="${link}">All passages by it and about it</a></p></section>`;
}
