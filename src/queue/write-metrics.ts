import type { WorkerCounts } from './worker-counts.ts';

/** A worker at a moment. */
export interface WorkerState {
  readonly counts: WorkerCounts;
  readonly isConnected: boolean;
  /** Jobs in the queue by state; null where Redis cannot be asked. */
  readonly jobs: Readonly<Record<string, number>> | null;
}

/** What Prometheus reads: text format 0.0.4. */
export function writeMetrics({ counts, isConnected, jobs }: WorkerState): string {
  const lines: string[] = [];
  const add = (
    name: string,
    kind: 'counter' | 'gauge',
    help: string,
    values: readonly [string, number][],
  ) => {
    lines.push(`# HELP quotestance_${name} ${help}`, `# TYPE quotestance_${name} ${kind}`);
    for (const [labels, value] of values) lines.push(`quotestance_${name}${labels} ${value}`);
  };
  add('batches_total', 'counter', 'Batches that this worker has done, by what came of them.', [
    ['{outcome="done"}', counts.batches - counts.repeated],
    ['{outcome="repeated"}', counts.repeated],
    ['{outcome="retried"}', counts.retries],
    ['{outcome="dead"}', counts.deadBatches],
  ]);
  add('articles_total', 'counter', 'Articles that this worker has done.', [
    ['{outcome="report"}', counts.reports],
    ['{outcome="reject"}', counts.rejects],
  ]);
  add(
    'dead_articles_total',
    'counter',
    'Rejects that ended their process, took too long or broke the analysis.',
    [['', counts.deadArticles]],
  );
  add('batch_seconds_total', 'counter', 'Seconds that batches took, added up.', [['', counts.batchSeconds]]);
  add('redis_up', 'gauge', '1 where there is a connection to Redis.', [['', isConnected ? 1 : 0]]);
  add('start_time_seconds', 'gauge', 'When this worker was started.', [
    ['', counts.startedAt.getTime() / 1000],
  ]);
  if (jobs) {
    const values = Object.entries(jobs).map(([state, count]): [string, number] => [
      `{state="${state}"}`,
      count,
    ]);
    add('queue_jobs', 'gauge', 'Batches in the queue, of all workers.', values);
  }
  return `${lines.join('\n')}\n`;
}

/** One line for people and for probes. */
export function writeHealth({ counts, isConnected, jobs }: WorkerState): string {
  const { batches, reports, rejects, deadBatches } = counts;
  const left = jobs
    ? `, ${(jobs.waiting ?? 0) + (jobs.active ?? 0) + (jobs.delayed ?? 0)} batches in the queue`
    : '';
  return `${isConnected ? 'ok' : 'no connection to Redis'}: ${batches} batches, ${reports} reports, ${rejects} rejects, ${deadBatches} dead batches${left}`;
}
