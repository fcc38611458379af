import { QuotestanceError } from '../../errors.ts';

/** @throws QuotestanceError `invalid-option` where an option is no whole number from `least` to `most`. */
export function checkCount(
  name: string,
  value: number,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new QuotestanceError(
    'invalid-option',
    `${name} is ${String(value)}; expected a whole number from ${least} on`,
  );
}
