import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reject } from '../corpus/corpus-article.ts';
import { connectRedis, type RedisOptions } from './connect-redis.ts';
import { openQueue } from './open-queue.ts';
import { hasPart } from './part-path.ts';
import { findRun, readPlan } from './run-folder.ts';

/** A batch that is not tried any more. */
export interface DeadBatch {
  readonly id: string;
  readonly out: string;
  readonly items: number;
  readonly reason: string;
  readonly attempts: number;
}

export interface QueueStatus {
  /** Batches of all runs behind this Redis and prefix, by state. */
  readonly jobs: {
    readonly waiting: number;
    readonly active: number;
    readonly delayed: number;
    readonly dead: number;
  };
  /** The first hundred of them. */
  readonly deadBatches: readonly DeadBatch[];
  /** How far the run of one folder is; null where none was named. */
  readonly run: RunStatus | null;
}

export interface RunStatus {
  /** Null until all batches have been submitted. */
  readonly planned: { readonly batches: number; readonly items: number } | null;
  /** Batches of the plan that have their part, and the items in them. */
  readonly done: { readonly batches: number; readonly items: number };
  /** Articles that ended their process, took too long or broke the analysis; the first hundred. */
  readonly deadArticles: readonly Reject[];
}

const MOST = 100;

/** How far the queue is, and the run of `out` where one is named. @throws QuotestanceError as `connectRedis`, `input-missing` */
export async function readQueueStatus(
  options: RedisOptions & { readonly out?: string | undefined },
): Promise<QueueStatus> {
  const run = options.out === undefined ? null : await readRunStatus(options.out);
  const connection = await connectRedis(options);
  const queue = openQueue(connection);
  try {
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
      failed = 0,
    } = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const jobs = await queue.getFailed(0, MOST - 1);
    return {
      jobs: { waiting, active, delayed, dead: failed },
      deadBatches: jobs.map(({ data, failedReason, attemptsMade }) => ({
        id: data.id,
        out: data.out,
        items: data.items,
        reason: failedReason,
        attempts: attemptsMade,
      })),
      run,
    };
  } finally {
    await queue.close();
    await connection.close();
  }
}

/** How far the run of a folder is, by its files. @throws QuotestanceError `input-missing`, `store-unreadable` */
export async function readRunStatus(out: string): Promise<RunStatus> {
  const { planned } = await findRun(out);
  let [batches, items] = [0, 0];
  if (planned)
    for await (const batch of readPlan(out)) {
      if (!(await hasPart(out, batch.id))) continue;
      batches++;
      items += batch.items;
    }
  return { planned, done: { batches, items }, deadArticles: await readDeadArticles(out) };
}

async function readDeadArticles(out: string): Promise<Reject[]> {
  const names = await readdir(join(out, 'dead')).catch(() => []);
  const letters: Reject[] = [];
  for (const name of names.sort()) {
    if (letters.length >= MOST) break;
    const lines = (await readFile(join(out, 'dead', name), 'utf8')).split('\n');
    for (const line of lines) if (line !== '') letters.push(JSON.parse(line) as Reject);
  }
  return letters.slice(0, MOST);
}
