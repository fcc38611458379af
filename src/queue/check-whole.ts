import { QuotestanceError } from '../errors.ts';

/** @throws QuotestanceError `invalid-option` for what is no whole number from 1 to `most`. */
export function checkWhole(value: unknown, name: string, most: number): void {
  if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most) return;
  throw new QuotestanceError(
    'invalid-option',
    `${name} is ${String(value)}; expected a whole number from 1 to ${most}`,
  );
}
