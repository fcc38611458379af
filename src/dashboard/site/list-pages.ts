import { createDocument } from '../charts/create-document.ts';
import type { Catalog } from '../data/catalog.ts';
import { SAMPLED } from '../data/choose-telling.ts';
import { type CubeRow, packCube } from '../data/cube.ts';
import { packEdges } from '../data/edge-text.ts';
import { buildEntity } from '../data/entity-model.ts';
import { NO_FILTERS } from '../data/filters.ts';
import type { ListedEntity } from '../data/listed-entity.ts';
import { buildMap } from '../data/map-model.ts';
import { buildOutlets } from '../data/outlets-model.ts';
import { buildOverview } from '../data/overview-model.ts';
import { nameArticlePage } from '../data/page-names.ts';
import { packPassages } from '../data/passage-text.ts';
import { PASSAGES_SHOWN } from '../data/passages.ts';
import type { DashboardStore } from '../read/open-dashboard-store.ts';
import { readArticleList } from '../read/read-article-list.ts';
import { readCatalog } from '../read/read-catalog.ts';
import { readCompany } from '../read/read-company.ts';
import { readCube } from '../read/read-cube.ts';
import { readEdges, readEntityEdges } from '../read/read-edges.ts';
import { readFacts } from '../read/read-facts.ts';
import { readPassages } from '../read/read-passages.ts';
import { readReport } from '../read/read-report.ts';
import { MOST_CHOICES, whereTargets } from '../read/where-targets.ts';
import { viewArticlePage } from '../view/view-article-page.ts';
import { viewArticles } from '../view/view-articles.ts';
import type { ViewContext } from '../view/view-context.ts';
import { viewName } from '../view/view-context.ts';
import { viewEntities } from '../view/view-entities.ts';
import { viewEntity } from '../view/view-entity.ts';
import { viewMap } from '../view/view-map.ts';
import { viewMethod } from '../view/view-method.ts';
import { viewOutlets } from '../view/view-outlets.ts';
import { viewOverview } from '../view/view-overview.ts';
import { type Page, viewPage } from '../view/view-page.ts';
import { viewPassageSection, viewQuotations } from '../view/view-quotations.ts';
import { readAssets } from './read-assets.ts';
import { indexPassages, splitPassages } from './split-passages.ts';
import { writeData } from './write-data.ts';

export interface SiteFile {
  /** From the folder of the site. */
  readonly path: string;
  readonly text: string;
}

/** Letters of the cube; with more, fewer entities are in it. */
const CUBE_SIZE = 280_000;
const CHOSEN = 'sequence IN (SELECT sequence FROM dash.chosen)';

/** The files of a static site one by one; returns the number of articles in the run. */
export async function* listPages(
  store: DashboardStore,
  options: { readonly title: string; readonly articles: number; readonly entities: number },
): AsyncGenerator<SiteFile, number> {
  const catalog = await readCatalog(store, { title: options.title, mostEntities: options.entities });
  const context: ViewContext = { catalog, document: createDocument() };
  const page = (path: string, given: Page, own = context): SiteFile => ({
    path,
    text: viewPage(own, given),
  });
  for (const [path, text] of await readAssets()) yield { path, text };
  yield { path: 'data/catalog.js', text: writeData('catalog', catalog) };

  const { rows, choices } = await readFittingCube(store, catalog);
  const form = { choices };
  yield { path: 'data/cube.js', text: writeData('cube', packCube(rows)) };
  yield page('index.html', {
    name: 'overview',
    title: 'Overview',
    body: viewOverview(context, buildOverview(rows, catalog, NO_FILTERS)),
    form: { ...form, action: 'index.html' },
  });

  const edges = await readEdges(store, whereTargets(catalog, choices));
  yield { path: 'data/edges.js', text: writeData('edges', packEdges(edges)) };
  yield page('map.html', {
    name: 'map',
    title: 'Stance map',
    body: viewMap(context, buildMap(edges, catalog, NO_FILTERS)),
    form: { ...form, action: 'map.html' },
  });
  yield page('outlets.html', {
    name: 'outlets',
    title: 'Outlets compared',
    body: viewOutlets(context, buildOutlets(edges, catalog, NO_FILTERS)),
    form: { ...form, action: 'outlets.html' },
  });

  await chooseArticles(store, options.articles);
  const everything = { filters: NO_FILTERS, articles: CHOSEN, limit: 1e9, offset: 0 };
  const { passages } = await readPassages(store, everything);
  const chunks = splitPassages(passages);
  const index = indexPassages(chunks, Math.min(options.articles, catalog.articles));
  yield { path: 'data/passages.js', text: writeData('passages', index) };
  for (const [number, chunk] of chunks.entries())
    yield { path: `data/passages-${number}.js`, text: writeData(`passages-${number}`, packPassages(chunk)) };
  yield page('quotations.html', {
    name: 'quotations',
    title: 'Quotations and evidence',
    body: viewQuotations(context, { ...index, passages: passages.slice(0, PASSAGES_SHOWN) }),
    form: {
      action: 'quotations.html',
      hasSearch: true,
      choices: catalog.entities.length,
    },
  });

  const entities: ListedEntity[] = [];
  for (const [number, entity] of catalog.entities.entries()) {
    const { key, name } = entity;
    const own: ViewContext = { ...context, root: '../' };
    const about = await readEntityEdges(store, key);
    const company = await readCompany(store, key, 12);
    const model = buildEntity(key, about, company, catalog, NO_FILTERS);
    entities.push({ ...entity, toward: model.toward });
    yield {
      path: `data/entity-${number}.js`,
      text: writeData(`entity-${number}`, { edges: packEdges(about), company }),
    };
    const said = passages.filter(
      ({ speaker, stances }) =>
        speaker === key || stances.some(({ holder, target }) => holder === key || target === key),
    );
    yield page(
      entity.page,
      {
        name: 'entity',
        title: name,
        heading: viewName(name),
        body: viewEntity(own, entity, model) + viewPassageSection(own, key, said.slice(0, SAMPLED)),
        form: {
          action: entity.page.slice('entity/'.length),
          hasEntity: false,
          choices: 0,
        },
        entity: { key, number },
      },
      own,
    );
  }
  yield page('entities.html', {
    name: 'entities',
    title: 'Entities',
    body: viewEntities(context, entities),
  });

  const articles = await readArticleList(store, CHOSEN);
  yield page('articles.html', {
    name: 'articles',
    title: 'Articles',
    body: viewArticles(context, articles),
  });
  for (const { sequence, hasPage } of articles) {
    const stored = hasPage ? await readReport(store, sequence) : null;
    if (stored)
      yield { path: nameArticlePage(sequence), text: viewArticlePage(stored, { title: catalog.title }) };
  }
  yield page('method.html', {
    name: 'method',
    title: 'What the numbers mean',
    body: viewMethod(context, await readFacts(store)),
  });
  return catalog.articles;
}

/** The cube with as many entities as leave the first page light. */
async function readFittingCube(
  store: DashboardStore,
  catalog: Catalog,
): Promise<{ rows: CubeRow[]; choices: number }> {
  let choices = Math.min(MOST_CHOICES, catalog.entities.length);
  const rows = await readCube(store, catalog, {
    entities: catalog.entities.slice(0, choices).map((_, number) => number),
  });
  const keep = () => rows.filter(({ entity }) => entity < choices);
  while (choices > 5 && packCube(keep()).length > CUBE_SIZE) choices--;
  return { rows: keep(), choices };
}

/** Evenly from all outlets and months, so that every mark has some sentences behind it; the same ones every time. */
async function chooseArticles(store: DashboardStore, most: number): Promise<void> {
  await store.ask(
    `CREATE TABLE dash.chosen AS SELECT sequence FROM (
       SELECT sequence, row_number() OVER (PARTITION BY outlet, month ORDER BY sequence * 2654435761 % 4294967296) AS place
       FROM dash.articles) ORDER BY place, sequence LIMIT ${most}`,
  );
}
