import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { QuotestanceError } from '../errors.ts';
import { checkWhole } from './check-whole.ts';
import { connectRedis, QUEUE, type RedisOptions } from './connect-redis.ts';
import { openQueue } from './open-queue.ts';
import type { BatchJob, BatchOutcome } from './process-batch.ts';
import { createWorkerCounts, type WorkerCounts } from './worker-counts.ts';

export interface QueueWorkerOptions extends RedisOptions {
  /** Processes that analyse, one a core by default. */
  readonly workers?: number | undefined;
  /** Folder that relative paths of inputs and outputs are taken from; the working folder by default. */
  readonly root?: string | undefined;
  /** Milliseconds after which a batch whose worker is not heard of is given to another; 30,000 by default. */
  readonly lockDuration?: number | undefined;
  /** Called with what a batch has come to. */
  readonly onBatch?: ((batch: { readonly id: string; readonly outcome: BatchOutcome }) => void) | undefined;
  /** Called when a batch has failed; `isFinal` where it is not tried again but a dead letter. */
  readonly onFailure?:
    | ((failure: { readonly id: string; readonly reason: string; readonly isFinal: boolean }) => void)
    | undefined;
}

/** A worker that takes batches out of the queue until it is closed. */
export interface QueueWorker {
  readonly counts: WorkerCounts;
  /** Host and port of Redis. */
  readonly place: string;
  /** Whether there is a connection just now; it comes back by itself. */
  isConnected(): boolean;
  /** Jobs in the queue by state. */
  countJobs(): Promise<Readonly<Record<string, number>>>;
  /** Settles when nothing is waiting, delayed or in work anywhere, or when it is closed. */
  untilEmpty(): Promise<void>;
  /** Takes no new batch, waits until those at hand are done, and ends. */
  close(): Promise<void>;
}

/** A batch that is given back so often has something else wrong than its workers. */
const MOST_STALLS = 30;
const LOOK_AGAIN = 250;

/**
 * Works on the batches of all runs behind one Redis and prefix. Batches are analysed in processes that BullMQ
 * starts and keeps (sandboxed processors), so that this one is free to tell Redis that it is alive.
 * @throws QuotestanceError `invalid-option`, `workers-unavailable` where the processor's file is not there, and those of
 * Redis.
 */
export async function openQueueWorker(options: QueueWorkerOptions): Promise<QueueWorker> {
  const { workers = availableParallelism(), root = '.', lockDuration = 30_000, onBatch, onFailure } = options;
  checkWhole(workers, 'workers', 1024);
  checkWhole(lockDuration, 'lockDuration', 3_600_000);
  const processor = findProcessor();
  const connection = await connectRedis(options);
  const { bullmq, redis, prefix, place } = connection;
  const queue = openQueue(connection);
  const counts = createWorkerCounts();
  const worker = new bullmq.Worker<BatchJob, BatchOutcome>(QUEUE, processor, {
    connection: redis,
    prefix,
    concurrency: workers,
    lockDuration,
    stalledInterval: lockDuration,
    maxStalledCount: MOST_STALLS,
    workerForkOptions: {
      cwd: resolve(root),
      // Options of this process, such as a loader for TypeScript, are not for the built processor.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  });
  // A connection that is lost comes back; until then there is nothing to do about it.
  worker.on('error', () => {});
  worker.on('completed', ({ data, processedOn, finishedOn }, outcome) => {
    counts.addOutcome(outcome, ((finishedOn ?? 0) - (processedOn ?? 0)) / 1000);
    onBatch?.({ id: data.id, outcome });
  });
  worker.on('failed', (job, error) => {
    const isFinal = job === undefined || job.finishedOn !== undefined;
    counts.addFailure(isFinal);
    onFailure?.({ id: job?.data.id ?? 'unknown', reason: error.message, isFinal });
  });
  let isClosed = false;
  let closing: Promise<void> | undefined;
  return {
    counts,
    place,
    isConnected: () => redis.status === 'ready',
    countJobs: () => queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
    async untilEmpty() {
      while (!isClosed) {
        const {
          waiting = 0,
          active = 0,
          delayed = 0,
        } = await queue.getJobCounts('waiting', 'active', 'delayed');
        if (waiting + active + delayed === 0) return;
        await new Promise((settle) => setTimeout(settle, LOOK_AGAIN));
      }
    },
    close() {
      closing ??= (async () => {
        isClosed = true;
        await worker.close();
        await queue.close();
        await connection.close();
      })();
      return closing;
    },
  };
}

/** The file that BullMQ's processes run. It exists as built only, also where the code around it runs from TypeScript. */
function findProcessor(): URL {
  const here = import.meta.url;
  const file = new URL(here.endsWith('.ts') ? '../../dist/queue-processor.js' : './queue-processor.js', here);
  if (existsSync(file)) return file;
  throw new QuotestanceError(
    'workers-unavailable',
    `${fileURLToPath(file)}, which the processes of a worker run, is not there; leave quotestance out of your bundle (as an external package)`,
  );
}
