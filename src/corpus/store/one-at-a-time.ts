import { QuotestanceError } from '../../errors.ts';

/** Runs tasks one after another; after one has failed, all others fail with its error: no later batch may follow a lost one. */
export class OneAtATime {
  private tail: Promise<unknown> = Promise.resolve();
  private failure: unknown = null;
  private closing: Promise<void> | null = null;

  /** @throws the task's error, that of an earlier task, and QuotestanceError `invalid-input` after `close`. */
  run(task: () => Promise<void>): Promise<void> {
    if (this.closing)
      return Promise.reject(
        new QuotestanceError('invalid-input', 'the store is closed; open it again to write to it'),
      );
    const turn = this.tail.then(async () => {
      if (this.failure) throw this.failure;
      try {
        await task();
      } catch (error) {
        this.failure = error;
        throw error;
      }
    });
    this.tail = turn.catch(() => {});
    return turn;
  }

  /** Waits for what is under way, then runs the last task; called again, it does nothing more. */
  close(task: () => Promise<void>): Promise<void> {
    this.closing ??= this.tail.then(task);
    return this.closing;
  }
}
