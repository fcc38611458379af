import type { Tinypool } from 'tinypool';

/** Knows the threads of a pool from their start to their end. */
export interface ThreadWatch {
  /** Looks for threads that are new. */
  update(): void;
  /** Waits until every thread ever seen has ended. */
  allEnded(): Promise<void>;
}

/** The pool itself notices a thread that ends with an error, but none that just ends. */
export function watchThreads(pool: Tinypool, onExit: (threadId: number) => void): ThreadWatch {
  const endings = new Map<object, Promise<void>>();
  return {
    update() {
      for (const thread of pool.threads) {
        if (endings.has(thread)) continue;
        const { threadId } = thread;
        const ending = new Promise<void>((resolve) => {
          thread.once('exit', () => {
            endings.delete(thread);
            onExit(threadId);
            resolve();
          });
        });
        endings.set(thread, ending);
      }
    },
    async allEnded() {
      await Promise.all(endings.values());
    },
  };
}
