import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOrderedResults } from '../../src/corpus/run/ordered-results.ts';

test('results come in the order of their places, whatever order they are ready in, and never more than there are places', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(3), { maxLength: 20 }),
      async (places, delays) => {
        const results = createOrderedResults<number>(places);
        let open = 0;
        const feeding = (async () => {
          for (const [number, delay] of delays.entries()) {
            await results.waitForRoom();
            const put = results.reserve();
            expect(++open).toBeLessThanOrEqual(places + 1);
            void Array.from({ length: delay })
              .reduce<Promise<void>>((last) => last.then(() => {}), Promise.resolve())
              .then(() => put(number));
          }
          results.end();
        })();
        const taken: number[] = [];
        for (let result = await results.take(); result !== null; result = await results.take()) {
          taken.push(result);
          open--;
        }
        await feeding;
        expect(taken).toEqual(delays.map((_, number) => number));
      },
    ),
  );
});

test('a failure is thrown at once, an error at the end after the last result', async () => {
  const ended = createOrderedResults<string>(3);
  ended.reserve()('first');
  ended.end({ error: new Error('the end') });
  expect(await ended.take()).toBe('first');
  await expect(ended.take()).rejects.toThrow('the end');

  const failed = createOrderedResults<string>(3);
  failed.reserve()('first');
  failed.fail(new Error('now'));
  await expect(failed.take()).rejects.toThrow('now');
});
