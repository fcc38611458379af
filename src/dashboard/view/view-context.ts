import { escapeHtml } from '../../report/html/escape-html.ts';
import type { DomDocument } from '../charts/canvas.ts';
import { showParty } from '../charts/labels.ts';
import { cleanName } from '../charts/names.ts';
import type { Catalog } from '../data/catalog.ts';
import type { Party } from '../data/edges.ts';
import { type Filters, writeFilters } from '../data/filters.ts';

/** What the pages need beside their numbers. */
export interface ViewContext {
  readonly catalog: Catalog;
  /** What the numbers are filtered by; links lead on with it. By default nothing. */
  readonly filters?: Partial<Filters> | undefined;
  /** The way from the page to the root of the site, as "../", or its address; by default the page lies there. */
  readonly root?: string | undefined;
  /** Makes the elements of charts; by default as `ChartOptions` has it. */
  readonly document?: DomDocument | undefined;
}

/** The address of the passages behind a number: what the page is filtered by, and what the number is of. */
export function linkPassages({ root = '', filters }: ViewContext, behind: Partial<Filters>): string {
  return `${root}quotations.html${writeFilters({ ...filters, ...behind })}`;
}

/** The address of an entity's page with the same filters; null where it has none. */
export function linkEntity({ root = '', catalog, filters }: ViewContext, key: string): string | null {
  const entity = catalog.entities.find((each) => each.key === key);
  return entity ? `${root}${entity.page}${writeFilters({ ...filters, entity: null })}` : null;
}

/** The name of somebody, as a link where there is a page. */
export function viewParty(context: ViewContext, party: Party): string {
  const link = linkEntity(context, party.key);
  const name = `<bdi>${escapeHtml(showParty(party))}</bdi>`;
  return link === null ? name : `<a href="${escapeHtml(link)}">${name}</a>`;
}

export function viewName(name: string): string {
  return `<bdi>${escapeHtml(cleanName(name))}</bdi>`;
}
