import { expect, test } from 'vitest';
import { fitLogistic, type Row } from '../../scripts/fit-logistic.ts';

/** Observations whose odds are known: e to the (2a - b - 1). */
function observe(count: number): Row[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, () => {
    const [a, b] = [random() * 4 - 2, random() * 4 - 2];
    return {
      features: new Map([
        ['a', a],
        ['b', b],
      ]),
      isTrue: random() < 1 / (1 + Math.exp(-(2 * a - b - 1))),
    };
  });
}

test('finds the weights that made the data', () => {
  const { a, b, constant } = fitLogistic(observe(20_000), 0.01);
  expect(a).toBeCloseTo(2, 0.8);
  expect(b).toBeCloseTo(-1, 0.8);
  expect(constant).toBeCloseTo(-1, 0.8);
});

test('a stronger penalty brings the weights nearer to zero, and a constant feature gets none', () => {
  const rows = observe(500).map(({ features, isTrue }) => ({
    features: new Map([...features, ['same', 1]]),
    isTrue,
  }));
  const loose = fitLogistic(rows, 0.1);
  const tight = fitLogistic(rows, 300);
  expect(Math.abs(tight.a!)).toBeLessThan(Math.abs(loose.a!) / 2);
  expect(loose.same).toBe(0);
});
