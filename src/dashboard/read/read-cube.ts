import { TONES } from '../../stance/stance.ts';
import type { Catalog } from '../data/catalog.ts';
import type { CubeRow } from '../data/cube.ts';
import { type Filters, NO_FILTERS } from '../data/filters.ts';
import type { DashboardStore, SqlValue } from './open-dashboard-store.ts';
import { whereArticle } from './where.ts';

export interface CubeChoice {
  /** Numbers of the entities in the catalog that get rows of their own. */
  readonly entities: readonly number[];
  /** Only their period and outlet count here; tones and voices are in the rows. */
  readonly filters?: Filters;
}

const GRADES = TONES.length;
const COUNTS = [true, false].flatMap((isNarrator) =>
  TONES.map(
    (_, grade) => `count(*) FILTER (WHERE tone = ${grade} AND holder ${isNarrator ? '=' : '<>'} 0)::DOUBLE`,
  ),
);

/** Articles and stances by outlet, month and entity, counted by the database. */
export async function readCube(
  store: DashboardStore,
  catalog: Catalog,
  { entities, filters = NO_FILTERS }: CubeChoice,
): Promise<CubeRow[]> {
  const { sql: where, parameters } = whereArticle(filters);
  const rows = new Map<string, CubeRow>();
  const put = (place: readonly SqlValue[], entity: number, articles: number, counts: readonly SqlValue[]) => {
    const [outlet, month] = place as number[];
    const id = `${entity}/${outlet}/${month}`;
    const before = rows.get(id);
    const numbers = counts.length > 0 ? (counts as number[]) : Array<number>(GRADES * 2).fill(0);
    rows.set(id, {
      outlet: outlet!,
      month: month!,
      entity,
      articles: before?.articles ?? articles,
      narration: numbers.slice(0, GRADES),
      quotation: numbers.slice(GRADES),
    });
  };
  const all = await store.ask(
    `SELECT outlet, month, count(*)::DOUBLE FROM dash.articles WHERE ${where} GROUP BY ALL`,
    parameters,
  );
  for (const [outlet, month, articles] of all) put([outlet!, month!], -1, articles as number, []);
  const stances = await store.ask(
    `SELECT outlet, month, ${COUNTS.join(', ')} FROM dash.edges WHERE ${where} GROUP BY outlet, month`,
    parameters,
  );
  for (const [outlet, month, ...counts] of stances) put([outlet!, month!], -1, 0, counts);
  if (entities.length > 0) {
    const wanted = joinWanted(catalog, entities);
    const present = await store.ask(
      `SELECT wanted.number, outlet, month, count(*)::DOUBLE
       FROM dash.presence JOIN ${wanted} ON wanted.id = party JOIN dash.articles USING (sequence)
       WHERE ${where} GROUP BY ALL`,
      parameters,
    );
    for (const [entity, outlet, month, articles] of present)
      put([outlet!, month!], entity as number, articles as number, []);
    const toward = await store.ask(
      `SELECT wanted.number, outlet, month, ${COUNTS.join(', ')}
       FROM dash.edges JOIN ${wanted} ON wanted.id = target WHERE ${where} GROUP BY wanted.number, outlet, month`,
      parameters,
    );
    for (const [entity, outlet, month, ...counts] of toward)
      put([outlet!, month!], entity as number, 0, counts);
  }
  return [...rows.values()].sort((a, b) => a.entity - b.entity || a.outlet - b.outlet || a.month - b.month);
}

/** The parties of these entities, with their numbers in the catalog. */
export function joinWanted(catalog: Catalog, entities: readonly number[]): string {
  const rows = entities.map((number) => `(${number}, ${quoteKey(catalog.entities[number]!.key)})`);
  return `(SELECT number, id FROM (VALUES ${rows.join(', ')}) AS chosen(number, key) JOIN dash.parties USING (key)) AS wanted`;
}

function quoteKey(key: string): string {
  return `'${key.replaceAll("'", "''")}'`;
}
