import type { Catalog } from './catalog.ts';
import {
  chooseRows,
  type EdgeSummary,
  type Edges,
  groupRows,
  isLinked,
  NARRATOR_PARTY,
  summarizeRows,
  UNATTRIBUTED_PARTY,
} from './edges.ts';
import type { Filters } from './filters.ts';
import { orderByLikeness } from './order-by-likeness.ts';

/** A row of the map: somebody who is quoted, or an outlet in its own voice. */
export interface MapHolder {
  readonly key: string;
  readonly name: string;
  /** Where the holder is an outlet's narrator. */
  readonly outlet: string | null;
  readonly isNarrator: boolean;
}
/** A column of the map: somebody who is judged. */
export interface MapTarget {
  readonly key: string;
  readonly name: string;
}
/** The stances of one holder toward one target. */
export interface MapCell {
  /** Numbers of the row and column: places in `holders` and `targets`, from 0. */
  readonly holder: number;
  readonly target: number;
  readonly summary: EdgeSummary;
}

/** Who stands how toward whom, 24 holders and 24 targets at most; those who are alike stand together. */
export interface MapModel {
  readonly holders: readonly MapHolder[];
  readonly targets: readonly MapTarget[];
  /** Pairs that have a stance. */
  readonly cells: readonly MapCell[];
}

/** Rows and columns at most. */
const MOST = 24;
/** Stances that a mean is drawn toward 0 by, when camps are sought: one stance alone makes nobody a friend. */
const CAUTION = 2;

export function buildMap(edges: Edges, catalog: Catalog, filters: Filters): MapModel {
  // an entity is wanted on either side
  const { entity, ...rest } = filters;
  const rows = chooseRows(edges, catalog, { ...rest, entity: null }).filter((row) => {
    if (edges.holder[row] === UNATTRIBUTED_PARTY || !isLinked(edges.parties[edges.holder[row]!]!))
      return false;
    if (entity === null) return true;
    return (
      edges.parties[edges.target[row]!]!.key === entity || edges.parties[edges.holder[row]!]!.key === entity
    );
  });
  const targets = mostFrequent(rows, (row) => edges.target[row]!);
  const outlets = catalog.outlets.length;
  // narrators by outlet stand before the parties
  const holderOf = (row: number) =>
    edges.holder[row] === NARRATOR_PARTY ? edges.outlet[row]! : outlets + edges.holder[row]!;
  const inside = rows.filter((row) => targets.includes(edges.target[row]!));
  const holders = mostFrequent(inside, holderOf);
  const cells = [...groupRows(inside, (row) => holderOf(row) * edges.parties.length + edges.target[row]!)]
    .map(([number, list]) => ({
      holder: holders.indexOf(Math.floor(number / edges.parties.length)),
      target: targets.indexOf(number % edges.parties.length),
      list,
    }))
    .filter(({ holder }) => holder >= 0)
    .map(({ holder, target, list }) => ({ holder, target, summary: summarizeRows(edges, list)! }));
  const strength = holders.map(() => targets.map(() => 0));
  for (const { holder, target, summary } of cells)
    strength[holder]![target] = (summary.score.mean * summary.n) / (summary.n + CAUTION);
  const rowOrder = orderByLikeness(strength);
  const columnOrder = orderByLikeness(targets.map((_, target) => strength.map((row) => row[target]!)));
  return {
    holders: rowOrder.map((at) => describeHolder(holders[at]!, edges, catalog)),
    targets: columnOrder.map((at) => edges.parties[targets[at]!]!),
    cells: cells
      .map(({ holder, target, summary }) => ({
        holder: rowOrder.indexOf(holder),
        target: columnOrder.indexOf(target),
        summary,
      }))
      .sort((a, b) => a.holder - b.holder || a.target - b.target),
  };
}

function mostFrequent(rows: readonly number[], groupOf: (row: number) => number): number[] {
  return [...groupRows(rows, groupOf)]
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .slice(0, MOST)
    .map(([group]) => group);
}

function describeHolder(number: number, edges: Edges, catalog: Catalog): MapHolder {
  const outlets = catalog.outlets.length;
  if (number >= outlets) return { ...edges.parties[number - outlets]!, outlet: null, isNarrator: false };
  const outlet = catalog.outlets[number] ?? null;
  return { key: edges.parties[NARRATOR_PARTY]!.key, name: outlet ?? 'no outlet', outlet, isNarrator: true };
}
