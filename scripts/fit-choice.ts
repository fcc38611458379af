import { dot, mean, round, solve } from './fit-logistic.ts';

/** One choice: what can be chosen, by feature (0 where one has none), and which of it is right, at least one. */
export interface Choice {
  readonly options: readonly ReadonlyMap<string, number>[];
  readonly right: readonly boolean[];
}

const MOST_STEPS = 40;
const SETTLED = 1e-6;

/**
 * Ridge conditional logistic regression (one softmax a choice) by Newton's method. The penalty is on standardized
 * features; weights come back on the scale of the features, four digits each.
 */
export function fitChoice(choices: readonly Choice[], ridge: number): Record<string, number> {
  const names = [
    ...new Set(choices.flatMap(({ options }) => options.flatMap((each) => [...each.keys()]))),
  ].sort();
  const size = names.length;
  const all = choices.flatMap(({ options }) => options);
  const scales = names.map((name) => {
    const center = mean(all.map((option) => option.get(name) ?? 0));
    return Math.sqrt(mean(all.map((option) => ((option.get(name) ?? 0) - center) ** 2))) || 1;
  });
  const tables = choices.map(({ options }) =>
    options.map((option) => names.map((name, k) => (option.get(name) ?? 0) / scales[k]!)),
  );
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight) => 2 * ridge * weight);
    const bend = weights.map((_, k) => weights.map((_, j) => (k === j ? 2 * ridge : 0)));
    tables.forEach((table, index) => {
      const share = softmax(table.map((row) => dot(row, weights)));
      const { right } = choices[index]!;
      const rightShare = share.reduce((sum, p, at) => sum + (right[at] ? p : 0), 0);
      const center = expect(table, share, size);
      table.forEach((row, at) => {
        const slope = share[at]! - (right[at] ? share[at]! / rightShare : 0);
        for (let k = 0; k < size; k++) {
          gradient[k]! += slope * row[k]!;
          const off = share[at]! * (row[k]! - center[k]!);
          if (off === 0) continue;
          const line = bend[k]!;
          for (let j = 0; j < size; j++) line[j]! += off * (row[j]! - center[j]!);
        }
      });
    });
    const move = solve(bend, gradient);
    weights = weights.map((weight, k) => weight - move[k]!);
    if (Math.max(...move.map(Math.abs)) < SETTLED) break;
  }
  return Object.fromEntries(names.map((name, k) => [name, round(weights[k]! / scales[k]!)]));
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function expect(table: readonly (readonly number[])[], share: readonly number[], size: number): number[] {
  const center = new Array<number>(size).fill(0);
  table.forEach((row, at) => {
    for (let k = 0; k < size; k++) center[k]! += share[at]! * row[k]!;
  });
  return center;
}
