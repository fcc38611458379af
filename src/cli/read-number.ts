import { CommandError } from './command-error.ts';

/** A whole number within bounds; undefined where none is given. */
export function readNumber(
  given: string | undefined,
  name: string,
  least: number,
  most: number,
): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (given.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new CommandError(
    'usage',
    `--${name} is "${given}"; expected a whole number from ${least} to ${most}`,
  );
}
