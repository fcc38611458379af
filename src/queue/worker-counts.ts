import type { BatchOutcome } from './process-batch.ts';

/** What a worker has done since it was started. */
export interface WorkerCounts {
  readonly startedAt: Date;
  readonly batches: number;
  /** Batches whose part was there already, done by a worker that could not say so any more. */
  readonly repeated: number;
  readonly reports: number;
  readonly rejects: number;
  readonly deadArticles: number;
  /** Tries of batches that failed and are made again, and batches that are not tried again. */
  readonly retries: number;
  readonly deadBatches: number;
  /** Seconds that batches took, added up. */
  readonly batchSeconds: number;
}

export interface GrowingCounts extends WorkerCounts {
  addOutcome(outcome: BatchOutcome, seconds: number): void;
  addFailure(isFinal: boolean): void;
}

export function createWorkerCounts(): GrowingCounts {
  const counts = {
    startedAt: new Date(),
    batches: 0,
    repeated: 0,
    reports: 0,
    rejects: 0,
    deadArticles: 0,
    retries: 0,
    deadBatches: 0,
    batchSeconds: 0,
    addOutcome({ isNew, reports, rejects, dead }: BatchOutcome, seconds: number) {
      counts.batches++;
      counts.batchSeconds += seconds;
      if (!isNew) {
        counts.repeated++;
        return;
      }
      counts.reports += reports;
      counts.rejects += rejects;
      counts.deadArticles += dead;
    },
    addFailure(isFinal: boolean) {
      if (isFinal) counts.deadBatches++;
      else counts.retries++;
    },
  };
  return counts;
}
