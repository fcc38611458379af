/** A share of a count, with its 95 % interval. */
export interface Share {
  /** 0..1: count / n. */
  readonly share: number;
  /** Bounds of the Wilson score interval, 0..1. */
  readonly low: number;
  readonly high: number;
}

/** 97.5 % of the normal distribution lie below. */
const Z = 1.959963984540054;

/**
 * The share of `count` in `n` with its Wilson score interval (95 %, without continuity correction): with p = count / n and
 * z = 1.959963984540054, (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Without any edges (n = 0): share 0, and the
 * interval is the whole of 0..1. The edges of one article are taken as independent; where they are not, it is too narrow.
 */
export function wilsonInterval(count: number, n: number): Share {
  if (n === 0) return { share: 0, low: 0, high: 1 };
  const share = count / n;
  const spread = (Z * Z) / n;
  const middle = share + spread / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  return {
    share,
    // at the ends rounding must not leave the share outside
    low: count === 0 ? 0 : (middle - half) / (1 + spread),
    high: count === n ? 1 : (middle + half) / (1 + spread),
  };
}
