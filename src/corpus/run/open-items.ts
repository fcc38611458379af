import { QuotestanceError } from '../../errors.ts';

/** A collection being read, item by item. */
export interface OpenItems<Item> {
  /** The next item, null after the last. @throws what the collection throws. */
  next(): Promise<{ readonly item: Item } | null>;
  /** Lets the collection close its files. A read that is under way is not waited for: it may never end. */
  close(): Promise<void>;
}

/** @throws QuotestanceError `invalid-input` where the collection cannot be iterated. */
export function openItems<Item>(items: AsyncIterable<Item> | Iterable<Item>): OpenItems<Item> {
  const { [Symbol.asyncIterator]: openAsync, [Symbol.iterator]: open } = (items ??
    {}) as AsyncIterable<Item> & Iterable<Item>;
  if (typeof items === 'string' || (typeof openAsync !== 'function' && typeof open !== 'function')) {
    throw new QuotestanceError(
      'invalid-input',
      `articles is ${typeof items === 'string' ? 'a string' : `no iterable but ${typeof items}`}; expected an array, a generator or a stream of articles`,
    );
  }
  let iterator: AsyncIterator<Item> | Iterator<Item> | undefined;
  let isReading = false;
  let isDone = false;
  return {
    async next() {
      iterator ??= openAsync ? openAsync.call(items) : open.call(items);
      isReading = true;
      try {
        const { done, value } = await iterator.next();
        if (done) isDone = true;
        return done ? null : { item: value };
      } catch (error) {
        isDone = true;
        throw error;
      } finally {
        isReading = false;
      }
    },
    async close() {
      if (isDone || !iterator?.return) return;
      isDone = true;
      const closing = Promise.resolve(iterator.return());
      if (isReading) closing.catch(() => {});
      else await closing;
    },
  };
}
