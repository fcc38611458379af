import type { Catalog, CatalogEntity } from '../data/catalog.ts';
import { namePage } from '../data/page-names.ts';
import type { DashboardStore } from './open-dashboard-store.ts';

export interface CatalogOptions {
  /** What the pages are headed with. */
  readonly title: string;
  /** Entities that get a page: the most covered. */
  readonly mostEntities: number;
}

export async function readCatalog(store: DashboardStore, options: CatalogOptions): Promise<Catalog> {
  const outlets = await store.ask('SELECT outlet FROM dash.outlets ORDER BY id');
  const months = await store.ask('SELECT month FROM dash.months ORDER BY id');
  const [[articles] = []] = await store.ask('SELECT count(*)::DOUBLE FROM dash.articles');
  const entities = await readEntities(store, options.mostEntities);
  return {
    title: options.title,
    outlets: outlets.map(([outlet]) => outlet as string | null),
    months: months.map(([month]) => month as string | null),
    articles: articles as number,
    entities: entities.map((entity, place) => ({ ...entity, page: namePage(place, entity.name) })),
  };
}

/** Those who are known in more than one article, by the number of theirs. */
async function readEntities(store: DashboardStore, most: number): Promise<Omit<CatalogEntity, 'page'>[]> {
  const rows = await store.ask(
    `SELECT key, name, type, articles, mentions, coalesce(quotations, 0)::DOUBLE FROM (
       SELECT party, count(*)::DOUBLE AS articles, sum(mentions)::DOUBLE AS mentions FROM dash.presence
       GROUP BY party HAVING count(*) > 1)
     JOIN dash.parties ON parties.id = party
     LEFT JOIN (SELECT party, count(*)::DOUBLE AS quotations
       FROM (SELECT sequence, speaker_id AS entity_id FROM quotations WHERE run = $run) JOIN dash.keys USING (sequence, entity_id)
       GROUP BY party) AS spoken USING (party)
     ORDER BY articles DESC, mentions DESC, key LIMIT $most`,
    { most },
  );
  return rows.map(([key, name, type, articles, mentions, quotations]) => ({
    key: key as string,
    name: name as string,
    type: type as CatalogEntity['type'],
    articles: articles as number,
    mentions: mentions as number,
    quotations: quotations as number,
  }));
}
