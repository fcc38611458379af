import type { Catalog } from '../data/catalog.ts';
import { readFilters, writeFilters } from '../data/filters.ts';
import type { DashboardStore } from '../read/open-dashboard-store.ts';
import { readReport } from '../read/read-report.ts';
import { createDocument } from '../site/create-document.ts';
import { viewArticlePage } from '../site/view-article-page.ts';
import { viewArticles } from '../view/view-articles.ts';
import { type ViewContext, viewName } from '../view/view-context.ts';
import { viewEntities } from '../view/view-entities.ts';
import { viewEntity } from '../view/view-entity.ts';
import { viewMap } from '../view/view-map.ts';
import { viewMethod } from '../view/view-method.ts';
import { viewOutlets } from '../view/view-outlets.ts';
import { viewOverview } from '../view/view-overview.ts';
import { type Page, viewPage } from '../view/view-page.ts';
import { PASSAGES_SHOWN, viewPassageSection, viewSentences } from '../view/view-sentences.ts';
import type { LiveModels } from './read-live-page.ts';
import { viewPaging } from './view-paging.ts';
import { viewPasteForm } from './view-paste-form.ts';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'text/css' | 'text/javascript' | 'application/json';
  readonly body: string;
}

export interface LiveSite {
  readonly store: DashboardStore;
  readonly catalog: Catalog;
  readonly models: LiveModels;
  readonly assets: ReadonlyMap<string, string>;
}

/** The answer to a GET; null where there is nothing at the path. */
export async function answerRequest(site: LiveSite, url: URL): Promise<Answer | null> {
  const path = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  const asset = site.assets.get(path);
  if (asset !== undefined)
    return { status: 200, type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: asset };
  const data = await readJson(site, path, url);
  if (data !== undefined) return { status: 200, type: 'application/json', body: JSON.stringify(data) };
  const article = /^article\/(\d{1,9})\.html$/.exec(path);
  const body = article ? await viewArticle(site, Number(article[1])) : await viewLivePage(site, path, url);
  return body === null ? null : { status: 200, type: 'text/html', body };
}

async function viewArticle({ store }: LiveSite, sequence: number): Promise<string | null> {
  const stored = await readReport(store, sequence);
  return stored && viewArticlePage(stored, true);
}

/** The models as they are, for other programs. */
async function readJson({ catalog, models }: LiveSite, path: string, url: URL): Promise<unknown> {
  const filters = readFilters(url.search);
  switch (path) {
    case 'api/catalog.json':
      return catalog;
    case 'api/overview.json':
      return models.overview(filters);
    case 'api/map.json':
      return models.map(filters);
    case 'api/outlets.json':
      return models.outlets(filters);
    case 'api/passages.json':
      return models.passages(filters, readPage(url));
    case 'api/entity.json': {
      const entity = catalog.entities.find(({ key }) => key === filters.entity);
      return entity && models.entity(entity, { ...filters, entity: null });
    }
    default:
      return undefined;
  }
}

function readPage(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? 1);
  return Number.isSafeInteger(page) && page > 0 && page < 1e7 ? page : 1;
}

async function viewLivePage({ catalog, models }: LiveSite, path: string, url: URL): Promise<string | null> {
  const filters = readFilters(url.search);
  const entity = catalog.entities.find(({ page }) => page === path);
  const context: ViewContext = { catalog, filters, root: entity ? '../' : '', document: createDocument() };
  const page = (given: Omit<Page, 'isLive'>) => viewPage(context, { ...given, isLive: true });
  const form = {
    action: path,
    hasSearch: false,
    hasEntity: true,
    isLive: true,
    choices: catalog.entities.length,
  };
  if (entity) {
    const own = { ...filters, entity: null };
    const model = await models.entity(entity, own);
    const { passages } = await models.passages({ ...own, entity: entity.key }, 1, 10);
    return page({
      name: 'entity',
      title: entity.name,
      heading: viewName(entity.name),
      body:
        viewEntity({ ...context, filters: own }, entity, model) +
        viewPassageSection(context, entity.key, passages),
      form: { ...form, action: path.slice('entity/'.length), hasEntity: false },
      entity: { key: entity.key, number: catalog.entities.indexOf(entity) },
    });
  }
  switch (path) {
    case 'index.html':
      return page({
        name: 'overview',
        title: 'Overview',
        body: viewOverview(context, await models.overview(filters)),
        form,
      });
    case 'map.html':
      return page({
        name: 'map',
        title: 'Stance map',
        body: viewMap(context, await models.map(filters)),
        form,
      });
    case 'outlets.html':
      return page({
        name: 'outlets',
        title: 'Outlets compared',
        body: viewOutlets(context, await models.outlets(filters)),
        form,
      });
    case 'quotations.html': {
      const number = readPage(url);
      const { passages, total } = await models.passages(filters, number);
      const last = Math.ceil(total / PASSAGES_SHOWN);
      const linkTo = (to: number) => {
        const query = writeFilters(filters);
        return `quotations.html${query === '' ? '?' : `${query}&`}page=${to}`;
      };
      return page({
        name: 'quotations',
        title: 'Quotations and evidence',
        body: viewSentences(context, passages, total, catalog.articles) + viewPaging(number, last, linkTo),
        form: { ...form, hasSearch: true },
      });
    }
    case 'entities.html':
      return page({
        name: 'entities',
        title: 'Entities',
        body: viewEntities(context, await models.entities()),
      });
    case 'articles.html': {
      const number = readPage(url);
      const articles = await models.articles(number);
      return page({
        name: 'articles',
        title: 'Articles',
        body:
          viewArticles(context, articles, catalog.articles) +
          viewPaging(number, models.pagesOfArticles, (to) => `articles.html?page=${to}`),
      });
    }
    case 'method.html':
      return page({
        name: 'method',
        title: 'What the numbers mean',
        body: viewMethod(context, await models.facts()),
      });
    case 'paste.html':
      return page({ name: 'paste', title: 'Read an article', body: viewPasteForm(null) });
    default:
      return null;
  }
}
