/** What the kernels compute, in double precision and without regard to time. */

/** By the series with terms of one sign, which loses no digits. */
export function errorFunction(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

export const gelu = (x: number): number => (x / 2) * (1 + errorFunction(x / Math.SQRT2));

/** Rows of 384: `x + y`, normalised, times gain, plus shift. */
export function addNorm(
  x: Float32Array,
  y: Float32Array,
  gain: Float32Array,
  shift: Float32Array,
): Float64Array {
  const result = new Float64Array(x.length);
  for (let from = 0; from < x.length; from += 384) {
    const sums = Float64Array.from({ length: 384 }, (_, k) => x[from + k]! + y[from + k]!);
    const mean = sums.reduce((total, value) => total + value, 0) / 384;
    const variance = sums.reduce((total, value) => total + (value - mean) ** 2, 0) / 384;
    sums.forEach((value, k) => {
      result[from + k] = ((value - mean) / Math.sqrt(variance + 1e-12)) * gain[k]! + shift[k]!;
    });
  }
  return result;
}

/** Attention of every row to every row, twelve heads of 32; a row holds its queries, keys and values. */
export function attend(qkv: Float32Array, rows: number): Float64Array {
  const at = (row: number, part: number, head: number, k: number) =>
    qkv[row * 1152 + part * 384 + head * 32 + k]!;
  const result = new Float64Array(rows * 384);
  const all = Array.from({ length: rows }, (_, row) => row);
  const depth = Array.from({ length: 32 }, (_, k) => k);
  for (let head = 0; head < 12; head++) {
    for (const row of all) {
      const scores = all.map(
        (other) =>
          depth.reduce((sum, k) => sum + at(row, 0, head, k) * at(other, 1, head, k), 0) / Math.sqrt(32),
      );
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (const k of depth) {
        result[row * 384 + head * 32 + k] = all.reduce(
          (sum, other) => sum + (powers[other]! / total) * at(other, 2, head, k),
          0,
        );
      }
    }
  }
  return result;
}

/** `whole · weightsᵀ`, scaled by row and by output, plus bias; the weights lie output by output. */
export function linear(
  whole: Int16Array,
  rowScales: Float32Array,
  weights: Int16Array,
  scales: Float32Array,
  bias: Float32Array,
  rows: number,
): Float64Array {
  const outputs = scales.length;
  const length = weights.length / outputs;
  const result = new Float64Array(rows * outputs);
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < outputs; output++) {
      let sum = 0;
      for (let k = 0; k < length; k++) sum += whole[row * length + k]! * weights[output * length + k]!;
      result[row * outputs + output] = sum * rowScales[row]! * scales[output]! + bias[output]!;
    }
  }
  return result;
}
