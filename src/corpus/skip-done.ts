import { QuotestanceError } from '../errors.ts';
import type { Progress } from './corpus-store.ts';

/** What tells an item from others: its id and where it comes from. */
export type Place = NonNullable<Progress['last']>;

/**
 * Leaves out the items that are done, and makes sure that they are the same as they were.
 * @throws QuotestanceError `inputs-changed`
 */
export async function* skipDone<Item>(
  items: AsyncIterable<Item>,
  { done, last }: Pick<Progress, 'done' | 'last'>,
  placeOf: (item: Item) => Place,
): AsyncGenerator<Item> {
  let sequence = 0;
  for await (const item of items) {
    if (sequence++ < done) {
      if (sequence === done && last && !isSame(placeOf(item), last)) throw changed(last, done);
      continue;
    }
    yield item;
  }
  if (sequence < done && last) throw changed(last, done);
}

function isSame(a: Place, b: Place): boolean {
  return a.id === b.id && a.file === b.file && a.line === b.line;
}

function changed({ id, file, line }: Place, done: number): QuotestanceError {
  const place = `${file || 'the input'}${line === null ? '' : `, line ${line}`}`;
  return new QuotestanceError(
    'inputs-changed',
    `the store has ${done} items, the last of them "${id ?? 'a reject'}" from ${place}, but the inputs now have something else there; hand in the same inputs, or take another store`,
  );
}
