import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleSums, mergeSums } from '../../src/corpus/aggregate/article-sums.ts';
import { bootstrapDifference, bootstrapMean } from '../../src/corpus/aggregate/bootstrap-interval.ts';
import { createDraw } from '../../src/corpus/aggregate/draw-numbers.ts';
import { wilsonInterval } from '../../src/corpus/aggregate/wilson-interval.ts';

const sumsOf = (rows: readonly (readonly [number, number])[], from = 0): ArticleSums => ({
  articles: rows.map((_, at) => from + at),
  sums: rows.map(([sum]) => sum),
  counts: rows.map(([, count]) => count),
});

describe('Wilson interval', () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score, without continuity correction)
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // symmetric to the third
    [20, 20, 0.8389, 1],
  ])('%i of %i', (count, n, low, high) => {
    const interval = wilsonInterval(count, n);
    expect(interval.share).toBeCloseTo(count / n, 12);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('nothing at all tells nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
  });

  test('bounds hold the share and stay in 0..1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [count, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const { share, low, high } = wilsonInterval(count, n);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe('bootstrap of a mean', () => {
  test('draws cover their range evenly and are the same for the same seed', () => {
    const draw = createDraw(7);
    const again = createDraw(7);
    const counts = new Array<number>(5).fill(0);
    for (let turn = 0; turn < 50_000; turn++) {
      const drawn = draw(5);
      expect(again(5)).toBe(drawn);
      counts[drawn]!++;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('edges count alike, articles are drawn', () => {
    const { mean, low, high } = bootstrapMean(
      sumsOf([
        [3, 3],
        [-1, 1],
      ]),
      { resamples: 500, seed: 1 },
    );
    expect(mean).toBe(0.5);
    // the only drawings are (first, first), (both) and (second, second)
    expect([low, high]).toEqual([-1, 1]);
  });

  test('one article: the interval is all that there can be', () => {
    expect(bootstrapMean(sumsOf([[0.6, 2]]), { resamples: 500, seed: 1 })).toEqual({
      mean: 0.3,
      low: -1,
      high: 1,
    });
  });

  test('equal articles have no spread', () => {
    const rows = Array.from({ length: 9 }, () => [0.5, 1] as const);
    expect(bootstrapMean(sumsOf(rows), { resamples: 200, seed: 3 })).toEqual({
      mean: 0.5,
      low: 0.5,
      high: 0.5,
    });
  });

  test('covers the true mean about 95 times of 100 though the edges of an article go together', () => {
    const draw = createDraw(2024);
    const uniform = () => draw(1e6) / 1e6;
    let [covered, byEdges] = [0, 0];
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const rows: [number, number][] = [];
      const edges: [number, number][] = [];
      for (let article = 0; article < 60; article++) {
        const leaning = uniform() - 0.5 + 0.1;
        const count = 1 + draw(5);
        const scores = Array.from({ length: count }, () => leaning + (uniform() - 0.5) * 0.2);
        rows.push([scores.reduce((sum, score) => sum + score, 0), count]);
        for (const score of scores) edges.push([score, 1]);
      }
      const { low, high } = bootstrapMean(sumsOf(rows), { resamples: 300, seed: run });
      if (low <= 0.1 && 0.1 <= high) covered++;
      const naive = bootstrapMean(sumsOf(edges), { resamples: 300, seed: run });
      if (naive.low <= 0.1 && 0.1 <= naive.high) byEdges++;
    }
    expect(covered / runs).toBeGreaterThan(0.91);
    expect(covered / runs).toBeLessThan(0.98);
    // drawing edges instead would promise too much: the reason for drawing articles
    expect(byEdges / runs).toBeLessThan(0.85);
  });

  test('agrees with the standard error of a large sample', () => {
    const draw = createDraw(5);
    const values = Array.from({ length: 800 }, () => draw(2001) / 1000 - 1);
    const mean = values.reduce((sum, value) => sum + value, 0) / 800;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 799);
    const interval = bootstrapMean(sumsOf(values.map((value) => [value, 1])), { resamples: 2000, seed: 1 });
    const half = (1.96 * deviation) / Math.sqrt(800);
    expect(interval.mean).toBeCloseTo(mean, 12);
    expect(Math.abs(interval.low - (mean - half))).toBeLessThan(half * 0.12);
    expect(Math.abs(interval.high - (mean + half))).toBeLessThan(half * 0.12);
  });
});

describe('bootstrap of a difference', () => {
  test('articles that have both voices are drawn whole', () => {
    // every article is 0.4 kinder in its own words, however the articles differ
    const own = sumsOf(Array.from({ length: 30 }, (_, at) => [at / 50 + 0.4, 1] as const));
    const quoted = sumsOf(Array.from({ length: 30 }, (_, at) => [at / 50, 1] as const));
    const { mean, low, high } = bootstrapDifference(own, quoted, { resamples: 500, seed: 1 });
    for (const value of [mean, low, high]) expect(value).toBeCloseTo(0.4, 10);
  });

  test('covers a true difference about 95 times of 100', () => {
    const draw = createDraw(99);
    let covered = 0;
    for (let run = 0; run < 300; run++) {
      const some = (from: number, level: number) =>
        sumsOf(
          Array.from({ length: 40 }, () => [level + draw(1000) / 1000 - 0.4995, 1] as const),
          from,
        );
      const { low, high } = bootstrapDifference(some(0, 0.2), some(20, -0.1), { resamples: 300, seed: run });
      if (low <= 0.3 && 0.3 <= high) covered++;
    }
    expect(covered / 300).toBeGreaterThan(0.9);
    expect(covered / 300).toBeLessThan(0.985);
  });

  test('a voice of one article tells nothing of its spread', () => {
    const interval = bootstrapDifference(
      sumsOf([[0.5, 1]]),
      sumsOf(
        [
          [0, 1],
          [0, 1],
        ],
        1,
      ),
      { resamples: 500, seed: 1 },
    );
    expect(interval).toEqual({ mean: 0.5, low: -2, high: 2 });
  });
});

test('merged sums have each article once', () => {
  const a = { articles: [0, 2, 5], sums: [1, 2, 3], counts: [1, 1, 2] };
  const b = { articles: [2, 3], sums: [10, 20], counts: [3, 4] };
  expect(mergeSums(a, b)).toEqual({ articles: [0, 2, 3, 5], sums: [1, 12, 20, 3], counts: [1, 4, 4, 2] });
  expect(mergeSums(b, a)).toEqual(mergeSums(a, b));
});
