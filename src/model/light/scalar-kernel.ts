import type { LightKernel } from './kernel.ts';

const HEADS = 4;
const FAR = 12;
const WIDTH = 5;
/** Scores of a row: those of the heads are the first of them. */
const SCORES = 16;
const { fround } = Math;
const SIXTH = fround(1 / 6);

/** The light network's kernel without WebAssembly: the same steps in the same order, one number at a time. */
export function createScalarKernel(bytes: number): LightKernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  const floats = new Float32Array(memory);
  const wholes = new Int32Array(memory);

  const kernel: LightKernel = {
    name: 'scalar',
    memory,

    dense(x, weights, bias, out, length, outputs, cut) {
      const [from, first, shift, to] = [x / 4, weights / 4, bias / 4, out / 4];
      for (let output = 0; output < outputs; output++) {
        let sum = floats[shift + output]!;
        for (let k = 0; k < length; k++)
          sum = fround(sum + fround(floats[from + k]! * floats[first + k * outputs + output]!));
        floats[to + output] = cut && sum < 0 ? 0 : sum;
      }
    },

    denseRows(x, rows, weights, bias, out, length, outputs) {
      for (let row = 0; row < rows; row++)
        kernel.dense(x + row * length * 4, weights, bias, out + row * outputs * 4, length, outputs, 0);
    },

    convolve(slots, rows, forms, bias, out, size) {
      for (let row = 0; row < rows; row++) {
        const own = forms / 4 + wholes[slots / 4 + row]! * size * 3 + size;
        const before = row > 0 ? forms / 4 + wholes[slots / 4 + row - 1]! * size * 3 : -1;
        const after = row + 1 < rows ? forms / 4 + wholes[slots / 4 + row + 1]! * size * 3 + 2 * size : -1;
        for (let k = 0; k < size; k++) {
          let sum = fround(floats[bias / 4 + k]! + floats[own + k]!);
          if (before >= 0) sum = fround(sum + floats[before + k]!);
          if (after >= 0) sum = fround(sum + floats[after + k]!);
          floats[out / 4 + row * size + k] = Math.max(sum, 0);
        }
      }
    },

    deepen(x, rows, weights, out, size) {
      const taps = weights / 4;
      for (let row = 0; row < rows; row++) {
        const first = Math.max(0, 2 - row);
        const end = Math.min(WIDTH, rows - row + 2);
        const from = x / 4 + row * size;
        for (let k = 0; k < size; k++) {
          let a = floats[taps + size * 10 + k]!;
          let gate = floats[taps + size * 11 + k]!;
          for (let tap = first; tap < end; tap++) {
            const value = floats[from + (tap - 2) * size + k]!;
            a = fround(a + fround(value * floats[taps + size * tap + k]!));
            gate = fround(gate + fround(value * floats[taps + size * (tap + WIDTH) + k]!));
          }
          gate = Math.min(1, Math.max(0, fround(fround(gate + 3) * SIXTH)));
          floats[out / 4 + row * size + k] = fround(floats[from + k]! + fround(Math.max(a, 0) * gate));
        }
      }
    },

    pool(x, rows, out, size) {
      for (let k = 0; k < size; k++) {
        let most = floats[x / 4 + k]!;
        for (let row = 1; row < rows; row++) most = Math.max(most, floats[x / 4 + row * size + k]!);
        floats[out / 4 + k] = most;
      }
    },

    average(x, first, end, out, size) {
      const share = fround(1 / (end - first));
      for (let k = 0; k < size; k++) {
        let sum = 0;
        for (let row = first; row < end; row++) sum = fround(sum + floats[x / 4 + row * size + k]!);
        floats[out / 4 + k] = fround(sum * share);
      }
    },

    attend(
      values,
      scores,
      rows,
      target,
      targetEnd,
      targetTable,
      holder,
      holderEnd,
      holderTable,
      shares,
      out,
      width,
    ) {
      const quarter = width / HEADS;
      for (let head = 0; head < HEADS; head++) {
        const own = shares / 4 + head;
        let most = fround(-1e30);
        for (let row = 0; row < rows; row++) {
          let value = fround(
            floats[scores / 4 + row * SCORES + head]! +
              floats[targetTable / 4 + placeOf(row, target, targetEnd) + head]!,
          );
          if (holderEnd > 0)
            value = fround(value + floats[holderTable / 4 + placeOf(row, holder, holderEnd) + head]!);
          floats[own + row * HEADS] = value;
          most = Math.max(most, value);
        }
        let total = 0;
        for (let row = 0; row < rows; row++) {
          const value = exponential(fround(floats[own + row * HEADS]! - most));
          floats[own + row * HEADS] = value;
          total = fround(total + value);
        }
        const share = fround(1 / total);
        for (let row = 0; row < rows; row++)
          floats[own + row * HEADS] = fround(floats[own + row * HEADS]! * share);
        for (let k = head * quarter; k < (head + 1) * quarter; k++) {
          let sum = 0;
          for (let row = 0; row < rows; row++)
            sum = fround(sum + fround(floats[own + row * HEADS]! * floats[values / 4 + row * width + k]!));
          floats[out / 4 + k] = sum;
        }
      }
    },
  };
  return kernel;
}

/** Place in a distance table for a word and a span of words. */
function placeOf(row: number, first: number, end: number): number {
  const away = row < first ? row - first : row >= end ? row - end + 1 : 0;
  return (FAR + Math.max(-FAR, Math.min(FAR, away))) * HEADS;
}

const MAGIC = 12582912;
const TERMS = [1 / 720, 1 / 120, 1 / 24, 1 / 6, 0.5, 1, 1].map(fround);
const PER_LOG = fround(Math.LOG2E);
const LOG = fround(Math.LN2);

/** exp(x) for x <= 0, by the steps of the kernel. */
function exponential(x: number): number {
  const y = fround(Math.max(x, -60) * PER_LOG);
  const n = fround(fround(y + MAGIC) - MAGIC);
  const f = fround(fround(y - n) * LOG);
  let p = TERMS[0]!;
  for (let term = 1; term < TERMS.length; term++) p = fround(fround(p * f) + TERMS[term]!);
  return fround(p * 2 ** n);
}
