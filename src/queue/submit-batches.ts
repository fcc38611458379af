import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobsOptions, Queue } from 'bullmq';
import { describeRun } from '../corpus/describe-run.ts';
import type { InputOptions } from '../corpus/input/input-options.ts';
import { type CorpusOptions, settleCorpusOptions } from '../corpus/run/corpus-options.ts';
import { listDifferences } from '../corpus/store/choose-run.ts';
import { syncFolder } from '../corpus/store/sync-folder.ts';
import { QuotestanceError } from '../errors.ts';
import { type Batch, makeBatchId, makeJobId } from './batch.ts';
import { checkWhole } from './check-whole.ts';
import { connectRedis, type RedisOptions } from './connect-redis.ts';
import { openQueue } from './open-queue.ts';
import { hasPart } from './part-path.ts';
import { planBatches } from './plan-batches.ts';
import type { BatchJob, BatchOutcome } from './process-batch.ts';
import { planPath, type QueuedRun, readRun, unwritable, writeRun } from './run-folder.ts';

/** What to submit, and where its parts are to go. */
export interface Submission
  extends RedisOptions,
    Pick<CorpusOptions, 'engine' | 'nameBlind' | 'vocabulary' | 'timeLimit' | 'signal'> {
  /** Files and folders that all workers can read by the same paths; see `readInputs`. */
  readonly inputs: readonly string[];
  /** Folder of the run, which all workers can write by the same path. */
  readonly out: string;
  readonly input?: Omit<InputOptions, 'input'> | undefined;
  /** Whether parts and store keep the texts too; `true` by default. */
  readonly keepText?: boolean | undefined;
  /** Items of a batch, 100 by default. */
  readonly batchSize?: number | undefined;
  /** How often a batch is tried before it is a dead letter, 8 by default; pauses double from 2 seconds on. */
  readonly attempts?: number | undefined;
  /** Milliseconds before the second try; 2000 by default. */
  readonly pause?: number | undefined;
  /** True: batches that are dead letters are put into the queue again. */
  readonly retryDead?: boolean | undefined;
  /** True: a folder of another run is taken over; its parts are deleted. */
  readonly replace?: boolean | undefined;
  /** Called after every few hundred batches. */
  readonly onProgress?: ((submitted: SubmissionCounts) => void) | undefined;
}

export interface SubmissionCounts {
  readonly batches: number;
  readonly items: number;
  /** Batches that have their part, and are not put into the queue. */
  readonly finished: number;
  /** Dead letters that were put into the queue again. */
  readonly retried: number;
}

/** Jobs that go to Redis at once. */
const CHUNK = 250;

/**
 * Cuts the inputs into batches and puts a job for each into the queue. The same submission again does nothing twice, however
 * the first one ended: batches have the same ids, those in the queue stay as they are, and those that have a part are left
 * out. Inputs that have grown give the new batches only.
 * @throws QuotestanceError `store-of-another-run` where `out` is the folder of a run with other inputs or options, and the
 * errors of `readInputs`, of `createAnalyzer` and of Redis.
 */
export async function submitBatches(submission: Submission): Promise<SubmissionCounts> {
  const { inputs, out, input = {}, batchSize = 100, onProgress } = submission;
  checkWhole(batchSize, 'batchSize', 100_000);
  const settings = settleCorpusOptions(submission as CorpusOptions);
  const description = await describeRun({ ...submission, inputs, input });
  const connection = await connectRedis(submission);
  try {
    const { engine, nameBlind, vocabulary, timeLimit, signal } = settings;
    const run: QueuedRun = {
      layout: 'quotestance-queue-1',
      description,
      engine,
      nameBlind,
      vocabulary,
      keepText: submission.keepText ?? true,
      timeLimit: Math.min(timeLimit, Number.MAX_SAFE_INTEGER),
      input,
      planned: null,
    };
    await beginRun(out, run, submission.replace ?? false);
    const queue = openQueue(connection);
    const feed = openFeed(queue, submission);
    const plan = await openPlan(out);
    try {
      let [batches, items] = [0, 0];
      for await (const planned of planBatches(inputs, input, batchSize)) {
        signal?.throwIfAborted();
        const { inputs: _, ...how } = description;
        const batch = { id: makeBatchId(how, planned), ...planned };
        plan.add(batch);
        batches++;
        items += batch.items;
        if (!(await feed.add(batch))) continue;
        await plan.flush();
        onProgress?.({ batches, items, ...feed.counts });
      }
      await feed.flush();
      await plan.keep();
      await writeRun(out, { ...run, planned: { batches, items } });
      return { batches, items, ...feed.counts };
    } finally {
      await plan.drop();
      await queue.close();
    }
  } finally {
    await connection.close();
  }
}

async function beginRun(out: string, run: QueuedRun, replace: boolean): Promise<void> {
  const found = await readRun(out);
  const differences = found ? listDifferences(found.description, run.description) : [];
  if (found && differences.length > 0 && !replace)
    throw new QuotestanceError(
      'store-of-another-run',
      `${out} belongs to another run: ${differences.join('; ')}. Choose another folder, or say --replace (the old run is deleted)`,
    );
  if (differences.length > 0) {
    for (const name of await readdir(out))
      if (['parts', 'dead', 'plan.jsonl'].includes(name)) await rm(join(out, name), { recursive: true });
  }
  // A run that was planned before is planned anew: until that is done, its plan holds.
  await writeRun(out, { ...run, planned: differences.length > 0 ? null : (found?.planned ?? null) });
}

/** Puts batches into the queue by the chunk. */
function openFeed(queue: Queue<BatchJob, BatchOutcome>, submission: Submission) {
  const { out, attempts = 8, pause = 2000, retryDead = false } = submission;
  checkWhole(attempts, 'attempts', 1000);
  checkWhole(pause, 'pause', 3_600_000);
  const options: JobsOptions = {
    attempts,
    backoff: { type: 'exponential', delay: pause },
    // What is done is known by its part; a part that is lost is made again.
    removeOnComplete: true,
  };
  let chunk: Batch[] = [];
  let [finished, retried] = [0, 0];
  const flush = async () => {
    const there = await Promise.all(chunk.map(({ id }) => hasPart(out, id)));
    const open = chunk.filter((_, index) => !there[index]);
    finished += chunk.length - open.length;
    chunk = [];
    const jobs = open
      .map((batch) => ({ ...batch, out }))
      .map((data) => ({
        name: 'batch',
        data,
        opts: { ...options, jobId: makeJobId(out, data.id) },
      }));
    await queue.addBulk(jobs);
    if (!retryDead) return;
    for (const { opts } of jobs) {
      const job = await queue.getJob(opts.jobId);
      if (!(await job?.isFailed())) continue;
      await job!.retry('failed', { resetAttemptsMade: true });
      retried++;
    }
  };
  return {
    get counts() {
      return { finished, retried };
    },
    /** Tells whether a chunk has gone. */
    async add(batch: Batch): Promise<boolean> {
      chunk.push(batch);
      if (chunk.length < CHUNK) return false;
      await flush();
      return true;
    },
    flush,
  };
}

/** The plan is written beside the old one and gets its name when it is whole. */
async function openPlan(out: string) {
  const draft = `${planPath(out)}.new`;
  let lines: string[] = [];
  let isKept = false;
  try {
    const file = await open(draft, 'w');
    const flush = async () => {
      await file.appendFile(lines.join(''));
      lines = [];
    };
    return {
      add(batch: Batch) {
        lines.push(`${JSON.stringify(batch)}\n`);
      },
      flush,
      async keep() {
        await flush();
        await file.sync();
        await rename(draft, planPath(out));
        await syncFolder(draft);
        isKept = true;
      },
      async drop() {
        await file.close();
        if (!isKept) await rm(draft, { force: true });
      },
    };
  } catch (cause) {
    throw unwritable(out, cause);
  }
}
