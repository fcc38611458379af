import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStoreAggregates } from '../../src/corpus/store-aggregate/open-store-aggregates.ts';
import { chooseTicks, fillMonths } from '../../src/dashboard/charts/months.ts';
import type { Catalog } from '../../src/dashboard/data/catalog.ts';
import { packCube, unpackCube } from '../../src/dashboard/data/cube.ts';
import { packEdges, unpackEdges } from '../../src/dashboard/data/edge-text.ts';
import { chooseRows, type Edges, summarizeRows } from '../../src/dashboard/data/edges.ts';
import { buildEntity } from '../../src/dashboard/data/entity-model.ts';
import { type Filters, NO_FILTERS, readFilters, writeFilters } from '../../src/dashboard/data/filters.ts';
import { orderByLikeness } from '../../src/dashboard/data/order-by-likeness.ts';
import { buildOverview } from '../../src/dashboard/data/overview-model.ts';
import { packPassages, unpackPassages } from '../../src/dashboard/data/passage-text.ts';
import { isWanted } from '../../src/dashboard/data/passages.ts';
import { type DashboardStore, openDashboardStore } from '../../src/dashboard/read/open-dashboard-store.ts';
import { readCatalog } from '../../src/dashboard/read/read-catalog.ts';
import { readCompany } from '../../src/dashboard/read/read-company.ts';
import { readCube } from '../../src/dashboard/read/read-cube.ts';
import { readEdges } from '../../src/dashboard/read/read-edges.ts';
import { readPassages } from '../../src/dashboard/read/read-passages.ts';
import { readReport } from '../../src/dashboard/read/read-report.ts';
import { whereEdge } from '../../src/dashboard/read/where.ts';
import { ACCURACY } from '../../src/dashboard/view/accuracy.ts';
import { analyze } from '../../src/index.ts';
import { makeStore, type TestStore } from './make-store.ts';

let made: TestStore;
let store: DashboardStore;
let catalog: Catalog;
let edges: Edges;
const MAYOR = 'person:ines-calder';

beforeAll(async () => {
  made = await makeStore(['duckdb', 'jsonl']);
  store = await openDashboardStore(made.duckdb);
  catalog = await readCatalog(store, { title: 'test', mostEntities: 20 });
  edges = await readEdges(store, 'true');
});
afterAll(async () => {
  await store?.close();
  made?.remove();
});

const FILTERS: Partial<Filters>[] = [
  {},
  { outlet: 'The Ledger' },
  { from: '2026-04' },
  { from: '2026-04', to: '2026-05' },
  { to: '2025-01' },
  { tone: 'negative' },
  { tone: 'respectful' },
  { voice: 'narration' },
  { voice: 'quotation', outlet: 'Harbour Post', from: '2026-03' },
  { entity: MAYOR },
  { entity: MAYOR, tone: 'positive', voice: 'quotation' },
  { target: MAYOR, holder: 'person:bruno-falk' },
  { holder: 'narrator', target: MAYOR, outlet: 'Harbour Post' },
  { entity: 'eve' },
  { search: 'TRAM' },
  { search: 'dana ruiz', entity: MAYOR },
];

describe('numbers', () => {
  test('of an entity are those of the aggregates of the store, by outlet and by month', async () => {
    const id = '(SELECT id FROM dash.parties WHERE key = $key)';
    const own = await readEdges(store, `(target = ${id} OR holder = ${id})`, { key: MAYOR });
    const company = await readCompany(store, MAYOR, 12);
    const model = buildEntity(MAYOR, own, company, catalog, NO_FILTERS);
    await store.close();
    const aggregates = await openStoreAggregates(made.duckdb);
    const [all] = await aggregates.aggregateStances({ target: MAYOR });
    const months = await aggregates.aggregateStances({ target: MAYOR, by: ['month'] });
    const outlets = await aggregates.aggregateStances({ target: MAYOR, by: ['outlet', 'voice'] });
    const holders = await aggregates.aggregateStances({ target: MAYOR, by: ['holder'] });
    await aggregates.close();
    store = await openDashboardStore(made.duckdb);
    expect(all).toMatchObject(model.toward!);
    expect(months).toMatchObject(model.months.map(({ month, summary }) => ({ month, ...summary })));
    expect(outlets).toMatchObject(
      model.outlets.map(({ outlet, voice, summary }) => ({ outlet, voice, ...summary })),
    );
    for (const { key, summary } of model.holders)
      expect(holders.find(({ holder }) => holder === key)).toMatchObject(summary);
    expect(model.company[0]).toMatchObject({ name: 'Bruno Falk' });
  });

  test('of the first page are counts of the tables', async () => {
    const numbers = catalog.entities.map((_, number) => number);
    const rows = await readCube(store, catalog, { entities: numbers });
    const { total, stances, tones, timeline } = buildOverview(rows, catalog, NO_FILTERS);
    const [[articles, edgesOfAll, narrated] = []] = await store.ask(
      `SELECT (SELECT count(*) FROM articles)::DOUBLE, (SELECT count(*) FROM stances)::DOUBLE,
        (SELECT count(*) FROM stances WHERE holder_kind = 'narrator')::DOUBLE`,
    );
    expect([total, stances, tones[0]!.n]).toEqual([articles, edgesOfAll, narrated]);
    expect(timeline.reduce((sum, { count }) => sum + count, 0)).toBe(articles);
  });

  test.each(FILTERS)('are the same filtered in a browser and in the database: %j', async (some) => {
    const filters = { ...NO_FILTERS, ...some };
    const { sql, parameters } = whereEdge(filters);
    const asked = await readEdges(store, sql, parameters);
    const sent = unpackEdges(packEdges(edges));
    const chosen = chooseRows(sent, catalog, filters);
    expect(summarizeRows(sent, chosen)).toEqual(
      summarizeRows(
        asked,
        asked.article.map((_, row) => row),
      ),
    );
    const numbers = catalog.entities.map((_, number) => number);
    const cube = unpackCube(packCube(await readCube(store, catalog, { entities: numbers })));
    const filtered = await readCube(store, catalog, { entities: numbers, filters });
    expect(buildOverview(cube, catalog, filters)).toEqual(buildOverview(filtered, catalog, filters));
  });
});

describe('passages', () => {
  test.each(FILTERS)('are the same filtered in a browser and in the database: %j', async (some) => {
    const filters = { ...NO_FILTERS, ...some };
    const choice = { articles: 'true', limit: 1e6, offset: 0 };
    const { passages: all } = await readPassages(store, { ...choice, filters: NO_FILTERS });
    const { passages: asked, total } = await readPassages(store, { ...choice, filters });
    expect(asked).toEqual(all.filter((passage) => isWanted(passage, catalog, filters)));
    expect(total).toBe(asked.length);
    const page = await readPassages(store, { ...choice, filters, limit: 1, offset: 1 });
    expect(page).toEqual({ passages: asked.slice(1, 2), total });
    const behind = await readPassages(store, { ...choice, filters, offset: 1e6 });
    expect(behind).toEqual({ passages: [], total });
  });

  test('are all quotations, and all evidence', async () => {
    const { passages: all } = await readPassages(store, {
      filters: NO_FILTERS,
      articles: 'true',
      limit: 1e6,
      offset: 0,
    });
    const [[quotations, evidence] = []] = await store.ask(
      'SELECT (SELECT count(*) FROM quotations)::DOUBLE, (SELECT count(*) FROM evidence)::DOUBLE',
    );
    expect(all.filter(({ kind }) => kind !== 'narration' && kind !== 'attitude').length).toBe(quotations);
    expect(all.flatMap(({ stances }) => stances).length).toBe(evidence);
  });

  test('come out of a file as they went in', async () => {
    const { passages: all } = await readPassages(store, {
      filters: NO_FILTERS,
      articles: 'true',
      limit: 1e6,
      offset: 0,
    });
    expect(unpackPassages(JSON.parse(JSON.stringify(packPassages(all))))).toEqual(all);
  });

  test('come in pages that join without gap', async () => {
    const read = async (limit: number, offset: number) =>
      (await readPassages(store, { filters: NO_FILTERS, articles: 'true', limit, offset })).passages;
    expect([...(await read(7, 0)), ...(await read(7, 7))]).toEqual(await read(14, 0));
  });
});

describe('stores', () => {
  test('give back the report that was put in', async () => {
    const rows = await store.ask('SELECT sequence, id FROM articles ORDER BY sequence');
    for (const [sequence, id] of rows.slice(-4)) {
      const stored = await readReport(store, sequence as number);
      const { text, ...details } = made.articles.get(id as string) as { text: string };
      expect(stored).toEqual({ text, report: await analyze(text, details) });
    }
  });

  test('of JSON Lines give what a database gives', async () => {
    const copy = await openDashboardStore(made.jsonl);
    try {
      const other = await readCatalog(copy, { title: 'test', mostEntities: 20 });
      expect(other.outlets).toEqual(catalog.outlets);
      expect(other.months).toEqual(catalog.months);
      const id = '(SELECT id FROM dash.parties WHERE key = $key)';
      const toward = async (one: DashboardStore) => {
        const own = await readEdges(one, `target = ${id}`, { key: MAYOR });
        return summarizeRows(
          own,
          own.article.map((_, row) => row),
        );
      };
      expect(await toward(copy)).toEqual(await toward(store));
      expect((await readReport(copy, 3))?.report).toEqual((await readReport(store, 3))?.report);
      expect(await copy.ask('SELECT count(*)::DOUBLE FROM rejects')).toEqual([[1]]);
    } finally {
      await copy.close();
    }
  });

  test('without a record beside the lines are refused', async () => {
    await expect(openDashboardStore('examples/articles.jsonl')).rejects.toMatchObject({
      code: 'store-unreadable',
    });
  });
});

describe('filters', () => {
  test('survive an address, and what makes no sense is left out', () => {
    for (const some of FILTERS) {
      const filters = { ...NO_FILTERS, ...some };
      expect(readFilters(writeFilters(filters))).toEqual(filters);
    }
    expect(readFilters('?from=2026-13&tone=furious&voice=x&outlet=&entity=%20')).toEqual(NO_FILTERS);
    expect(readFilters('?from=2026-05&to=2026-03')).toMatchObject({ from: '2026-03', to: '2026-05' });
  });
});

describe('charts', () => {
  test('have every month, and as many labels as fit', () => {
    expect(fillMonths(['2025-11', null, '2026-02'])).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    const months = fillMonths(['2023-01', '2026-06']);
    expect(chooseTicks(months, 12).length).toBeLessThanOrEqual(12);
    expect(chooseTicks(months, 12)).toContain('2024-01');
  });

  test('put those together who are alike', () => {
    const order = orderByLikeness([
      [1, -1, 0],
      [-1, 1, 0],
      [0.9, -0.8, 0],
      [-0.9, 0.7, 0.1],
      [1, -0.7, 0],
    ]);
    expect(order.toSorted()).toEqual([0, 1, 2, 3, 4]);
    const camp = (number: number) => (number % 2 === 0 ? 'even' : 'odd');
    const changes = order.filter((number, at) => at > 0 && camp(number) !== camp(order[at - 1]!));
    expect(changes.length).toBe(1);
  });
});

test('the accuracy that pages show is that of the README', () => {
  const readme = readFileSync('README.md', 'utf8').split('\n');
  for (const [what, measure, fast, accurate, people] of ACCURACY) {
    const cells = readme
      .filter((line) => line.startsWith(`| ${what} |`))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(cells.map((row) => [row[2], row[3], row[4], row[6]])).toContainEqual([
      measure,
      fast,
      accurate,
      people,
    ]);
  }
});
