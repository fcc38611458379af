/** Numbers that are the same on every machine. */
export interface RandomNumbers {
  /** 0 <= n < 1 */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** Roughly bell-shaped around 0 with a deviation of 1, as the states of an encoder are. */
  normals(count: number): Float32Array;
}

/** mulberry32 */
export function createRandomNumbers(seed: number): RandomNumbers {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    normals: (count) => Float32Array.from({ length: count }, normal),
  };
}
