import type { CatalogEntity } from './catalog.ts';
import type { EdgeSummary } from './edges.ts';

/** An entity in a list. */
export interface ListedEntity extends CatalogEntity {
  /** All stances toward it; null where there are none. */
  readonly toward: EdgeSummary | null;
}
