import { CommandError } from './command-error.ts';

/** The whole number that `--name` gives; undefined where it is not given. */
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

/** `--time-limit`, which is in seconds, as milliseconds. */
export function readTimeLimit(given: string | undefined): number | undefined {
  const seconds = readNumber(given, 'time-limit', 1, 86_400);
  return seconds === undefined ? undefined : seconds * 1000;
}
