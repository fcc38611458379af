/** How many texts a run tries in all; `npm run nightly` tries ten times as many. */
const CASES = Number(process.env.FUZZ_CASES ?? 2000);

/** Milliseconds that a property may take; a slow machine is no failure. */
export const LONGEST = 600_000 * Math.max(1, CASES / 2000);

/**
 * The share of all cases that a property gets, and the seed where `FUZZ_SEED` gives one. A failure prints its seed and
 * path: `FUZZ_SEED=<seed> npx vitest run tests/fuzz` tries the same texts again.
 */
export function casesOf(share: number): { numRuns: number; seed?: number } {
  const seed = process.env.FUZZ_SEED;
  return {
    numRuns: Math.max(2, Math.round(CASES * share)),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}
