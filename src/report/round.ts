/** Four decimals, and never -0 (which JSON writes as 0, so that a report would not equal itself read back). */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
