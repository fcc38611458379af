import { escapeHtml, escapeValue } from '../../report/html/escape-html.ts';
import type { ViewContext } from './view-context.ts';
import { type FilterForm, viewFilters } from './view-filters.ts';

/** The pages of a dashboard. */
export type PageName =
  | 'overview'
  | 'entities'
  | 'entity'
  | 'map'
  | 'outlets'
  | 'quotations'
  | 'articles'
  | 'method'
  | 'paste';

/** What is on a page. */
export interface Page {
  /** Which of the pages it is, for its place in the navigation and for its script; by default none of them. */
  readonly name?: PageName | undefined;
  /** A text. */
  readonly title: string;
  /** HTML of the heading; by default the title. */
  readonly heading?: string | undefined;
  /** HTML of its middle. It is taken as it is: texts in it must be escaped. */
  readonly body: string;
  /** The row of choices; none by default. Without a server, the data that it needs are the files that `writeDashboard` writes. */
  readonly form?: FilterForm | undefined;
  /** Of an entity's page: its key, and the number of its data file. */
  readonly entity?: { readonly key: string; readonly number: number } | undefined;
  /** Whether a server answers the filters of the page, not its script; false by default. */
  readonly isLive?: boolean | undefined;
  /** Whether the server takes pasted articles; false by default. */
  readonly hasPaste?: boolean | undefined;
}

const LINKS: readonly (readonly [PageName, string, string])[] = [
  ['overview', 'index.html', 'Overview'],
  ['entities', 'entities.html', 'Entities'],
  ['map', 'map.html', 'Stance map'],
  ['outlets', 'outlets.html', 'Outlets'],
  ['quotations', 'quotations.html', 'Quotations'],
  ['articles', 'articles.html', 'Articles'],
  ['method', 'method.html', 'Method'],
];
const LIVE_LINK = ['paste', 'paste.html', 'Paste'] as const;

/** Nothing from elsewhere, no script or style but the site's own files. */
export const STATIC_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob:; base-uri 'none'; form-action 'none'";
export const LIVE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob:; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** Links to the pages of a site. @param root Escaped. */
export function viewNavigation(root: string, current: PageName | undefined, hasPaste: boolean): string {
  return [...LINKS, ...(hasPaste ? [LIVE_LINK] : [])]
    .map(
      ([id, file, words]) =>
        `<a href="${root}${file}"${id === current ? ' aria-current="page"' : ''}>${words}</a>`,
    )
    .join(' ');
}

/**
 * A whole page of a dashboard around a middle, as HTML: head with a strict policy, navigation, filters, and what it is made by. It
 * asks for the files of `readAssets` under the root of the site, and for nothing else.
 */
export function viewPage(context: ViewContext, page: Page): string {
  const { catalog } = context;
  const { name, title, body, form, entity, isLive = false, hasPaste = false } = page;
  const root = escapeHtml(context.root ?? '');
  const links = viewNavigation(root, name === 'entity' ? 'entities' : name, hasPaste);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${isLive ? LIVE_POLICY : STATIC_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="${isLive ? 'same-origin' : 'no-referrer'}">
<title>${escapeHtml(title)} – ${escapeHtml(catalog.title)}</title>
<link rel="stylesheet" href="${root}assets/dashboard.css">
<script defer src="${root}assets/dashboard.js"></script>
</head>
<body data-page="${name ?? ''}" data-root="${root}" data-live="${isLive}"${entity ? ` data-entity="${escapeValue(entity.key)}" data-number="${entity.number}"` : ''}>
<a class="skip" href="#content">To the content</a>
<header>
<p class="site">${escapeHtml(catalog.title)}</p>
<nav aria-label="Pages">${links}</nav>
</header>
<main>
<h1>${page.heading ?? escapeHtml(title)}</h1>
${form ? viewFilters(context, form) : ''}
<div id="content" tabindex="-1">
${body}
</div>
</main>
<footer>Made by quotestance. A machine’s reading of texts, not of people’s minds: follow each number to its sentences before you rely on it. <a href="${root}method.html">What the numbers mean</a></footer>
<p id="status" role="status" class="aloud"></p>
</body>
</html>
`;
}
