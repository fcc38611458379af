import type { Catalog } from './catalog.ts';
import { chooseRows, type EdgeSummary, type Edges, groupRows, summarizeRows } from './edges.ts';
import { type OutletSummary, summarizeMonths, summarizeOutlets } from './entity-model.ts';
import type { Filters } from './filters.ts';

/** One entity across outlets. */
export interface ComparedEntity {
  readonly key: string;
  readonly name: string;
  /** Stances toward it. */
  readonly n: number;
  readonly outlets: readonly OutletSummary[];
  /** Month by month, as "2024-05", both voices together. */
  readonly months: readonly {
    readonly outlet: string | null;
    readonly month: string;
    readonly summary: EdgeSummary;
  }[];
}
/** The same entities across outlets. */
export interface OutletsModel {
  readonly entities: readonly ComparedEntity[];
}

const MOST_ENTITIES = 6;

/** The entities that most is said of, each across all outlets. */
export function buildOutlets(edges: Edges, catalog: Catalog, filters: Filters): OutletsModel {
  const rows = chooseRows(edges, catalog, filters);
  const groups = [...groupRows(rows, (row) => edges.target[row]!)]
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .slice(0, MOST_ENTITIES);
  return {
    entities: groups.map(([party, list]) => ({
      ...edges.parties[party]!,
      n: summarizeRows(edges, list)!.n,
      outlets: summarizeOutlets(edges, list, catalog),
      months: [...groupRows(list, (row) => edges.outlet[row]!)]
        .sort(([a], [b]) => a - b)
        .flatMap(([outlet, own]) =>
          summarizeMonths(edges, own, catalog).map((month) => ({
            outlet: catalog.outlets[outlet] ?? null,
            ...month,
          })),
        ),
    })),
  };
}
