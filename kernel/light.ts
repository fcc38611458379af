/**
 * The arithmetic of the light network, in AssemblyScript: floats, four at a time. `scripts/build-kernel.mjs` compiles it and
 * inlines the binary into `src/model/light/kernel-binary.ts`; `src/model/light/scalar-kernel.ts` does the same without SIMD,
 * in the same order, so that both give the same bits. Addresses are in bytes; matrices lie row by row; sizes are multiples
 * of 16 (32 for a hidden layer), since no sum goes across the lanes of a vector.
 */

import { exponential } from './exponential';

/** Heads of an attention: one vector. */
const HEADS: i32 = 4;
/** Rows of a distance table: from `-FAR` to `FAR` words away. */
const FAR: i32 = 12;
/** Taps of the second layer. */
const WIDTH: i32 = 5;

// @ts-ignore: decorator
@inline
function multiplyAdd(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** `out = bias + x · weights` for one row; `weights` lie input by input. Negative results become 0 where `cut` is 1. */
export function dense(
  x: usize,
  weights: usize,
  bias: usize,
  out: usize,
  length: i32,
  outputs: i32,
  cut: i32,
): void {
  const stride = <usize>outputs << 2;
  const zero = f32x4.splat(0);
  for (let first: usize = 0; first < stride; first += 64) {
    let s0 = v128.load(bias + first);
    let s1 = v128.load(bias + first, 16);
    let s2 = v128.load(bias + first, 32);
    let s3 = v128.load(bias + first, 48);
    let w = weights + first;
    for (let k: i32 = 0; k < length; k++) {
      const value = v128.load32_splat(x + (<usize>k << 2));
      s0 = multiplyAdd(s0, value, v128.load(w));
      s1 = multiplyAdd(s1, value, v128.load(w, 16));
      s2 = multiplyAdd(s2, value, v128.load(w, 32));
      s3 = multiplyAdd(s3, value, v128.load(w, 48));
      w += stride;
    }
    if (cut) {
      s0 = f32x4.max(s0, zero);
      s1 = f32x4.max(s1, zero);
      s2 = f32x4.max(s2, zero);
      s3 = f32x4.max(s3, zero);
    }
    v128.store(out + first, s0);
    v128.store(out + first, s1, 16);
    v128.store(out + first, s2, 32);
    v128.store(out + first, s3, 48);
  }
}

/** The same for many rows, in fours, so that a weight is fetched once for four of them. */
export function denseRows(
  x: usize,
  rows: i32,
  weights: usize,
  bias: usize,
  out: usize,
  length: i32,
  outputs: i32,
): void {
  const line = <usize>length << 2;
  const stride = <usize>outputs << 2;
  const fours = rows & ~3;
  for (let row: i32 = 0; row < fours; row += 4) {
    const r0 = x + <usize>row * line;
    const r1 = r0 + line;
    const r2 = r1 + line;
    const r3 = r2 + line;
    const to = out + <usize>row * stride;
    for (let first: usize = 0; first < stride; first += 32) {
      const b0 = v128.load(bias + first);
      const b1 = v128.load(bias + first, 16);
      let s00 = b0;
      let s01 = b1;
      let s10 = b0;
      let s11 = b1;
      let s20 = b0;
      let s21 = b1;
      let s30 = b0;
      let s31 = b1;
      let w = weights + first;
      for (let k: usize = 0; k < line; k += 4) {
        const w0 = v128.load(w);
        const w1 = v128.load(w, 16);
        let value = v128.load32_splat(r0 + k);
        s00 = multiplyAdd(s00, value, w0);
        s01 = multiplyAdd(s01, value, w1);
        value = v128.load32_splat(r1 + k);
        s10 = multiplyAdd(s10, value, w0);
        s11 = multiplyAdd(s11, value, w1);
        value = v128.load32_splat(r2 + k);
        s20 = multiplyAdd(s20, value, w0);
        s21 = multiplyAdd(s21, value, w1);
        value = v128.load32_splat(r3 + k);
        s30 = multiplyAdd(s30, value, w0);
        s31 = multiplyAdd(s31, value, w1);
        w += stride;
      }
      let at = to + first;
      v128.store(at, s00);
      v128.store(at, s01, 16);
      at += stride;
      v128.store(at, s10);
      v128.store(at, s11, 16);
      at += stride;
      v128.store(at, s20);
      v128.store(at, s21, 16);
      at += stride;
      v128.store(at, s30);
      v128.store(at, s31, 16);
    }
  }
  for (let row: i32 = fours; row < rows; row++)
    dense(x + <usize>row * line, weights, bias, out + <usize>row * stride, length, outputs, 0);
}

/**
 * The first layer: what a word, the word before and the word after give to each place. `forms` holds three rows of
 * `size` numbers for every form (as the word after, the word itself, the word before), `slots` the place of each word's form.
 */
export function convolve(slots: usize, rows: i32, forms: usize, bias: usize, out: usize, size: i32): void {
  const line = <usize>size << 2;
  const zero = f32x4.splat(0);
  for (let row: i32 = 0; row < rows; row++) {
    const at = slots + (<usize>row << 2);
    const own = forms + <usize>load<i32>(at) * line * 3 + line;
    const before = row > 0 ? forms + <usize>load<i32>(at - 4) * line * 3 : 0;
    const after = row + 1 < rows ? forms + <usize>load<i32>(at + 4) * line * 3 + (line << 1) : 0;
    for (let k: usize = 0; k < line; k += 16) {
      let sum = f32x4.add(v128.load(bias + k), v128.load(own + k));
      if (before) sum = f32x4.add(sum, v128.load(before + k));
      if (after) sum = f32x4.add(sum, v128.load(after + k));
      v128.store(out + k, f32x4.max(sum, zero));
    }
    out += line;
  }
}

/**
 * The second layer, each number by itself over five words: `out = x + relu(a) · gate`. `weights` are five rows for `a`, five
 * for the gate, and the bias of each.
 */
export function deepen(x: usize, rows: i32, weights: usize, out: usize, size: i32): void {
  const line = <usize>size << 2;
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  for (let row: i32 = 0; row < rows; row++) {
    const first = row < 2 ? 2 - row : 0;
    const end = rows - row < 3 ? WIDTH - 3 + rows - row : WIDTH;
    const from = x + <usize>row * line;
    for (let k: usize = 0; k < line; k += 16) {
      let a = v128.load(weights + line * 10 + k);
      let gate = v128.load(weights + line * 11 + k);
      for (let tap: i32 = first; tap < end; tap++) {
        const value = v128.load(from + <usize>(tap - 2) * line + k);
        a = multiplyAdd(a, value, v128.load(weights + line * <usize>tap + k));
        gate = multiplyAdd(gate, value, v128.load(weights + line * <usize>(tap + WIDTH) + k));
      }
      // hard sigmoid: (gate + 3) / 6 between 0 and 1
      gate = f32x4.mul(f32x4.add(gate, f32x4.splat(3)), f32x4.splat(1.0 / 6.0));
      gate = f32x4.min(f32x4.max(gate, zero), one);
      v128.store(out + k, multiplyAdd(v128.load(from + k), f32x4.max(a, zero), gate));
    }
    out += line;
  }
}

/** The largest of each number over all rows. */
export function pool(x: usize, rows: i32, out: usize, size: i32): void {
  const line = <usize>size << 2;
  for (let k: usize = 0; k < line; k += 16) {
    let most = v128.load(x + k);
    for (let row: i32 = 1; row < rows; row++) most = f32x4.max(most, v128.load(x + <usize>row * line + k));
    v128.store(out + k, most);
  }
}

/** The mean of some rows. */
export function average(x: usize, first: i32, end: i32, out: usize, size: i32): void {
  const line = <usize>size << 2;
  const share = f32x4.splat(1 / <f32>(end - first));
  for (let k: usize = 0; k < line; k += 16) {
    let sum = f32x4.splat(0);
    for (let row: i32 = first; row < end; row++) sum = f32x4.add(sum, v128.load(x + <usize>row * line + k));
    v128.store(out + k, f32x4.mul(sum, share));
  }
}

/** Row of a distance table for a word and a span of words. */
// @ts-ignore: decorator
@inline
function placeOf(row: i32, first: i32, end: i32): usize {
  const away = row < first ? row - first : row >= end ? row - end + 1 : 0;
  return <usize>(FAR + (away < -FAR ? -FAR : away > FAR ? FAR : away)) << 4;
}

/**
 * Weights for all rows, four of them: by what the words are (`scores`, the first four of sixteen a row) and how far they stand
 * from the target, and from the holder where `holderEnd` is above 0. Each head then sums its own quarter of the `values` by
 * its weights into `out`. `shares` is scratch, four a row; a quarter is a multiple of four numbers.
 */
export function attend(
  values: usize,
  scores: usize,
  rows: i32,
  target: i32,
  targetEnd: i32,
  targetTable: usize,
  holder: i32,
  holderEnd: i32,
  holderTable: usize,
  shares: usize,
  out: usize,
  width: i32,
): void {
  let most = f32x4.splat(-1e30);
  for (let row: i32 = 0; row < rows; row++) {
    const at = <usize>row << 4;
    let value = f32x4.add(
      v128.load(scores + (<usize>row << 6)),
      v128.load(targetTable + placeOf(row, target, targetEnd)),
    );
    if (holderEnd > 0) value = f32x4.add(value, v128.load(holderTable + placeOf(row, holder, holderEnd)));
    v128.store(shares + at, value);
    most = f32x4.max(most, value);
  }
  let total = f32x4.splat(0);
  for (let row: i32 = 0; row < rows; row++) {
    const at = shares + (<usize>row << 4);
    const value = exponential(f32x4.sub(v128.load(at), most));
    v128.store(at, value);
    total = f32x4.add(total, value);
  }
  const share = f32x4.div(f32x4.splat(1), total);
  for (let row: i32 = 0; row < rows; row++) {
    const at = shares + (<usize>row << 4);
    v128.store(at, f32x4.mul(v128.load(at), share));
  }
  const line = <usize>width << 2;
  const quarter = <usize>width;
  for (let head: i32 = 0; head < HEADS; head++) {
    const end = quarter * <usize>(head + 1);
    for (let k = quarter * <usize>head; k < end; k += 16) {
      let sum = f32x4.splat(0);
      let from = values + k;
      let weight = shares + (<usize>head << 2);
      for (let row: i32 = 0; row < rows; row++) {
        sum = multiplyAdd(sum, v128.load32_splat(weight), v128.load(from));
        from += line;
        weight += 16;
      }
      v128.store(out + k, sum);
    }
  }
}
