import { QuotestanceError } from '../errors.ts';

export type BullMq = typeof import('bullmq');

/**
 * Loads the packages that talk to Redis, which are optional.
 * @throws QuotestanceError `queue-packages-missing`, with the line that installs them.
 */
export async function loadBullMq(): Promise<{
  readonly bullmq: BullMq;
  readonly Redis: typeof import('ioredis').Redis;
}> {
  try {
    const { Redis } = await import('ioredis');
    return { bullmq: await import('bullmq'), Redis };
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    const found = isMissing ? 'are not installed' : `cannot be loaded (${(cause as Error).message})`;
    throw new QuotestanceError(
      'queue-packages-missing',
      `a queue is kept by the packages bullmq and ioredis, which ${found}. Install them with:\n\nnpm install bullmq@6.7.0 ioredis@5.11.1`,
      { cause },
    );
  }
}
