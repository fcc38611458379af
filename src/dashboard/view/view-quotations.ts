import { escapeHtml } from '../../report/html/escape-html.ts';
import type { Passage } from '../data/passages.ts';
import { linkPassages, type ViewContext } from './view-context.ts';
import { viewChosen } from './view-filters.ts';
import { viewPassages } from './view-passages.ts';

/** Passages on one page of a list. */
export const PASSAGES_SHOWN = 50;

/**
 * The list of passages, with what it is of.
 * @param total Passages that the filters let through.
 * @param articles Articles whose passages are there to be found; a site of files has those of some only.
 */
export function viewSentences(
  context: ViewContext,
  passages: readonly Passage[],
  total: number,
  articles: number,
): string {
  return `${viewChosen(context, context.filters)}<p class="lead count">${countPassages(passages.length, total)} ${describeArticles(articles, context.catalog.articles)} Each leads to its place in the article.</p>
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
    ? `The first ${shown.toLocaleString('en')} of ${all} passages, newest first.`
    : `${all} ${total === 1 ? 'passage' : 'passages'}, newest first.`;
}

/** Some passages under the charts of an entity. */
export function viewPassageSection(context: ViewContext, key: string, passages: readonly Passage[]): string {
  const link = escapeHtml(linkPassages(context, { entity: key }));
  return `<section class="sentences" aria-labelledby="sentences"><h2 id="sentences">What is said</h2>
${viewPassages(context, passages)}
<p><a href="${link}">All passages by it and about it</a></p></section>`;
}
