import type { Entity } from '../../report/schema.ts';

/** An entity that a dashboard has a page for. */
export interface CatalogEntity {
  /** Settled key, as `person:ines-calder`, or the id of your own list. */
  readonly key: string;
  readonly name: string;
  readonly type: Entity['type'];
  /** Articles that it is in, and its mentions and quotations in them. */
  readonly articles: number;
  readonly mentions: number;
  readonly quotations: number;
  /** File of its page, from the root of the site. */
  readonly page: string;
}

/** What every page of a dashboard knows of its corpus. */
export interface Catalog {
  readonly title: string;
  /** By name; null, for articles without one, is the last. */
  readonly outlets: readonly (string | null)[];
  /** "2024-05", in order; null, for articles without a date, is the last. */
  readonly months: readonly (string | null)[];
  /** In the run. */
  readonly articles: number;
  /** Those who are in more than one article, the most covered first. */
  readonly entities: readonly CatalogEntity[];
}
