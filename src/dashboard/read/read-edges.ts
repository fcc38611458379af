import type { Edges, Party } from '../data/edges.ts';
import { type Filters, NO_FILTERS } from '../data/filters.ts';
import type { DashboardStore } from './open-dashboard-store.ts';
import { whereEdge } from './where.ts';

/** Stances that a condition over `dash.edges` chooses, with those who are in them. */
export async function readEdges(
  store: DashboardStore,
  condition: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<Edges> {
  const rows = (await store.ask(
    `SELECT sequence, outlet, month, holder, target, tone, score FROM dash.edges
     WHERE ${condition} ORDER BY sequence, number`,
    parameters,
  )) as number[][];
  const ids = new Set([0, 1]);
  for (const row of rows) ids.add(row[3]!).add(row[4]!);
  const known = await store.ask(
    `SELECT id, key, name FROM dash.parties WHERE id IN (${[...ids].join(', ')}) ORDER BY id`,
  );
  const numbers = new Map(known.map(([id], number) => [id as number, number]));
  const column = (at: number) => rows.map((row) => row[at]!);
  return {
    parties: known.map(([, key, name]): Party => ({ key: key as string, name: name as string })),
    article: column(0),
    outlet: column(1),
    month: column(2),
    holder: rows.map((row) => numbers.get(row[3]!)!),
    target: rows.map((row) => numbers.get(row[4]!)!),
    tone: column(5),
    score: column(6),
  };
}

/** The stances toward an entity and those that it holds. Filters of entity, holder and target do not count. */
export function readEntityEdges(
  store: DashboardStore,
  key: string,
  filters: Filters = NO_FILTERS,
): Promise<Edges> {
  const { sql, parameters } = whereEdge({ ...filters, entity: null, holder: null, target: null });
  const id = '(SELECT id FROM dash.parties WHERE key = $key)';
  return readEdges(store, `${sql} AND (target = ${id} OR holder = ${id})`, { ...parameters, key });
}
