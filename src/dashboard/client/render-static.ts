/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Catalog } from '../data/catalog.ts';
import { SAMPLED } from '../data/choose-telling.ts';
import { unpackCube } from '../data/cube.ts';
import { type PackedEdges, unpackEdges } from '../data/edge-text.ts';
import { buildEntity, type CompanyRow } from '../data/entity-model.ts';
import type { Filters } from '../data/filters.ts';
import { buildMap } from '../data/map-model.ts';
import { buildOutlets } from '../data/outlets-model.ts';
import { buildOverview } from '../data/overview-model.ts';
import { PASSAGES_SHOWN } from '../data/passages.ts';
import type { ViewContext } from '../view/view-context.ts';
import { viewEntity } from '../view/view-entity.ts';
import { viewMap } from '../view/view-map.ts';
import { viewOutlets } from '../view/view-outlets.ts';
import { viewOverview } from '../view/view-overview.ts';
import { viewPassageSection, viewQuotations } from '../view/view-quotations.ts';
import { findPassages } from './find-passages.ts';
import { loadData } from './load-data.ts';

/** Where a page is in its site. */
export interface Place {
  readonly page: string;
  readonly root: string;
  /** Of an entity's page. */
  readonly entity: string | null;
  readonly number: string | null;
}

/** What is in the middle of a page, for some filters: the same charts and numbers as when the site was built. */
export async function renderStatic(place: Place, filters: Filters, shown: number): Promise<string> {
  const { page, root } = place;
  const catalog = await loadData<Catalog>(root, 'catalog');
  const context: ViewContext = { catalog, filters, root, document };
  if (page === 'overview') {
    const rows = unpackCube(await loadData<string>(root, 'cube'));
    return viewOverview(context, buildOverview(rows, catalog, filters));
  }
  if (page === 'map' || page === 'outlets') {
    const edges = unpackEdges(await loadData<PackedEdges>(root, 'edges'));
    return page === 'map'
      ? viewMap(context, buildMap(edges, catalog, filters))
      : viewOutlets(context, buildOutlets(edges, catalog, filters));
  }
  if (page === 'entity') {
    const key = place.entity!;
    const entity = catalog.entities.find((each) => each.key === key)!;
    const data = await loadData<{ edges: PackedEdges; company: CompanyRow[] }>(
      root,
      `entity-${place.number}`,
    );
    const model = buildEntity(key, unpackEdges(data.edges), data.company, catalog, filters);
    const { passages } = await findPassages(root, catalog, { ...filters, entity: key }, SAMPLED);
    return viewEntity(context, entity, model) + viewPassageSection(context, key, passages);
  }
  const found = await findPassages(root, catalog, filters, shown);
  const more =
    found.total > found.passages.length
      ? `<p class="more"><button type="button" data-more="${shown + PASSAGES_SHOWN}">Show more</button></p>`
      : '';
  return viewQuotations(context, found) + more;
}
