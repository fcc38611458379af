import { availableParallelism } from 'node:os';
import type { OnOtherRun } from '../corpus/corpus-store.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { readEngine } from './read-engine.ts';
import { readNumber } from './read-number.ts';

const OPTIONS = {
  out: { type: 'string' },
  engine: { type: 'string' },
  workers: { type: 'string' },
  'time-limit': { type: 'string' },
  'most-characters': { type: 'string' },
  format: { type: 'string' },
  text: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  outlet: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  'name-blind': { type: 'boolean' },
  entities: { type: 'string' },
  overrides: { type: 'string' },
  'no-text': { type: 'boolean' },
  'append-run': { type: 'boolean' },
  replace: { type: 'boolean' },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean' },
} as const;

/** The arguments of `quotestance corpus`, checked. */
export function readCorpusArguments(args: string[]) {
  const { values, positionals } = parseCommand(args, OPTIONS);
  if (positionals.length === 0)
    throw new CommandError('usage', 'no input is given; expected files, folders or - for standard input');
  if (values.out === undefined)
    throw new CommandError('usage', 'no store is given; expected --out run.duckdb or --out run.jsonl');
  if (values['append-run'] && values.replace)
    throw new CommandError('usage', '--append-run and --replace exclude each other');
  const onOtherRun: OnOtherRun = values['append-run'] ? 'append' : values.replace ? 'replace' : 'refuse';
  const seconds = readNumber(values['time-limit'], 'time-limit', 1, 86_400);
  return {
    inputs: positionals,
    out: values.out,
    engine: readEngine(values.engine),
    workers: readNumber(values.workers, 'workers', 0, 1024) ?? availableParallelism(),
    timeLimit: seconds === undefined ? undefined : seconds * 1000,
    nameBlind: values['name-blind'],
    entities: values.entities,
    overrides: values.overrides,
    keepText: !values['no-text'],
    onOtherRun,
    strict: values.strict ?? false,
    quiet: values.quiet ?? false,
    input: {
      text: values.text,
      id: values.id,
      title: values.title,
      outlet: values.outlet,
      url: values.url,
      published: values.published,
      format: readFormat(values.format),
      input: process.stdin,
      mostCharacters: readNumber(values['most-characters'], 'most-characters', 1, 1e9),
    },
  };
}

function readFormat(given: string | undefined): 'text' | 'html' | undefined {
  if (given === undefined || given === 'text' || given === 'html') return given;
  throw new CommandError('usage', `--format is "${given}"; expected text or html`);
}
