import type { RunFacts } from '../data/run-facts.ts';
import type { DashboardStore } from './open-dashboard-store.ts';

export async function readFacts(store: DashboardStore): Promise<RunFacts> {
  const [[engine, engineVersion, model, version, started, written, reports, rejects, replaced] = []] =
    await store.ask(
      `SELECT engine, engine_version, model, version, strftime(started_at, '%Y-%m-%d'), strftime(written_at, '%Y-%m-%d'),
         reports::DOUBLE, rejects::DOUBLE, replaced::DOUBLE FROM runs WHERE run = $run`,
    );
  const count = async (sql: string) =>
    (await store.ask(`SELECT count(*)::DOUBLE FROM ${sql}`))[0]![0] as number;
  const codes = await store.ask(
    `SELECT code, count(*)::DOUBLE, min(reason) FROM rejects WHERE run = $run GROUP BY code ORDER BY 2 DESC, code`,
  );
  return {
    engine: engine as string,
    engineVersion: engineVersion as string,
    model: model as string | null,
    version: version as string,
    started: started as string,
    written: written as string,
    reports: reports as number,
    rejects: rejects as number,
    replaced: replaced as number,
    withoutOutlet: await count('articles WHERE run = $run AND outlet IS NULL'),
    withoutMonth: await count(
      'dash.articles JOIN dash.months ON months.id = articles.month WHERE months.month IS NULL',
    ),
    quotations: await count('quotations WHERE run = $run'),
    withoutSpeaker: await count('quotations WHERE run = $run AND speaker IS NULL'),
    stances: await count('stances WHERE run = $run'),
    conflicts: await count('link_conflicts WHERE run = $run'),
    rejectCodes: codes.map(([code, number, example]) => ({
      code: code as string,
      count: number as number,
      example: example as string,
    })),
  };
}
