/** 1.5 · 2^23: a number of up to 22 bits added to it is rounded, half to even, into the lowest bits. */
export const MAGIC: f32 = 12582912;

/** exp(x) for x <= 0, four at a time: 2^n by the exponent's bits, 2^f by a polynomial; relative error under 2e-7. */
// @ts-ignore: decorator
@inline
export function exponential(x: v128): v128 {
  const y = f32x4.mul(f32x4.max(x, f32x4.splat(-60)), f32x4.splat(1.4426950408889634));
  const shifted = f32x4.add(y, f32x4.splat(MAGIC));
  const n = f32x4.sub(shifted, f32x4.splat(MAGIC));
  const f = f32x4.mul(f32x4.sub(y, n), f32x4.splat(0.6931471805599453));
  let p = f32x4.splat(1.0 / 720.0);
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1.0 / 120.0));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1.0 / 24.0));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1.0 / 6.0));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1));
  return i32x4.add(p, i32x4.shl(shifted, 23));
}
