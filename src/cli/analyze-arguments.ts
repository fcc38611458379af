import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { readEngine } from './read-engine.ts';

const OPTIONS = {
  engine: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  html: { type: 'string' },
  title: { type: 'string' },
  id: { type: 'string' },
  outlet: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  width: { type: 'string' },
  'no-color': { type: 'boolean' },
} as const;

const LEAST_WIDTH = 60;
const MOST_WIDTH = 100;

/** The arguments of `quotestance analyze`, checked. */
export function readArguments(args: string[]) {
  const { values, positionals } = parseCommand(args, OPTIONS);
  if (positionals.length > 1) {
    const got = `${positionals.length}: ${positionals.join(' ')}`;
    throw new CommandError('usage', `analyze takes one file, got ${got}`);
  }
  const path = positionals[0] ?? '-';
  if (path === '-' && process.stdin.isTTY) {
    throw new CommandError('usage', 'no file is given and nothing is piped in');
  }
  return {
    values,
    path,
    engine: readEngine(values.engine),
    width: readWidth(values.width),
    isHtml: readFormat(values.format, path) === 'html',
  };
}

function readWidth(given: string | undefined): number {
  if (given === undefined) return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, process.stdout.columns ?? 80));
  const width = Number(given);
  if (Number.isInteger(width) && width >= LEAST_WIDTH && width <= 1000) return width;
  throw new CommandError(
    'usage',
    `--width is "${given}"; expected a whole number from ${LEAST_WIDTH} to 1000`,
  );
}

function readFormat(given: string | undefined, path: string): 'text' | 'html' {
  if (given === undefined) return /\.x?html?$/i.test(path) ? 'html' : 'text';
  if (given === 'text' || given === 'html') return given;
  throw new CommandError('usage', `--format is "${given}"; expected text or html`);
}
