import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { KERNEL_BINARY } from '../../src/model/kernel-binary.ts';
import { addNorm, attend, gelu, linear } from './exact-operations.ts';
import { createRandomNumbers } from './random-numbers.ts';
import { furthest } from './real-model.ts';
import { runKernels } from './run-kernels.ts';

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const random = createRandomNumbers(384);
const scaled = (count: number, factor: number) => random.normals(count).map((value) => value * factor);

test('the inlined binary is what kernel/encoder.ts compiles to', () => {
  expect(() =>
    execFileSync('node', ['scripts/build-kernel.mjs', '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});

test('the binary is small enough for browsers that compile no more than 4 kB in a page', () => {
  expect(atob(KERNEL_BINARY).length).toBeLessThan(4096);
});

describe('quantize', () => {
  const quantize = (x: Float32Array, rows: number, result: 'whole' | 'scales') =>
    runKernels({ x, whole: new Int16Array(x.length), scales: rows }, result, (kernel, at) =>
      kernel.quantize(at.x, at.whole, at.scales, rows, x.length / rows),
    );

  test.each(ROWS)('is the same in both kernels, number by number, for %i rows', (rows) => {
    for (const length of [8, 384, 768, 1536]) {
      const x = scaled(rows * length, 10 ** random.whole(-20, 20));
      for (const result of ['whole', 'scales'] as const) {
        const { simd, scalar } = quantize(x, rows, result);
        expect(simd).toEqual(scalar);
      }
    }
  });

  test('takes every number to the nearest of 255 steps', () => {
    const x = scaled(9 * 384, 3);
    const whole = quantize(x, 9, 'whole').simd;
    const scales = quantize(x, 9, 'scales').simd;
    for (let at = 0; at < x.length; at++) {
      const exact = x[at]! / scales[Math.floor(at / 384)]!;
      expect(Math.abs(whole[at]! - exact)).toBeLessThan(0.5001);
    }
    for (let row = 0; row < 9; row++)
      expect(Math.max(...whole.subarray(row * 384, row * 384 + 384).map(Math.abs))).toBe(127);
  });

  test('takes what lies in the middle to the even step', () => {
    const x = new Float32Array(16);
    x.set([127, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 126.5, -126.5, 0.49, -0.51]);
    const { simd, scalar } = quantize(x, 1, 'whole');
    expect([...simd]).toEqual([127, 0, 2, 2, 0, -2, -2, 126, -126, 0, -1, 0, 0, 0, 0, 0]);
    expect(scalar).toEqual(simd);
  });

  test('takes a row of zeros to zeros, beside other rows', () => {
    const x = scaled(3 * 384, 1).fill(0, 384, 768);
    for (const whole of Object.values(quantize(x, 3, 'whole'))) {
      expect(whole.subarray(384, 768).every((value: number) => value === 0)).toBe(true);
      expect(whole.subarray(0, 384).some((value: number) => value !== 0)).toBe(true);
    }
    for (const scales of Object.values(quantize(x, 3, 'scales'))) expect(scales[1]).toBe(0);
  });
});

describe('linear', () => {
  /** Rows come in fours: those beyond `rows` are scratch. */
  function multiply(rows: number, length: number, outputs: number, most: (at: number) => number) {
    const padded = 4 * Math.ceil(rows / 4);
    const byte = (_: number, at: number) => most(at);
    const whole = new Int16Array(padded * length).map(byte);
    const weights = new Int16Array(outputs * length).map(byte);
    const rowScales = scaled(padded, 0.02).map(Math.abs);
    const scales = scaled(outputs, 0.01).map(Math.abs);
    const bias = scaled(outputs, 1);
    const panels = new Int16Array(weights.length);
    for (let output = 0; output < outputs; output++)
      for (let k = 0; k < length; k++)
        panels[(output >> 3) * 8 * length + (k >> 1) * 16 + (output & 7) * 2 + (k & 1)] =
          weights[output * length + k]!;
    const results = runKernels(
      { whole, rowScales, panels, scales, bias, out: padded * outputs },
      'out',
      (kernel, at) =>
        kernel.linear(at.whole, at.rowScales, at.panels, at.scales, at.bias, at.out, padded, length, outputs),
    );
    const exact = linear(whole, rowScales, weights, scales, bias, padded);
    const none = bias.map(() => 0);
    const products = linear(whole, rowScales, weights, scales, none, padded);
    // Four roundings of 2^-24, of the product and of the sum.
    const bound = exact.map((_, at) => 2 ** -22 * (Math.abs(products[at]!) + Math.abs(bias[at % outputs]!)));
    for (const [name, result] of Object.entries(results))
      for (let at = 0; at < rows * outputs; at++)
        if (!(Math.abs(result[at]! - exact[at]!) <= bound[at]!))
          throw new Error(`${name}, number ${at}: ${result[at]} for ${exact[at]}`);
  }

  test.each(ROWS)('is the exact product within float rounding, for %i rows', (rows) => {
    for (const [length, outputs] of [
      [384, 1152],
      [1536, 384],
      [768, 8],
      [4, 24],
    ] as const)
      multiply(rows, length, outputs, () => random.whole(-127, 127));
  });

  test('adds up 1,536 products of the largest numbers without running over', () => {
    multiply(4, 1536, 16, () => 127);
    multiply(4, 1536, 16, (at) => (at % 2 ? -127 : 127));
  });
});

describe('gelu', () => {
  const apply = (x: Float32Array) =>
    runKernels({ x }, 'x', (kernel, at) => kernel.gelu(at.x, x.length)) as {
      simd: Float32Array;
      scalar: Float32Array;
    };

  test('is x·Φ(x) within 4e-7 where that is not flat', () => {
    const x = Float32Array.from({ length: 40_000 }, (_, at) => at / 2000 - 10);
    const exact = Float64Array.from(x, gelu);
    for (const result of Object.values(apply(x)))
      result.forEach((value, at) => {
        expect(Math.abs(value - exact[at]!)).toBeLessThan(4e-7 * Math.max(1, Math.abs(x[at]!)));
      });
  });

  test('is 0 or x far out', () => {
    const x = Float32Array.from([0, -0, 1e-30, -1e-30, 50, -50, 1e6, -1e6, 1e15, -1e15, 1e30, -1e30]);
    for (const result of Object.values(apply(x)))
      result.forEach((value, at) => {
        const expected = Math.max(x[at]!, 0);
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.abs(x[at]!) < 1 ? 1e-30 : 0);
      });
  });
});

describe('addNorm', () => {
  const add = (x: Float32Array, y: Float32Array, gain: Float32Array, shift: Float32Array) =>
    runKernels({ x, y, gain, shift }, 'x', (kernel, at) =>
      kernel.addNorm(at.x, at.y, at.gain, at.shift, x.length / 384),
    );

  test.each(ROWS)('is the exact norm of the sum within 1e-5, for %i rows', (rows) => {
    for (const factor of [1e-2, 1, 1e3, 1e12]) {
      const [x, y] = [scaled(rows * 384, factor), scaled(rows * 384, factor)];
      const [gain, shift] = [scaled(384, 1), scaled(384, 1)];
      const exact = addNorm(x, y, gain, shift);
      const { simd, scalar } = add(x, y, gain, shift);
      expect(furthest(simd, exact)).toBeLessThan(1e-5);
      expect(furthest(scalar, exact)).toBeLessThan(1e-5);
    }
  });

  test('takes a row of zeros to the shift', () => {
    const shift = scaled(384, 1);
    const zeros = new Float32Array(384);
    for (const result of Object.values(add(zeros, zeros, scaled(384, 1), shift)))
      expect(result).toEqual(shift);
  });
});

describe('attend', () => {
  const look = (qkv: Float32Array, rows: number) =>
    runKernels({ qkv, out: rows * 384, keys: (rows + 4) * 32, weights: rows + 4 }, 'out', (kernel, at) =>
      kernel.attend(at.qkv, at.out, at.keys, at.weights, rows),
    );
  const check = (qkv: Float32Array, rows: number, bound: number) => {
    const exact = attend(qkv, rows);
    const { simd, scalar } = look(qkv, rows);
    expect(furthest(simd, exact)).toBeLessThan(bound);
    expect(furthest(scalar, exact)).toBeLessThan(bound);
  };

  test.each([...ROWS, 37, 130])('is exact attention within 1e-5, for %i rows', (rows) => {
    for (const factor of [0.1, 1, 2]) check(scaled(rows * 1152, factor), rows, 1e-5);
  });

  test('gives the mean of the values where all keys are zeros', () => {
    const qkv = new Float32Array(5 * 1152);
    for (let row = 0; row < 5; row++) qkv.set(scaled(384, 1), row * 1152 + 768);
    check(qkv, 5, 1e-6);
  });

  test('gives the value of the one key that is far ahead, without running over', () => {
    const qkv = scaled(6 * 1152, 1);
    for (let row = 0; row < 6; row++) {
      qkv.fill(100, row * 1152, row * 1152 + 384);
      qkv.fill(row === 4 ? 100 : -100, row * 1152 + 384, row * 1152 + 768);
    }
    for (const result of Object.values(look(qkv, 6)))
      for (let row = 0; row < 6; row++)
        expect(
          furthest(result.subarray(row * 384, row * 384 + 384), qkv.subarray(4 * 1152 + 768, 5 * 1152)),
        ).toBe(0);
  });
});
