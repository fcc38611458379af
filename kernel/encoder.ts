/**
 * The arithmetic of the encoder, in AssemblyScript: eight multiply-adds an instruction. `scripts/build-kernel.mjs`
 * compiles it and inlines the binary into `src/model/kernel-binary.ts`; `src/model/scalar-kernel.ts` does the same
 * without SIMD. Addresses are in bytes; matrices lie row by row.
 */

import { exponential, MAGIC } from './exponential';

const SIZE: i32 = 384;
const ROW: usize = <usize>SIZE << 2;
const HEADS: i32 = 12;
/** Bytes of one head's 32 numbers. */
const HEAD: usize = 128;
/** 1 / sqrt(32) */
const SCALE: f32 = 0.17677669529663687;

/** Sum of the four lanes, pairwise, as the scalar kernel adds them. */
// @ts-ignore: decorator
@inline
function sum(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

// @ts-ignore: decorator
@inline
function whole(v: v128): v128 {
  return i32x4.sub(f32x4.add(v, f32x4.splat(MAGIC)), i32x4.splat(0x4b400000));
}

/**
 * Each row of `x` to whole numbers of -127 to 127 (stored in 16 bits) with a scale of its own, so that a row never
 * depends on its neighbours.
 */
export function quantize(x: usize, q: usize, scales: usize, rows: i32, length: i32): void {
  for (let row = 0; row < rows; row++) {
    const from = x + ((<usize>row * <usize>length) << 2);
    const to = q + ((<usize>row * <usize>length) << 1);
    let most = f32x4.splat(0);
    for (let k: i32 = 0; k < length; k += 4) {
      most = f32x4.max(most, f32x4.abs(v128.load(from + (<usize>k << 2))));
    }
    const max = Mathf.max(
      Mathf.max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      Mathf.max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    store<f32>(scales + (<usize>row << 2), max / 127);
    const factor = f32x4.splat(max > 0 ? 127 / max : 0);
    for (let k: i32 = 0; k < length; k += 8) {
      const at = from + (<usize>k << 2);
      const low = whole(f32x4.mul(v128.load(at), factor));
      const high = whole(f32x4.mul(v128.load(at, 16), factor));
      v128.store(to + (<usize>k << 1), i16x8.narrow_i32x4_s(low, high));
    }
  }
}

// @ts-ignore: decorator
@inline
function put(to: usize, sums: v128, row: f32, scale: v128, bias: v128): void {
  v128.store(to, f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.splat(row)), scale), bias));
}

/**
 * `out = x · weightsᵀ + bias` for rows in fours and outputs in eights. The weights lie in panels of eight outputs: for
 * every two inputs, the two weights of output 0, of output 1, and so on, so that a lane sums one output and no sum goes
 * across lanes. A panel stays in the nearest cache while all rows pass.
 */
export function linear(
  q: usize,
  rowScales: usize,
  weights: usize,
  scales: usize,
  bias: usize,
  out: usize,
  rows: i32,
  length: i32,
  outputs: i32,
): void {
  const stride = <usize>outputs << 2;
  const bytes = <usize>length << 1;
  const panel = <usize>length << 4;
  for (let first: i32 = 0; first < outputs; first += 8) {
    const panelStart = weights + (<usize>(first >> 3)) * panel;
    const panelEnd = panelStart + panel;
    const at = <usize>first << 2;
    const s0 = v128.load(scales + at);
    const s1 = v128.load(scales + at, 16);
    const b0 = v128.load(bias + at);
    const b1 = v128.load(bias + at, 16);
    for (let row: i32 = 0; row < rows; row += 4) {
      let a0 = q + <usize>row * bytes;
      let a1 = a0 + bytes;
      let a2 = a1 + bytes;
      let a3 = a2 + bytes;
      let c00 = i32x4.splat(0);
      let c01 = c00;
      let c10 = c00;
      let c11 = c00;
      let c20 = c00;
      let c21 = c00;
      let c30 = c00;
      let c31 = c00;
      for (let w = panelStart; w < panelEnd; w += 64) {
        let w0 = v128.load(w);
        let w1 = v128.load(w, 16);
        let x = v128.load32_splat(a0);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, w0));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a1);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, w0));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a2);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, w0));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a3);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, w0));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, w1));
        w0 = v128.load(w, 32);
        w1 = v128.load(w, 48);
        x = v128.load32_splat(a0, 4);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, w0));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a1, 4);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, w0));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a2, 4);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, w0));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a3, 4);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, w0));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, w1));
        a0 += 8;
        a1 += 8;
        a2 += 8;
        a3 += 8;
      }
      let to = out + <usize>row * stride + at;
      const scaleAt = rowScales + (<usize>row << 2);
      let r = load<f32>(scaleAt);
      put(to, c00, r, s0, b0);
      put(to + 16, c01, r, s1, b1);
      to += stride;
      r = load<f32>(scaleAt, 4);
      put(to, c10, r, s0, b0);
      put(to + 16, c11, r, s1, b1);
      to += stride;
      r = load<f32>(scaleAt, 8);
      put(to, c20, r, s0, b0);
      put(to + 16, c21, r, s1, b1);
      to += stride;
      r = load<f32>(scaleAt, 12);
      put(to, c30, r, s0, b0);
      put(to + 16, c31, r, s1, b1);
    }
  }
}

/** x · Φ(x) in place; the error function after Abramowitz and Stegun 7.1.26 (error under 1.5e-7). `count` in fours. */
export function gelu(x: usize, count: i32): void {
  const one = f32x4.splat(1);
  const sign = i32x4.splat(0x80000000);
  const end = x + (<usize>count << 2);
  for (let at = x; at < end; at += 16) {
    const v = v128.load(at);
    const z = f32x4.abs(f32x4.mul(v, f32x4.splat(0.7071067811865476)));
    const t = f32x4.div(one, f32x4.add(one, f32x4.mul(z, f32x4.splat(0.3275911))));
    let p = f32x4.splat(1.061405429);
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-1.453152027));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(1.421413741));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.284496736));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.254829592));
    const tail = f32x4.mul(f32x4.mul(p, t), exponential(f32x4.neg(f32x4.mul(z, z))));
    const erf = v128.or(f32x4.sub(one, tail), v128.and(v, sign));
    v128.store(at, f32x4.mul(f32x4.mul(v, f32x4.splat(0.5)), f32x4.add(one, erf)));
  }
}

/** Layer normalisation of `x + y` into `x`. */
export function addNorm(x: usize, y: usize, gain: usize, shift: usize, rows: i32): void {
  const count: f32 = <f32>SIZE;
  for (let row = 0; row < rows; row++) {
    const at = x + <usize>row * ROW;
    const other = y + <usize>row * ROW;
    let total = f32x4.splat(0);
    for (let k: usize = 0; k < ROW; k += 16) {
      const v = f32x4.add(v128.load(at + k), v128.load(other + k));
      v128.store(at + k, v);
      total = f32x4.add(total, v);
    }
    const mean = f32x4.splat(sum(total) / count);
    let squares = f32x4.splat(0);
    for (let k: usize = 0; k < ROW; k += 16) {
      const v = f32x4.sub(v128.load(at + k), mean);
      squares = f32x4.add(squares, f32x4.mul(v, v));
    }
    const factor = f32x4.splat(1 / Mathf.sqrt(sum(squares) / count + 1e-12));
    for (let k: usize = 0; k < ROW; k += 16) {
      const v = f32x4.mul(f32x4.sub(v128.load(at + k), mean), factor);
      v128.store(at + k, f32x4.add(f32x4.mul(v, v128.load(gain + k)), v128.load(shift + k)));
    }
  }
}

/**
 * Attention of every row to every row, twelve heads of 32 numbers. `qkv` holds queries, keys and values side by side;
 * `keys` is scratch for one head's keys turned round (32 x padded rows), `weights` for one row of weights.
 */
export function attend(qkv: usize, out: usize, keys: usize, weights: usize, rows: i32): void {
  const stride = ROW * 3;
  const padded = (rows + 3) & ~3;
  const line = <usize>padded << 2;
  for (let head: i32 = 0; head < HEADS; head++) {
    const offset = <usize>head * HEAD;
    for (let row: i32 = 0; row < padded; row++) {
      const from = qkv + <usize>row * stride + ROW + offset;
      let to = keys + (<usize>row << 2);
      for (let k: usize = 0; k < HEAD; k += 4) {
        store<f32>(to, row < rows ? load<f32>(from + k) : 0);
        to += line;
      }
    }
    for (let row: i32 = 0; row < rows; row++) {
      const query = qkv + <usize>row * stride + offset;
      let most = f32x4.splat(-1e30);
      for (let other: i32 = 0; other < padded; other += 4) {
        let key = keys + (<usize>other << 2);
        let total = f32x4.splat(0);
        for (let k: usize = 0; k < HEAD; k += 16) {
          total = f32x4.add(total, f32x4.mul(v128.load32_splat(query + k), v128.load(key)));
          key += line;
          total = f32x4.add(total, f32x4.mul(v128.load32_splat(query + k, 4), v128.load(key)));
          key += line;
          total = f32x4.add(total, f32x4.mul(v128.load32_splat(query + k, 8), v128.load(key)));
          key += line;
          total = f32x4.add(total, f32x4.mul(v128.load32_splat(query + k, 12), v128.load(key)));
          key += line;
        }
        total = f32x4.mul(total, f32x4.splat(SCALE));
        v128.store(weights + (<usize>other << 2), total);
      }
      for (let other: i32 = rows; other < padded; other++) store<f32>(weights + (<usize>other << 2), -1e30);
      for (let other: i32 = 0; other < padded; other += 4) {
        most = f32x4.max(most, v128.load(weights + (<usize>other << 2)));
      }
      const max = f32x4.splat(
        Mathf.max(
          Mathf.max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
          Mathf.max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
        ),
      );
      let total = f32x4.splat(0);
      for (let other: i32 = 0; other < padded; other += 4) {
        const at = weights + (<usize>other << 2);
        const e = exponential(f32x4.sub(v128.load(at), max));
        v128.store(at, e);
        total = f32x4.add(total, e);
      }
      const share = f32x4.splat(1 / sum(total));
      let v0 = f32x4.splat(0);
      let v1 = v0;
      let v2 = v0;
      let v3 = v0;
      let v4 = v0;
      let v5 = v0;
      let v6 = v0;
      let v7 = v0;
      let value = qkv + (ROW << 1) + offset;
      for (let other: i32 = 0; other < rows; other++) {
        const weight = v128.load32_splat(weights + (<usize>other << 2));
        v0 = f32x4.add(v0, f32x4.mul(weight, v128.load(value)));
        v1 = f32x4.add(v1, f32x4.mul(weight, v128.load(value, 16)));
        v2 = f32x4.add(v2, f32x4.mul(weight, v128.load(value, 32)));
        v3 = f32x4.add(v3, f32x4.mul(weight, v128.load(value, 48)));
        v4 = f32x4.add(v4, f32x4.mul(weight, v128.load(value, 64)));
        v5 = f32x4.add(v5, f32x4.mul(weight, v128.load(value, 80)));
        v6 = f32x4.add(v6, f32x4.mul(weight, v128.load(value, 96)));
        v7 = f32x4.add(v7, f32x4.mul(weight, v128.load(value, 112)));
        value += stride;
      }
      const to = out + <usize>row * ROW + offset;
      v128.store(to, f32x4.mul(v0, share));
      v128.store(to, f32x4.mul(v1, share), 16);
      v128.store(to, f32x4.mul(v2, share), 32);
      v128.store(to, f32x4.mul(v3, share), 48);
      v128.store(to, f32x4.mul(v4, share), 64);
      v128.store(to, f32x4.mul(v5, share), 80);
      v128.store(to, f32x4.mul(v6, share), 96);
      v128.store(to, f32x4.mul(v7, share), 112);
    }
  }
}
