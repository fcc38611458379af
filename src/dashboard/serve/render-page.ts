import { SAMPLED } from '../data/choose-telling.ts';
import { type Filters, readFilters, writeFilters } from '../data/filters.ts';
import { PASSAGES_SHOWN } from '../data/passages.ts';
import type { Dashboard } from '../read/open-dashboard.ts';
import { viewArticlePage } from '../view/view-article-page.ts';
import { viewArticles } from '../view/view-articles.ts';
import { type ViewContext, viewName } from '../view/view-context.ts';
import { viewEntities } from '../view/view-entities.ts';
import { viewEntity } from '../view/view-entity.ts';
import type { FilterForm } from '../view/view-filters.ts';
import { viewMap } from '../view/view-map.ts';
import { viewMethod } from '../view/view-method.ts';
import { viewOutlets } from '../view/view-outlets.ts';
import { viewOverview } from '../view/view-overview.ts';
import { type Page, viewPage } from '../view/view-page.ts';
import { viewPassageSection, viewQuotations } from '../view/view-quotations.ts';
import { viewPaging } from './view-paging.ts';

/** What a server of one's own has. */
export interface RenderOptions {
  /** Whether the pages lead to one that takes pasted articles, `paste.html`; only `serveDashboard` has it. */
  readonly hasPaste?: boolean | undefined;
}

interface SiteContext extends ViewContext {
  readonly filters: Filters;
}

/** Articles on one page of their list. */
const ARTICLES_SHOWN = 100;

/**
 * A whole page of a dashboard for a server of one's own, as HTML with a strict policy inside, with filters that the server
 * answers; null where there is nothing at the path. It asks for the files of `readAssets`.
 * @param path From the root of the site: `index.html`, `map.html`, `outlets.html`, `quotations.html`, `entities.html`,
 * `articles.html`, `method.html`, the `page` of an entity of the catalog, or `article/SEQUENCE.html`.
 * @param query The query part of the address: filters, and the `page` of a list, from 1. What makes no sense is left out.
 */
export async function renderPage(
  dashboard: Dashboard,
  path: string,
  query = '',
  { hasPaste = false }: RenderOptions = {},
): Promise<string | null> {
  const article = /^article\/(\d{1,9})\.html$/.exec(path);
  if (article) {
    const stored = await dashboard.readReport(Number(article[1]));
    return stored && viewArticlePage(stored, { isLive: true, hasPaste, title: dashboard.catalog.title });
  }
  const { catalog } = dashboard;
  const entity = catalog.entities.some(({ page }) => page === path);
  const context = { catalog, filters: readFilters(query), root: entity ? '../' : '' };
  const made = await makePage(dashboard, context, path, readPage(query));
  return made && viewPage(context, { ...made, isLive: true, hasPaste });
}

/** What is on a page, without what all pages have. */
async function makePage(
  dashboard: Dashboard,
  context: SiteContext,
  path: string,
  number: number,
): Promise<Page | null> {
  const { catalog, filters } = context;
  const form: FilterForm = { action: path, isLive: true, choices: catalog.entities.length };
  switch (path) {
    case 'index.html': {
      const body = viewOverview(context, await dashboard.readOverview(filters));
      return { name: 'overview', title: 'Overview', body, form };
    }
    case 'map.html': {
      const body = viewMap(context, await dashboard.readMap(filters));
      return { name: 'map', title: 'Stance map', body, form };
    }
    case 'outlets.html': {
      const body = viewOutlets(context, await dashboard.readOutlets(filters));
      return { name: 'outlets', title: 'Outlets compared', body, form };
    }
    case 'quotations.html': {
      const offset = (number - 1) * PASSAGES_SHOWN;
      const list = await dashboard.readPassages(filters, { offset });
      const linkTo = (page: number) => {
        const chosen = writeFilters(filters);
        return `quotations.html${chosen === '' ? '?' : `${chosen}&`}page=${page}`;
      };
      const body =
        viewQuotations(context, list) + viewPaging(number, Math.ceil(list.total / PASSAGES_SHOWN), linkTo);
      return {
        name: 'quotations',
        title: 'Quotations and evidence',
        body,
        form: { ...form, hasSearch: true },
      };
    }
    case 'entities.html':
      return {
        name: 'entities',
        title: 'Entities',
        body: viewEntities(context, await dashboard.readEntities()),
      };
    case 'articles.html': {
      const articles = await dashboard.readArticles({ offset: (number - 1) * ARTICLES_SHOWN });
      const last = Math.ceil(catalog.articles / ARTICLES_SHOWN);
      const body =
        viewArticles(context, articles) + viewPaging(number, last, (page) => `articles.html?page=${page}`);
      return { name: 'articles', title: 'Articles', body };
    }
    case 'method.html': {
      const body = viewMethod(context, await dashboard.readFacts());
      return { name: 'method', title: 'What the numbers mean', body };
    }
    default:
      return makeEntityPage(dashboard, context, path);
  }
}

async function makeEntityPage(
  dashboard: Dashboard,
  context: SiteContext,
  path: string,
): Promise<Page | null> {
  const { entities } = context.catalog;
  const number = entities.findIndex(({ page }) => page === path);
  const entity = entities[number];
  if (!entity) return null;
  const { key, name } = entity;
  const own = { ...context, filters: { ...context.filters, entity: null } };
  // the database works on the one while the other is reckoned
  const [model, { passages }] = await Promise.all([
    dashboard.readEntity(key, own.filters),
    dashboard.readPassages({ ...own.filters, entity: key }, { limit: SAMPLED }),
  ]);
  return {
    name: 'entity',
    title: name,
    heading: viewName(name),
    body: viewEntity(own, entity, model) + viewPassageSection(own, key, passages),
    form: { action: path.slice('entity/'.length), isLive: true, hasEntity: false, choices: 0 },
    entity: { key, number },
  };
}

/** The number of a page of a list. */
export function readPage(query: string): number {
  const page = Number(new URLSearchParams(query).get('page') ?? 1);
  return Number.isSafeInteger(page) && page > 0 && page < 1e7 ? page : 1;
}
