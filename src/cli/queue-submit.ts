import { CommandError } from './command-error.ts';
import { INPUT_OPTIONS, readInputOptions } from './input-arguments.ts';
import { parseCommand } from './parse-command.ts';
import { REDIS_OPTIONS, readRedisOptions } from './queue-arguments.ts';
import { readEngine } from './read-engine.ts';
import { readLists } from './read-lists.ts';
import { readNumber, readTimeLimit } from './read-number.ts';
import { INTERRUPTED, runUntilSignal } from './run-until-signal.ts';

const OPTIONS = {
  out: { type: 'string' },
  engine: { type: 'string' },
  'time-limit': { type: 'string' },
  'name-blind': { type: 'boolean' },
  lexicon: { type: 'string' },
  verbs: { type: 'string' },
  names: { type: 'string' },
  'no-text': { type: 'boolean' },
  'batch-size': { type: 'string' },
  attempts: { type: 'string' },
  'retry-dead': { type: 'boolean' },
  replace: { type: 'boolean' },
  ...INPUT_OPTIONS,
  ...REDIS_OPTIONS,
} as const;

/** `quotestance queue submit`: cuts the inputs into batches and puts them into the queue. */
export async function runSubmit(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  if (positionals.length === 0)
    throw new CommandError('usage', 'no input is given; expected files or folders that all workers can read');
  const { out } = values;
  if (out === undefined)
    throw new CommandError('usage', 'no folder is given; expected --out DIR, which all workers can write');
  const submission = {
    inputs: positionals,
    out,
    engine: readEngine(values.engine),
    timeLimit: readTimeLimit(values['time-limit']),
    nameBlind: values['name-blind'],
    vocabulary: await readLists({ lexicon: values.lexicon, verbs: values.verbs, entities: values.names }),
    keepText: !values['no-text'],
    batchSize: readNumber(values['batch-size'], 'batch-size', 1, 100_000),
    attempts: readNumber(values.attempts, 'attempts', 1, 1000),
    retryDead: values['retry-dead'],
    replace: values.replace,
    input: readInputOptions(values),
    ...readRedisOptions(values),
  };
  const { submitBatches } = await import('../queue/submit-batches.ts');
  return runUntilSignal(async (signal) => {
    try {
      const { batches, items, finished, retried } = await submitBatches({ ...submission, signal });
      const rest = [
        ...(finished > 0 ? [`${finished} of them done already`] : []),
        ...(retried > 0 ? [`${retried} dead ones tried again`] : []),
      ];
      process.stderr.write(`${[`${out}: ${items} items in ${batches} batches`, ...rest].join(', ')}\n`);
    } catch (error) {
      if (!signal.aborted || error !== signal.reason) throw error;
      process.stderr.write('stopped; the same command goes on\n');
      process.exitCode = INTERRUPTED;
    }
    return '';
  });
}
