import { expect, test } from 'vitest';
import { type Choice, fitChoice } from '../../scripts/fit-choice.ts';

/** Choices of one of four by odds that are known: e to the (2a - b). */
function choose(count: number): Choice[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, () => {
    const options = Array.from(
      { length: 4 },
      () =>
        new Map([
          ['a', random() * 4 - 2],
          ['b', random() * 4 - 2],
        ]),
    );
    const powers = options.map((option) => Math.exp(2 * option.get('a')! - option.get('b')!));
    let left = random() * powers.reduce((sum, power) => sum + power, 0);
    const chosen = powers.findIndex((power) => {
      left -= power;
      return left <= 0;
    });
    return { options, right: options.map((_, at) => at === Math.max(chosen, 0)) };
  });
}

test('finds the weights that made the choices', () => {
  const { a, b } = fitChoice(choose(3000), 0.01);
  expect(a).toBeCloseTo(2, 0.8);
  expect(b).toBeCloseTo(-1, 0.8);
});

test('a stronger penalty brings the weights nearer to zero', () => {
  const choices = choose(300);
  expect(Math.abs(fitChoice(choices, 300).a!)).toBeLessThan(Math.abs(fitChoice(choices, 0.1).a!) / 2);
});
