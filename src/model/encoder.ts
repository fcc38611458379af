import { QuotestanceError } from '../errors.ts';
import type { Kernel } from './kernel.ts';
import type { Tensor } from './read-onnx.ts';
import { createScalarKernel } from './scalar-kernel.ts';
import { createSimdKernel } from './simd-kernel.ts';

/** Numbers in the state of a piece. */
export const STATE_SIZE = 384;
const INNER = 4 * STATE_SIZE;
const HEADS_DEPTH = 32;
/** Outputs of a matrix lie in panels of eight, rows are worked on in fours. */
const PANEL = 8;
const ROWS = 4;

/** An encoder in memory: piece ids to states, and the heads that read states. Not for use by two callers at once. */
export interface Encoder {
  readonly kernel: 'simd' | 'scalar';
  /** The most pieces of one input, its two end marks included. */
  readonly longest: number;
  /** States of the pieces, `STATE_SIZE` numbers each. */
  encode(ids: readonly number[], flags: readonly number[]): Float32Array;
  /** Applies one head's matrix to rows of numbers: `rows x outputs` numbers. */
  apply(head: string, rows: Float32Array): Float32Array;
  /** The same through a hidden layer with GELU: `name`1, then `name`2. */
  applyDeep(head: string, rows: Float32Array): Float32Array;
  /** A constant that the heads need besides their matrices. */
  constant(name: string): Float32Array;
}

interface Linear {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly length: number;
  readonly outputs: number;
  /** `outputs` filled up to whole panels. */
  readonly width: number;
}

/**
 * Lays a model's weights out for the kernel.
 * @param choice `'auto'` takes WebAssembly where the machine has it.
 * @throws QuotestanceError `model-unreadable` where a weight is missing.
 */
export function createEncoder(
  tensors: ReadonlyMap<string, Tensor>,
  choice: 'auto' | 'simd' | 'scalar' = 'auto',
): Encoder {
  const find = (name: string): Tensor => demand(tensors, name);
  const words = find('words.weights').values as Int8Array;
  const wordScales = find('words.scales').values as Float32Array;
  const positions = find('positions.weights').values as Int8Array;
  const positionScales = find('positions.scales').values as Float32Array;
  const flagVectors = find('flags.weights').values as Float32Array;
  const longest = positionScales.length;

  const namesWith = (ending: string): string[] =>
    [...tensors.keys()].filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  let top = 64;
  const take = (bytes: number): number => {
    const address = top;
    top += Math.ceil(bytes / 64) * 64;
    return address;
  };
  const linears = new Map<string, Linear>();
  for (const name of namesWith('.bias')) {
    const [length = 0, outputs = 0] = find(`${name}.weights`).shape;
    const width = Math.ceil(outputs / PANEL) * PANEL;
    linears.set(name, {
      length,
      outputs,
      width,
      weights: take(length * width * 2),
      scales: take(width * 4),
      bias: take(width * 4),
    });
  }
  const normAddresses = new Map(
    namesWith('.gain').map((name) => [name, { gain: take(STATE_SIZE * 4), shift: take(STATE_SIZE * 4) }]),
  );
  const x = take(longest * STATE_SIZE * 4);
  const y = take(longest * STATE_SIZE * 4);
  const wide = take(longest * INNER * 4);
  const whole = take(longest * INNER * 2);
  const rowScales = take(longest * 4);
  const keys = take((longest + ROWS) * HEADS_DEPTH * 4);
  const shares = take((longest + ROWS) * 4);

  const kernel = makeKernel(top, choice);
  const floats = new Float32Array(kernel.memory);
  const put = (address: number, values: ArrayLike<number>): void => floats.set(values, address / 4);
  for (const [name, linear] of linears) {
    layPanels(
      new Int16Array(kernel.memory, linear.weights, linear.length * linear.width),
      find(`${name}.weights`).values as Int8Array,
      linear,
    );
    put(linear.scales, find(`${name}.scales`).values);
    put(linear.bias, find(`${name}.bias`).values);
  }
  for (const [name, { gain, shift }] of normAddresses) {
    put(gain, find(`${name}.gain`).values);
    put(shift, find(`${name}.shift`).values);
  }
  const linearOf = (name: string): Linear => demand(linears, name);
  const normOf = (name: string) => demand(normAddresses, name);
  let depth = 0;
  while (linears.has(`layers.${depth}.qkv`)) depth++;
  const layers = Array.from({ length: depth }, (_, index) => ({
    qkv: linearOf(`layers.${index}.qkv`),
    out: linearOf(`layers.${index}.out`),
    up: linearOf(`layers.${index}.up`),
    down: linearOf(`layers.${index}.down`),
    norm1: normOf(`layers.${index}.norm1`),
    norm2: normOf(`layers.${index}.norm2`),
  }));
  const firstNorm = normOf('norm');

  const multiply = (from: number, to: number, linear: Linear, rows: number): void => {
    kernel.quantize(from, whole, rowScales, rows, linear.length);
    const padded = Math.ceil(rows / ROWS) * ROWS;
    kernel.linear(
      whole,
      rowScales,
      linear.weights,
      linear.scales,
      linear.bias,
      to,
      padded,
      linear.length,
      linear.width,
    );
  };

  const embed = (ids: readonly number[], flags: readonly number[]): void => {
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row]!;
      const wordScale = wordScales[id]!;
      const positionScale = positionScales[row]!;
      const flag = flags[row]! * STATE_SIZE;
      const at = x / 4 + row * STATE_SIZE;
      const other = y / 4 + row * STATE_SIZE;
      for (let k = 0; k < STATE_SIZE; k++) {
        floats[at + k] = words[id * STATE_SIZE + k]! * wordScale;
        floats[other + k] = positions[row * STATE_SIZE + k]! * positionScale + flagVectors[flag + k]!;
      }
    }
  };

  const readOut = (rows: number, linear: Linear): Float32Array => {
    const result = new Float32Array(rows * linear.outputs);
    for (let row = 0; row < rows; row++) {
      const from = wide / 4 + row * linear.width;
      result.set(floats.subarray(from, from + linear.outputs), row * linear.outputs);
    }
    return result;
  };

  /** Rows by at most `longest` at a time, since the memory is laid out for so many. */
  const inParts = (
    rows: Float32Array,
    length: number,
    outputs: number,
    work: (count: number) => Float32Array,
  ): Float32Array => {
    const count = rows.length / length;
    const result = new Float32Array(count * outputs);
    for (let first = 0; first < count; first += longest) {
      const part = Math.min(longest, count - first);
      // The widest input of a head fills the place of the inner layer.
      floats.set(rows.subarray(first * length, (first + part) * length), wide / 4);
      result.set(work(part), first * outputs);
    }
    return result;
  };

  return {
    kernel: kernel.name,
    longest,
    encode(ids, flags) {
      const rows = ids.length;
      embed(ids, flags);
      kernel.addNorm(x, y, firstNorm.gain, firstNorm.shift, rows);
      for (const layer of layers) {
        multiply(x, wide, layer.qkv, rows);
        kernel.attend(wide, y, keys, shares, rows);
        multiply(y, wide, layer.out, rows);
        kernel.addNorm(x, wide, layer.norm1.gain, layer.norm1.shift, rows);
        multiply(x, wide, layer.up, rows);
        kernel.gelu(wide, rows * INNER);
        multiply(wide, y, layer.down, rows);
        kernel.addNorm(x, y, layer.norm2.gain, layer.norm2.shift, rows);
      }
      return floats.slice(x / 4, x / 4 + rows * STATE_SIZE);
    },
    apply(head, rows) {
      const linear = linearOf(head);
      return inParts(rows, linear.length, linear.outputs, (count) => {
        multiply(wide, wide, linear, count);
        return readOut(count, linear);
      });
    },
    applyDeep(head, rows) {
      const first = linearOf(`${head}1`);
      const second = linearOf(`${head}2`);
      return inParts(rows, first.length, second.outputs, (count) => {
        multiply(wide, wide, first, count);
        kernel.gelu(wide, count * first.width);
        multiply(wide, wide, second, count);
        return readOut(count, second);
      });
    },
    constant: (name) => find(name).values as Float32Array,
  };
}

function demand<Part>(parts: ReadonlyMap<string, Part>, name: string): Part {
  const part = parts.get(name);
  if (part !== undefined) return part;
  throw new QuotestanceError(
    'model-unreadable',
    `The model lacks the weights "${name}": it does not fit this version of quotestance. Install the pair that belongs together: npm install quotestance quotestance-model-en.`,
  );
}

function makeKernel(bytes: number, choice: 'auto' | 'simd' | 'scalar'): Kernel {
  if (choice === 'scalar') return createScalarKernel(bytes);
  const simd = createSimdKernel(bytes);
  if (simd) return simd;
  if (choice === 'auto') return createScalarKernel(bytes);
  throw new QuotestanceError(
    'runtime-missing',
    'This machine has no SIMD in WebAssembly. Leave the runtime out, and plain JavaScript is used.',
  );
}

/** Weights given by input, then output, to panels of eight outputs with two inputs side by side. */
function layPanels(to: Int16Array, weights: Int8Array, { length, outputs }: Linear): void {
  for (let output = 0; output < outputs; output++) {
    let at = Math.floor(output / PANEL) * PANEL * length + (output % PANEL) * 2;
    for (let k = 0; k < length; k += 2, at += PANEL * 2) {
      to[at] = weights[k * outputs + output]!;
      to[at + 1] = weights[(k + 1) * outputs + output]!;
    }
  }
}
