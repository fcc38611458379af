import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyzeItems } from '../../src/corpus/run/analyze-items.ts';
import { type CorpusOptions, settleCorpusOptions } from '../../src/corpus/run/corpus-options.ts';
import { openItems } from '../../src/corpus/run/open-items.ts';
import { collect, makeShortArticles, outline } from './collections.ts';

const WORKER = { file: new URL('./faulty-worker.mjs', import.meta.url), heapLimit: 200 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-faults-'));
});
afterEach(() => {
  delete process.env.QUOTESTANCE_TEST_FAULTS;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs in workers that go wrong over the articles named. */
function runWithFaults(
  faults: Readonly<Record<string, string>>,
  articles: Iterable<unknown> | AsyncIterable<unknown>,
  options: CorpusOptions = {},
) {
  process.env.QUOTESTANCE_TEST_FAULTS = JSON.stringify({ folder, faults });
  return analyzeItems(openItems(articles), settleCorpusOptions({ workers: 1, ...options }), WORKER);
}

const tries = (id: string) => readFileSync(join(folder, `${id}.trace`), 'utf8').length;
const allFine = (count: number) => makeShortArticles(count).map(({ id }, number) => `${number} ${id}`);

describe('an article that its worker does not get through', () => {
  test.each([
    ['stuck', 'timed-out', /longer than 1500 ms; tried twice/],
    ['exit', 'worker-failed', /the worker ended; tried twice/],
    ['uncaught', 'worker-failed', /thrown where nothing catches it; tried twice/],
    ['memory', 'worker-failed', /memory limit.*; tried twice/],
  ])(
    '%s: tried twice and rejected, in its place; all others have their reports',
    async (fault, code, reason) => {
      const results = await collect(
        runWithFaults({ n13: fault }, makeShortArticles(30), {
          workers: 2,
          timeLimit: fault === 'stuck' ? 1500 : 60_000,
        }),
      );
      expect(outline(results)).toEqual(allFine(30).with(13, `13 n13 ${code}`));
      expect(results[13]).toMatchObject({
        reject: { reason: expect.stringMatching(reason), origin: { line: 14 } },
      });
      expect(tries('n13')).toBe(2);
    },
  );

  test.each([['stuck-once'], ['exit-once'], ['uncaught-once'], ['memory-once']])(
    '%s: the second try gives its report',
    async (fault) => {
      const results = await collect(
        runWithFaults({ n5: fault }, makeShortArticles(12), {
          timeLimit: fault === 'stuck-once' ? 1500 : 60_000,
        }),
      );
      expect(outline(results)).toEqual(allFine(12));
      expect(tries('n5')).toBe(1);
    },
  );

  test('several of them in one group, side by side and at its ends', async () => {
    const faults = { n0: 'exit', n1: 'exit', n8: 'exit', n9: 'uncaught', n10: 'throws', n16: 'exit-once' };
    const results = await collect(runWithFaults(faults, makeShortArticles(20)));
    const expected = allFine(20)
      .with(0, '0 n0 worker-failed')
      .with(1, '1 n1 worker-failed')
      .with(8, '8 n8 worker-failed')
      .with(9, '9 n9 worker-failed')
      .with(10, '10 n10 analysis-failed');
    expect(outline(results)).toEqual(expected);
  });

  test('an analysis that throws is rejected with its message, and is not tried again', async () => {
    const results = await collect(runWithFaults({ n2: 'throws' }, makeShortArticles(4)));
    expect(outline(results)).toEqual(allFine(4).with(2, '2 n2 analysis-failed'));
    expect(results[2]).toMatchObject({ reject: { reason: 'no such paragraph' } });
    expect(tries('n2')).toBe(1);
  });
});

describe('the end of a run', () => {
  const ticks = () => statSync(join(folder, 'ticks'), { throwIfNoEntry: false })?.size ?? 0;
  async function untilTicking() {
    while (ticks() === 0) await setTimeout(10);
  }
  async function expectStill() {
    const before = ticks();
    await setTimeout(200);
    expect(ticks()).toBe(before);
  }

  test('leaving the loop early ends a worker that is busy', async () => {
    for await (const { sequence } of runWithFaults({ n1: 'ticking' }, makeShortArticles(50))) {
      expect(sequence).toBe(0);
      await untilTicking();
      break;
    }
    await expectStill();
  });

  test('abort throws the reason and ends a worker that is busy, also while the consumer is', async () => {
    const control = new AbortController();
    const results = runWithFaults({ n1: 'ticking' }, makeShortArticles(50), { signal: control.signal });
    await results.next();
    await untilTicking();
    const reason = new Error('enough');
    control.abort(reason);
    await setTimeout(300);
    await expectStill();
    await expect(results.next()).rejects.toBe(reason);
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  test.each([0, 1])(
    'abort does not wait for a reader that gives nothing, with %i workers',
    async (workers) => {
      const control = new AbortController();
      async function* neverEnding() {
        yield* makeShortArticles(1);
        await new Promise(() => {});
      }
      const results = runWithFaults({}, neverEnding(), { workers, signal: control.signal });
      await results.next();
      const next = results.next();
      control.abort(new Error('enough'));
      await expect(next).rejects.toThrow('enough');
    },
  );

  test.each([0, 1])('a signal that was aborted before, with %i workers', async (workers) => {
    const results = runWithFaults({}, makeShortArticles(3), { workers, signal: AbortSignal.abort('before') });
    await expect(results.next()).rejects.toBe('before');
  });
});

describe('workers that cannot start', () => {
  const runWith = (file: URL) =>
    collect(
      analyzeItems(openItems(makeShortArticles(3)), settleCorpusOptions({ workers: 2 }), {
        file,
        heapLimit: 200,
      }),
    );

  test('a worker file that is not there', async () => {
    await expect(runWith(new URL('./no-worker.mjs', import.meta.url))).rejects.toMatchObject({
      code: 'workers-unavailable',
      message: expect.stringMatching(/no-worker\.mjs.*is not there.*workers: 0/),
    });
  });

  test('a worker file that cannot be loaded', async () => {
    const path = join(folder, 'broken.mjs');
    writeFileSync(path, 'throw new Error("broken on purpose");');
    await expect(runWith(pathToFileURL(path))).rejects.toMatchObject({
      code: 'workers-unavailable',
      message: expect.stringContaining('broken on purpose'),
    });
  });

  test('an engine that cannot be opened ends the run with its own error', async () => {
    await expect(collect(runWithFaults({ '*': 'no-engine' }, makeShortArticles(3)))).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining('engine is "broken"'),
    });
  });
});
