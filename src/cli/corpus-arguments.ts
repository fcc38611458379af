import { availableParallelism } from 'node:os';
import type { OnOtherRun } from '../corpus/corpus-store.ts';
import { CommandError } from './command-error.ts';
import { INPUT_OPTIONS, readInputOptions } from './input-arguments.ts';
import { parseCommand } from './parse-command.ts';
import { readEngine } from './read-engine.ts';
import { readNumber, readTimeLimit } from './read-number.ts';

const OPTIONS = {
  out: { type: 'string' },
  engine: { type: 'string' },
  workers: { type: 'string' },
  'time-limit': { type: 'string' },
  'name-blind': { type: 'boolean' },
  ...INPUT_OPTIONS,
  entities: { type: 'string' },
  lexicon: { type: 'string' },
  verbs: { type: 'string' },
  names: { type: 'string' },
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
  return {
    inputs: positionals,
    out: values.out,
    engine: readEngine(values.engine),
    workers: readNumber(values.workers, 'workers', 0, 1024) ?? availableParallelism(),
    timeLimit: readTimeLimit(values['time-limit']),
    nameBlind: values['name-blind'],
    lists: { lexicon: values.lexicon, verbs: values.verbs, entities: values.names },
    entities: values.entities,
    overrides: values.overrides,
    keepText: !values['no-text'],
    onOtherRun,
    strict: values.strict ?? false,
    quiet: values.quiet ?? false,
    input: { ...readInputOptions(values), input: process.stdin },
  };
}
