import type { Voice } from '../../corpus/aggregate/stance-dimensions.ts';
import type { Catalog } from './catalog.ts';
import {
  chooseRows,
  type EdgeSummary,
  type Edges,
  groupRows,
  isLinked,
  type Party,
  summarizeRows,
  voiceOfEdge,
} from './edges.ts';
import { type Filters, isInPeriod } from './filters.ts';

/** Articles that an entity shares with another, of one outlet and month. */
export interface CompanyRow extends Party {
  readonly outlet: number;
  readonly month: number;
  readonly articles: number;
}

/** A party with what is said by it, or of it. */
export type PartySummary = Party & { readonly summary: EdgeSummary };
/** What an outlet says in one voice. */
export interface OutletSummary {
  readonly outlet: string | null;
  readonly voice: Voice;
  readonly summary: EdgeSummary;
}

/** How an entity is spoken of, and how it speaks of others. */
export interface EntityModel {
  readonly key: string;
  /** All stances toward it; null where there are none. */
  readonly toward: EdgeSummary | null;
  /** All stances that it holds toward others; null where there are none. */
  readonly held: EdgeSummary | null;
  /** Stances toward it by month, as "2024-05". Months without stances are left out; so are stances without a month. */
  readonly months: readonly { readonly month: string; readonly summary: EdgeSummary }[];
  /** Stances toward it by outlet and voice. */
  readonly outlets: readonly OutletSummary[];
  /** Who speaks of it, the most frequent first, 12 at most. Key and name `narrator` stand for all outlets' own voices together. */
  readonly holders: readonly PartySummary[];
  /** Whom it speaks of, the most frequent first, 12 at most. */
  readonly targets: readonly PartySummary[];
  /** Those who are in the same articles, and in how many, 12 at most. */
  readonly company: readonly (Party & { readonly articles: number })[];
}

const MOST_PARTIES = 12;
const VOICES = ['narration', 'quotation'] as const;

/** @param edges All stances toward the entity and all that it holds. */
export function buildEntity(
  key: string,
  edges: Edges,
  company: readonly CompanyRow[],
  catalog: Catalog,
  filters: Filters,
): EntityModel {
  const toward = chooseRows(edges, catalog, { ...filters, entity: null, holder: null, target: key });
  const held = chooseRows(edges, catalog, { ...filters, entity: null, target: null, holder: key });
  return {
    key,
    toward: summarizeRows(edges, toward),
    held: summarizeRows(edges, held),
    months: summarizeMonths(edges, toward, catalog),
    outlets: summarizeOutlets(edges, toward, catalog),
    holders: summarizeParties(edges, toward, edges.holder),
    targets: summarizeParties(edges, held, edges.target),
    company: countCompany(company, catalog, filters),
  };
}

export function summarizeMonths(edges: Edges, rows: readonly number[], catalog: Catalog) {
  return [...groupRows(rows, (row) => edges.month[row]!)]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, list]) => {
      const month = catalog.months[number] ?? null;
      return month === null ? [] : [{ month, summary: summarizeRows(edges, list)! }];
    });
}

export function summarizeOutlets(edges: Edges, rows: readonly number[], catalog: Catalog): OutletSummary[] {
  const byOutlet = [...groupRows(rows, (row) => edges.outlet[row]!)].sort(([a], [b]) => a - b);
  return byOutlet.flatMap(([outlet, list]) =>
    VOICES.flatMap((voice) => {
      const summary = summarizeRows(
        edges,
        list.filter((row) => voiceOfEdge(edges, row) === voice),
      );
      return summary === null ? [] : [{ outlet: catalog.outlets[outlet] ?? null, voice, summary }];
    }),
  );
}

function summarizeParties(edges: Edges, rows: readonly number[], side: readonly number[]): PartySummary[] {
  const known = rows.filter((row) => isLinked(edges.parties[side[row]!]!));
  return [...groupRows(known, (row) => side[row]!)]
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .slice(0, MOST_PARTIES)
    .map(([party, list]) => ({ ...edges.parties[party]!, summary: summarizeRows(edges, list)! }));
}

function countCompany(company: readonly CompanyRow[], catalog: Catalog, filters: Filters) {
  const counts = new Map<string, Party & { articles: number }>();
  for (const { key, name, outlet, month, articles } of company) {
    if (!isInPeriod(catalog.months[month] ?? null, filters)) continue;
    if (filters.outlet !== null && catalog.outlets[outlet] !== filters.outlet) continue;
    const entry = counts.get(key);
    if (entry) entry.articles += articles;
    else counts.set(key, { key, name, articles });
  }
  return [...counts.values()].sort((a, b) => b.articles - a.articles);
}
