import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { readEngine } from './read-engine.ts';
import { readFormat } from './read-format.ts';
import { readWidth } from './read-width.ts';

const OPTIONS = {
  engine: { type: 'string' },
  format: { type: 'string' },
  lexicon: { type: 'string' },
  verbs: { type: 'string' },
  entities: { type: 'string' },
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
