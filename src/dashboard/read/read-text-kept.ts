import type { DashboardStore } from './open-dashboard-store.ts';

/** Those of some articles whose text is kept, so that they have a page. */
export async function readTextKept(
  store: DashboardStore,
  sequences: readonly number[],
): Promise<ReadonlySet<number>> {
  if (sequences.length === 0) return new Set();
  const rows = await store.ask(
    `SELECT sequence FROM texts WHERE run = $run AND sequence IN (${sequences.join(', ')}) AND text <> ''`,
  );
  return new Set(rows.map(([sequence]) => sequence as number));
}
