export { type Collection, type CollectionSummary, collectParts } from './collect-parts.ts';
export type { RedisOptions } from './connect-redis.ts';
export type { BatchOutcome } from './process-batch.ts';
export { openQueueWorker, type QueueWorker, type QueueWorkerOptions } from './queue-worker.ts';
export { type DeadBatch, type QueueStatus, type RunStatus, readQueueStatus } from './read-status.ts';
export { type MetricsServer, serveMetrics } from './serve-metrics.ts';
export { type Submission, type SubmissionCounts, submitBatches } from './submit-batches.ts';
export type { WorkerCounts } from './worker-counts.ts';
