/** One observation: its features by name (0 where it has none), and whether what is asked of it holds. */
export interface Row {
  readonly features: ReadonlyMap<string, number>;
  readonly isTrue: boolean;
}

const MOST_STEPS = 30;
const SETTLED = 1e-8;

/**
 * Ridge logistic regression by Newton's method. The penalty is on standardized features, never on the constant. Weights
 * come back on the scale of the features, four digits each.
 */
export function fitLogistic(rows: readonly Row[], ridge: number): Record<string, number> {
  const names = [...new Set(rows.flatMap(({ features }) => [...features.keys()]))].sort();
  const table = rows.map(({ features }) => names.map((name) => features.get(name) ?? 0));
  const centers = names.map((_, k) => mean(table.map((row) => row[k]!)));
  const scales = names.map((_, k) => Math.sqrt(mean(table.map((row) => (row[k]! - centers[k]!) ** 2))) || 1);
  const x = table.map((row) => [1, ...row.map((value, k) => (value - centers[k]!) / scales[k]!)]);
  const size = names.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : 2 * ridge * weight));
    const hessian = weights.map((_, k) => weights.map((_, j) => (k === j && k > 0 ? 2 * ridge : 0)));
    x.forEach((row, index) => {
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      const slope = p - Number(rows[index]!.isTrue);
      const bend = p * (1 - p);
      for (let k = 0; k < size; k++) {
        gradient[k]! += slope * row[k]!;
        const line = hessian[k]!;
        for (let j = 0; j < size; j++) line[j]! += bend * row[k]! * row[j]!;
      }
    });
    const move = solve(hessian, gradient);
    weights = weights.map((weight, k) => weight - move[k]!);
    if (Math.max(...move.map(Math.abs)) < SETTLED) break;
  }
  const result: Record<string, number> = { constant: 0 };
  let constant = weights[0]!;
  names.forEach((name, k) => {
    const weight = weights[k + 1]! / scales[k]!;
    constant -= weight * centers[k]!;
    result[name] = round(weight);
  });
  result.constant = round(constant);
  return result;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Solves `matrix * x = right` by elimination with pivots. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let j = k + 1; j < size; j++) if (Math.abs(rows[j]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = j;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let j = k + 1; j < size; j++) {
      const share = rows[j]![k]! / rows[k]![k]!;
      for (let m = k; m <= size; m++) rows[j]![m]! -= share * rows[k]![m]!;
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let sum = rows[k]![size]!;
    for (let j = k + 1; j < size; j++) sum -= rows[k]![j]! * x[j]!;
    x[k] = sum / rows[k]![k]!;
  }
  return x;
}
