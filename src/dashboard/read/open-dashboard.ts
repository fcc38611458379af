import { QuotestanceError } from '../../errors.ts';
import type { Catalog } from '../data/catalog.ts';
import { type EdgeSummary, groupRows, summarizeRows } from '../data/edges.ts';
import { buildEntity, type EntityModel } from '../data/entity-model.ts';
import { type Filters, settleFilters } from '../data/filters.ts';
import type { ListedArticle } from '../data/listed-article.ts';
import type { ListedEntity } from '../data/listed-entity.ts';
import { buildMap, type MapModel } from '../data/map-model.ts';
import { buildOutlets, type OutletsModel } from '../data/outlets-model.ts';
import { buildOverview, type OverviewModel } from '../data/overview-model.ts';
import { PASSAGES_SHOWN, type Passage } from '../data/passages.ts';
import type { RunFacts } from '../data/run-facts.ts';
import { checkCount } from './check-count.ts';
import { nameStore } from './name-store.ts';
import { type DashboardStore, openDashboardStore } from './open-dashboard-store.ts';
import { readArticleList } from './read-article-list.ts';
import { readCatalog } from './read-catalog.ts';
import { readCompany } from './read-company.ts';
import { readCube } from './read-cube.ts';
import { readEdges, readEntityEdges } from './read-edges.ts';
import { readFacts } from './read-facts.ts';
import { readPassages } from './read-passages.ts';
import { readReport, type StoredReport } from './read-report.ts';
import { whereEdge } from './where.ts';
import { MOST_CHOICES, whereTargets } from './where-targets.ts';

/** Which run of a store is read, and how much of it is in the catalog. */
export interface OpenDashboardOptions {
  /** What pages are headed with; by default the name of the store's file. */
  readonly title?: string | undefined;
  /** Number of the run; the last one by default. */
  readonly run?: number | undefined;
  /** Entities in the catalog, the most covered; 500 by default. */
  readonly entities?: number | undefined;
}

/** A part of a list. */
export interface Paging {
  /** Items at most, from 1. */
  readonly limit?: number | undefined;
  /** Items before the first one, from 0, the default. */
  readonly offset?: number | undefined;
}

/**
 * A store, open to be read as the pages of a dashboard read it: every number with any filters, reckoned over the whole store.
 * Filters that are not given let everything through; one that does not exist is refused (`invalid-option`). What is read is
 * plain data, which JSON can carry to a browser.
 */
export interface Dashboard {
  /** Outlets, months and the most covered entities; what models and pages refer to. */
  readonly catalog: Catalog;
  /** Articles by outlet and month, who is covered most, tones, both voices by outlet. */
  readOverview(filters?: Partial<Filters>): Promise<OverviewModel>;
  /** Who stands how toward whom. The filter `entity` is wanted on either side; without it, targets are the 40 most covered. */
  readMap(filters?: Partial<Filters>): Promise<MapModel>;
  /** The six entities that most is said of, each by outlet and month; with the filter `entity`, that one. */
  readOutlets(filters?: Partial<Filters>): Promise<OutletsModel>;
  /** How an entity is spoken of, and whom it speaks of. @param key Of one in the catalog; others are `invalid-option`. */
  readEntity(key: string, filters?: Partial<Filters>): Promise<EntityModel>;
  /** Quotations, and words outside of them that stances rest on, newest first, 50 by default; `total` counts all that fit. */
  readPassages(
    filters?: Partial<Filters>,
    paging?: Paging,
  ): Promise<{ readonly passages: readonly Passage[]; readonly total: number }>;
  /** The entities of the catalog with all stances toward them. */
  readEntities(): Promise<readonly ListedEntity[]>;
  /** Newest first, 100 by default; `catalog.articles` counts all. */
  readArticles(paging?: Paging): Promise<readonly ListedArticle[]>;
  /** Report and text of an article; null where there is none, or its text is not kept. @param sequence Its number, from 0. */
  readReport(sequence: number): Promise<StoredReport | null>;
  /** What made the numbers, and what is not in them. */
  readFacts(): Promise<RunFacts>;
  /** Nothing can be read after that; the store can be written to again. */
  close(): Promise<void>;
}

const ARTICLES_SHOWN = 100;
const MOST_COMPANY = 12;
const MOST_COUNT = 1e9;

/**
 * Opens a DuckDB database, or the reports of a `.jsonl` (which are loaded into a database that is thrown away at the end), for
 * charts and pages of one's own. The store cannot be written to until it is closed.
 * @throws QuotestanceError `invalid-option`, also for a run that is not there; `duckdb-missing`, for JSON Lines too;
 * `store-without-keys`, `store-busy` and `store-unreadable`.
 */
export async function openDashboard(path: string, options: OpenDashboardOptions = {}): Promise<Dashboard> {
  const mostEntities = options.entities ?? 500;
  checkCount('entities', mostEntities, 1, MOST_COUNT);
  const store = await openDashboardStore(path, { run: options.run });
  try {
    const title = options.title ?? nameStore(path);
    return startReading(store, await readCatalog(store, { title, mostEntities }));
  } catch (error) {
    await store.close();
    throw error;
  }
}

function startReading(store: DashboardStore, catalog: Catalog): Dashboard {
  const choices = Math.min(MOST_CHOICES, catalog.entities.length);
  // they have no filters, and the store does not change
  let entities: Promise<readonly ListedEntity[]> | undefined;
  let facts: Promise<RunFacts> | undefined;
  return {
    catalog,
    async readOverview(given = {}) {
      const filters = settleFilters(given);
      const chosen = catalog.entities.findIndex(({ key }) => key === filters.entity);
      const numbers = catalog.entities.slice(0, choices).map((_, number) => number);
      const wanted = chosen < 0 || chosen < choices ? numbers : [...numbers, chosen];
      const rows = await readCube(store, catalog, { entities: wanted, filters });
      return buildOverview(rows, catalog, filters);
    },
    async readMap(given = {}) {
      const filters = settleFilters(given);
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
    async readOutlets(given = {}) {
      const filters = settleFilters(given);
      const { sql, parameters } = whereEdge(filters);
      const about = filters.entity === null ? ` AND ${whereTargets(catalog, choices)}` : '';
      return buildOutlets(await readEdges(store, sql + about, parameters), catalog, filters);
    },
    async readEntity(key, given = {}) {
      if (!catalog.entities.some((entity) => entity.key === key))
        throw new QuotestanceError(
          'invalid-option',
          `${JSON.stringify(key)} is the key of none of the ${catalog.entities.length} entities of the catalog; open the dashboard with more entities, or take one of catalog.entities`,
        );
      const filters = { ...settleFilters(given), entity: null };
      const edges = await readEntityEdges(store, key, filters);
      const company = await readCompany(store, key, MOST_COMPANY, filters);
      return buildEntity(key, edges, company, catalog, filters);
    },
    async readPassages(given = {}, paging = {}) {
      const filters = settleFilters(given);
      return readPassages(store, { filters, articles: 'true', ...settlePaging(paging, PASSAGES_SHOWN) });
    },
    readEntities() {
      entities ??= listEntities(store, catalog);
      return entities;
    },
    async readArticles(paging = {}) {
      return readArticleList(store, 'true', settlePaging(paging, ARTICLES_SHOWN));
    },
    async readReport(sequence) {
      checkCount('sequence', sequence, 0, MOST_COUNT);
      return readReport(store, sequence);
    },
    readFacts() {
      facts ??= readFacts(store);
      return facts;
    },
    close: () => store.close(),
  };
}

async function listEntities(store: DashboardStore, catalog: Catalog): Promise<readonly ListedEntity[]> {
  const edges = await readEdges(store, whereTargets(catalog, catalog.entities.length));
  const rows = groupRows(
    edges.article.map((_, row) => row),
    (row) => edges.target[row]!,
  );
  const toward = new Map<string, EdgeSummary | null>();
  for (const [target, list] of rows) toward.set(edges.parties[target]!.key, summarizeRows(edges, list));
  return catalog.entities.map((entity) => ({ ...entity, toward: toward.get(entity.key) ?? null }));
}

function settlePaging({ limit, offset = 0 }: Paging, most: number): { limit: number; offset: number } {
  checkCount('limit', limit ?? most, 1, MOST_COUNT);
  checkCount('offset', offset, 0, MOST_COUNT);
  return { limit: limit ?? most, offset };
}
