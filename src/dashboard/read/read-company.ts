import type { CompanyRow } from '../data/entity-model.ts';
import { type Filters, NO_FILTERS } from '../data/filters.ts';
import type { DashboardStore } from './open-dashboard-store.ts';
import { whereArticle } from './where.ts';

/** Those who are in the same articles as an entity, the most frequent, counted by outlet and month. */
export async function readCompany(
  store: DashboardStore,
  key: string,
  most: number,
  filters: Filters = NO_FILTERS,
): Promise<CompanyRow[]> {
  const { sql, parameters } = whereArticle(filters);
  const rows = await store.ask(
    `WITH own AS (SELECT sequence, outlet, month FROM dash.presence JOIN dash.articles USING (sequence)
       WHERE party = (SELECT id FROM dash.parties WHERE key = $key) AND ${sql}),
     company AS (SELECT party, outlet, month, count(*)::DOUBLE AS articles FROM own JOIN dash.presence USING (sequence)
       WHERE party <> (SELECT id FROM dash.parties WHERE key = $key) GROUP BY ALL),
     chosen AS (SELECT party, sum(articles) AS total FROM company GROUP BY party ORDER BY total DESC, party LIMIT $most)
     SELECT key, name, outlet, month, articles FROM company JOIN chosen USING (party)
     JOIN dash.parties ON parties.id = party ORDER BY total DESC, party, outlet, month`,
    { ...parameters, key, most },
  );
  return rows.map(([other, name, outlet, month, articles]) => ({
    key: other as string,
    name: name as string,
    outlet: outlet as number,
    month: month as number,
    articles: articles as number,
  }));
}
