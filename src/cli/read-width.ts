import { CommandError } from './command-error.ts';

const LEAST_WIDTH = 60;
const MOST_WIDTH = 100;

/** The columns that `--width` gives, or the terminal's. */
export function readWidth(given: string | undefined): number {
  if (given === undefined) return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, process.stdout.columns ?? 80));
  const width = Number(given);
  if (Number.isInteger(width) && width >= LEAST_WIDTH && width <= 1000) return width;
  throw new CommandError(
    'usage',
    `--width is "${given}"; expected a whole number from ${LEAST_WIDTH} to 1000`,
  );
}
