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
      if (sequence === done) checkLast(placeOf(item), { done, last });
      continue;
    }
    yield item;
  }
  if (sequence < done) checkLast(null, { done, last });
}

/**
 * Makes sure that the item at which a store has ended is the same as it was; null where there is none any more.
 * @throws QuotestanceError `inputs-changed`
 */
export function checkLast(found: Place | null, { done, last }: Pick<Progress, 'done' | 'last'>): void {
  if (!last) return;
  const isSame = found?.id === last.id && found.file === last.file && found.line === last.line;
  if (!isSame) throw changed(last, done);
}

function changed({ id, file, line }: Place, done: number): QuotestanceError {
  const place = `${file || 'the input'}${line === null ? '' : `, line ${line}`}`;
  return new QuotestanceError(
    'inputs-changed',
    `the store has ${done} items, the last of them "${id ?? 'a reject'}" from ${place}, but the inputs now have something else there; hand in the same inputs, or take another store`,
  );
}
