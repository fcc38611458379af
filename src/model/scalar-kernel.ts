import type { Kernel } from './kernel.ts';

const SIZE = 384;
const HEADS = 12;
const DEPTH = 32;
const PANEL = 8;

/** The kernel without WebAssembly: the same steps in the same order, one number at a time. */
export function createScalarKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  const floats = new Float32Array(memory);
  const wholes = new Int16Array(memory);

  return {
    name: 'scalar',
    memory,

    quantize(x, whole, scales, rows, length) {
      for (let row = 0; row < rows; row++) {
        const from = x / 4 + row * length;
        const to = whole / 2 + row * length;
        let most = 0;
        for (let k = 0; k < length; k++) most = Math.max(most, Math.abs(floats[from + k]!));
        floats[scales / 4 + row] = most / 127;
        const factor = most > 0 ? Math.fround(127 / most) : 0;
        for (let k = 0; k < length; k++)
          wholes[to + k] = roundHalfToEven(Math.fround(floats[from + k]! * factor));
      }
    },

    linear(whole, rowScales, weights, scales, bias, out, rows, length, outputs) {
      for (let output = 0; output < outputs; output++) {
        const panel = weights / 2 + Math.floor(output / PANEL) * PANEL * length + (output % PANEL) * 2;
        const scale = floats[scales / 4 + output]!;
        const shift = floats[bias / 4 + output]!;
        for (let row = 0; row < rows; row++) {
          const from = whole / 2 + row * length;
          let total = 0;
          for (let k = 0, weight = panel; k < length; k += 2, weight += PANEL * 2) {
            total += wholes[from + k]! * wholes[weight]! + wholes[from + k + 1]! * wholes[weight + 1]!;
          }
          const scaled = Math.fround(Math.fround(total * floats[rowScales / 4 + row]!) * scale);
          floats[out / 4 + row * outputs + output] = scaled + shift;
        }
      }
    },

    gelu(x, count) {
      for (let at = x / 4; at < x / 4 + count; at++) {
        const value = floats[at]!;
        floats[at] = value * 0.5 * (1 + errorFunction(value * Math.SQRT1_2));
      }
    },

    addNorm(x, y, gain, shift, rows) {
      for (let row = 0; row < rows; row++) {
        const at = x / 4 + row * SIZE;
        const other = y / 4 + row * SIZE;
        let total = 0;
        for (let k = 0; k < SIZE; k++) {
          floats[at + k] = floats[at + k]! + floats[other + k]!;
          total += floats[at + k]!;
        }
        const mean = total / SIZE;
        let squares = 0;
        for (let k = 0; k < SIZE; k++) squares += (floats[at + k]! - mean) ** 2;
        const factor = 1 / Math.sqrt(squares / SIZE + 1e-12);
        for (let k = 0; k < SIZE; k++) {
          floats[at + k] = (floats[at + k]! - mean) * factor * floats[gain / 4 + k]! + floats[shift / 4 + k]!;
        }
      }
    },

    attend(qkv, out, _keys, weights, rows) {
      const stride = SIZE * 3;
      const shares = weights / 4;
      for (let head = 0; head < HEADS; head++) {
        const offset = qkv / 4 + head * DEPTH;
        for (let row = 0; row < rows; row++) {
          const query = offset + row * stride;
          let most = Number.NEGATIVE_INFINITY;
          for (let other = 0; other < rows; other++) {
            const key = offset + SIZE + other * stride;
            let total = 0;
            for (let k = 0; k < DEPTH; k++) total += floats[query + k]! * floats[key + k]!;
            floats[shares + other] = total / Math.sqrt(DEPTH);
            most = Math.max(most, floats[shares + other]!);
          }
          let total = 0;
          for (let other = 0; other < rows; other++) {
            floats[shares + other] = Math.exp(floats[shares + other]! - most);
            total += floats[shares + other]!;
          }
          const to = out / 4 + row * SIZE + head * DEPTH;
          for (let k = 0; k < DEPTH; k++) {
            let sum = 0;
            for (let other = 0; other < rows; other++) {
              sum += floats[shares + other]! * floats[offset + 2 * SIZE + other * stride + k]!;
            }
            floats[to + k] = sum / total;
          }
        }
      }
    },
  };
}

function roundHalfToEven(value: number): number {
  const down = Math.floor(value);
  const rest = value - down;
  if (rest !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: error under 1.5e-7. */
function errorFunction(value: number): number {
  const x = Math.abs(value);
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) *
    t *
    Math.exp(-x * x);
  return value < 0 ? tail - 1 : 1 - tail;
}
