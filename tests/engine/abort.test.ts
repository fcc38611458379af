import { beforeAll, describe, expect, test } from 'vitest';
import { type Analyzer, analyze, createAnalyzer } from '../../src/index.ts';
import { readArticles } from '../model/read-articles.ts';

const LONG = readArticles().slice(0, 40).join('\n\n');
const SHORT = 'Ines Calder praised the nurses.';
let analyzer: Analyzer;

beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'accurate' });
  await analyzer.analyze(SHORT);
});

/** How it ended, and how long after the signal. */
async function stopAfter(milliseconds: number, work: (signal: AbortSignal) => Promise<unknown>) {
  const stop = new AbortController();
  const reason = new Error(`after ${milliseconds} ms`);
  let stopped = 0;
  setTimeout(() => {
    stopped = performance.now();
    stop.abort(reason);
  }, milliseconds);
  const ended = await work(stop.signal).then(
    () => 'analysed',
    (error: unknown) => (error === reason ? 'the reason' : error),
  );
  return { ended, waited: performance.now() - stopped };
}

describe('an analysis with a signal', () => {
  test('that says stop from the start is rejected with its reason, and nothing is read', async () => {
    const before = performance.now();
    for (const reason of [new Error('no'), 'no', null, { no: true }])
      for (const work of [
        () => analyzer.analyze(LONG, { signal: AbortSignal.abort(reason) }),
        () => analyze(LONG, { engine: 'accurate', signal: AbortSignal.abort(reason) }),
      ])
        expect(await work().catch((error: unknown) => [error])).toEqual([reason]);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('that says stop on its way is rejected with its reason, within half a second', async () => {
    for (const milliseconds of [1, 5, 20, 300]) {
      const { ended, waited } = await stopAfter(milliseconds, (signal) => analyzer.analyze(LONG, { signal }));
      expect(ended).toBe('the reason');
      expect(waited).toBeLessThan(500);
    }
  });

  test('with a time limit is rejected with a TimeoutError', async () => {
    await expect(analyzer.analyze(LONG, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  test('that stops leaves the analyzer as it was', async () => {
    const before = await analyzer.analyze(SHORT);
    await stopAfter(30, (signal) => analyzer.analyze(LONG, { signal }));
    expect(await analyzer.analyze(SHORT)).toEqual(before);
  });

  test('that says stop when all is done changes nothing', async () => {
    const stop = new AbortController();
    const report = await analyzer.analyze(SHORT, { signal: stop.signal });
    stop.abort();
    expect(await analyzer.analyze(SHORT)).toEqual(report);
  });
});

test('other work goes on while a long text is read', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  await analyzer.analyze(readArticles().slice(0, 5).join('\n\n'));
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});
