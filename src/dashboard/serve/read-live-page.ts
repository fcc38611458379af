import type { Catalog, CatalogEntity } from '../data/catalog.ts';
import { summarizeRows } from '../data/edges.ts';
import { buildEntity } from '../data/entity-model.ts';
import { type Filters, NO_FILTERS } from '../data/filters.ts';
import { buildMap } from '../data/map-model.ts';
import { buildOutlets } from '../data/outlets-model.ts';
import { buildOverview } from '../data/overview-model.ts';
import type { DashboardStore } from '../read/open-dashboard-store.ts';
import { readArticleList } from '../read/read-article-list.ts';
import { readCompany } from '../read/read-company.ts';
import { readCube } from '../read/read-cube.ts';
import { readEdges } from '../read/read-edges.ts';
import { readFacts } from '../read/read-facts.ts';
import { countPassages, readPassages } from '../read/read-passages.ts';
import { whereEdge } from '../read/where.ts';
import { MOST_CHOICES, whereTargets } from '../site/list-pages.ts';
import { PASSAGES_SHOWN } from '../view/view-sentences.ts';

/** Rows of a list of articles on one page. */
const ARTICLES_SHOWN = 100;

/** What a page of the server is made of: the same models as those of a static site, asked anew with the filters in SQL. */
export function createLiveModels(store: DashboardStore, catalog: Catalog) {
  const choices = Math.min(MOST_CHOICES, catalog.entities.length);
  return {
    async overview(filters: Filters) {
      const chosen = catalog.entities.findIndex(({ key }) => key === filters.entity);
      const numbers = catalog.entities.slice(0, choices).map((_, number) => number);
      const entities = chosen < 0 || chosen < choices ? numbers : [...numbers, chosen];
      return buildOverview(await readCube(store, catalog, { entities, filters }), catalog, filters);
    },
    async map(filters: Filters) {
      const { sql, parameters } = whereEdge({ ...filters, entity: null });
      const { entity } = filters;
      const id = '(SELECT id FROM dash.parties WHERE key = $entity)';
      const about =
        entity === null
          ? whereTargets(catalog, choices)
          : `(holder = ${id} OR (target = ${id} OR ${whereTargets(catalog, choices)}))`;
      const edges = await readEdges(store, `${sql} AND ${about}`, {
        ...parameters,
        ...(entity !== null && { entity }),
      });
      return buildMap(edges, catalog, filters);
    },
    async outlets(filters: Filters) {
      const { sql, parameters } = whereEdge(filters);
      const about = filters.entity === null ? ` AND ${whereTargets(catalog, choices)}` : '';
      return buildOutlets(await readEdges(store, sql + about, parameters), catalog, filters);
    },
    async entity({ key }: CatalogEntity, filters: Filters) {
      const { sql, parameters } = whereEdge({ ...filters, entity: null, holder: null, target: null });
      const id = '(SELECT id FROM dash.parties WHERE key = $key)';
      const edges = await readEdges(store, `${sql} AND (target = ${id} OR holder = ${id})`, {
        ...parameters,
        key,
      });
      return buildEntity(key, edges, await readCompany(store, key, 12, filters), catalog, filters);
    },
    async entities() {
      const edges = await readEdges(store, whereTargets(catalog, catalog.entities.length));
      const byTarget = new Map<string, number[]>();
      for (const [row, target] of edges.target.entries()) {
        const { key } = edges.parties[target]!;
        const list = byTarget.get(key);
        if (list) list.push(row);
        else byTarget.set(key, [row]);
      }
      return (key: string) => summarizeRows(edges, byTarget.get(key) ?? []);
    },
    /** @param page From 1. */
    async passages(filters: Filters, page: number, limit = PASSAGES_SHOWN) {
      const choice = { filters, articles: 'true' };
      const passages = await readPassages(store, { ...choice, limit, offset: (page - 1) * limit });
      return { passages, total: await countPassages(store, choice) };
    },
    articles: (page: number) =>
      readArticleList(store, 'true', { limit: ARTICLES_SHOWN, offset: (page - 1) * ARTICLES_SHOWN }),
    facts: () => readFacts(store),
    choices,
    pagesOfArticles: Math.ceil(catalog.articles / ARTICLES_SHOWN),
    none: NO_FILTERS,
  };
}

export type LiveModels = ReturnType<typeof createLiveModels>;
