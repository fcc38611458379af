import type { ListedArticle } from '../data/listed-article.ts';
import type { DashboardStore } from './open-dashboard-store.ts';
import { readTextKept } from './read-text-kept.ts';

/** @param condition Over `sequence`. Newest first. */
export async function readArticleList(
  store: DashboardStore,
  condition: string,
  { limit = 1e9, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<ListedArticle[]> {
  const rows = await store.ask(
    `SELECT sequence, title, outlet, published_at, narration_score, quotation_score, coalesce(quotations, 0)::DOUBLE
     FROM (SELECT * FROM articles WHERE run = $run)
     LEFT JOIN (SELECT sequence, count(*) AS quotations FROM quotations WHERE run = $run GROUP BY sequence) AS counted USING (sequence)
     WHERE ${condition} ORDER BY published DESC NULLS LAST, sequence LIMIT $limit OFFSET $offset`,
    { limit, offset },
  );
  const kept = await readTextKept(
    store,
    rows.map(([sequence]) => sequence as number),
  );
  return rows.map(([sequence, title, outlet, published, narration, quotation, quotations]) => ({
    sequence: sequence as number,
    title: title as string | null,
    outlet: outlet as string | null,
    published: published as string | null,
    narration: narration as number,
    quotation: quotation as number,
    quotations: quotations as number,
    hasPage: kept.has(sequence as number),
  }));
}
