import type { SandboxedJob } from 'bullmq';
import { settleCorpusOptions } from '../corpus/run/corpus-options.ts';
import type { GroupRunner } from '../corpus/run/group-runner.ts';
import { openWorkerRunner } from '../corpus/run/run-in-workers.ts';
import { findWorkerModule } from '../corpus/run/worker-module.ts';
import { openForkRunner } from './fork-runner.ts';
import { type BatchJob, type BatchOutcome, processBatch } from './process-batch.ts';
import type { QueuedRun } from './run-folder.ts';

/** A thread that is kept from batch to batch, since loading the engine takes as long as many articles. */
let kept: { readonly key: string; readonly runner: GroupRunner; onFailure: (error: unknown) => void } | null =
  null;

/** What BullMQ calls in a process of its own. */
async function processJob({ data, attemptsMade, stalledCounter }: SandboxedJob<BatchJob, BatchOutcome>) {
  // Something has ended the process, or all of the worker, over this batch: from now on an article can end itself only.
  const isSuspect = attemptsMade > 0 || stalledCounter > 0;
  return processBatch(data, (run) => (onFailure) => (isSuspect ? openFork(run) : keepThread(run, onFailure)));
}

function openFork(run: QueuedRun): GroupRunner {
  return openForkRunner(run, findForkMain());
}

function keepThread(run: QueuedRun, onFailure: (error: unknown) => void): GroupRunner {
  const { engine, nameBlind, vocabulary, timeLimit } = run;
  const key = JSON.stringify([engine, nameBlind, vocabulary, timeLimit]);
  if (kept?.key !== key) {
    void kept?.runner.close();
    const settings = settleCorpusOptions({ engine, nameBlind, vocabulary, timeLimit, workers: 1 });
    const runner = openWorkerRunner(settings, findWorkerModule(), (error) => {
      kept?.onFailure(error);
      kept = null;
    });
    kept = { key, runner, onFailure };
  }
  kept.onFailure = onFailure;
  // A second group waits at the thread, which so never waits for this process.
  return { ...kept.runner, lanes: 2, close: async () => {} };
}

/** It exists as built only, also where the code around it runs from TypeScript. */
function findForkMain(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/queue-fork.js' : './queue-fork.js',
    import.meta.url,
  );
}

// A process whose worker is gone has nobody to answer to, and threads would keep it alive.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

// BullMQ takes the default export.
export { processJob as default };
