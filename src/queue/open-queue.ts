import type { Queue } from 'bullmq';
import { QUEUE, type QueueConnection } from './connect-redis.ts';
import type { BatchJob, BatchOutcome } from './process-batch.ts';

/** The queue of batches behind a connection. Errors of the connection are not thrown: commands wait until it is back. */
export function openQueue({ bullmq, redis, prefix }: QueueConnection): Queue<BatchJob, BatchOutcome> {
  const queue = new bullmq.Queue<BatchJob, BatchOutcome>(QUEUE, { connection: redis, prefix });
  queue.on('error', () => {});
  return queue;
}
