import { createWriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Reject } from '../corpus/corpus-article.ts';
import { QuotestanceError } from '../errors.ts';
import { CommandError } from './command-error.ts';
import { INPUT_OPTIONS, readInputOptions } from './input-arguments.ts';
import { parseCommand } from './parse-command.ts';
import { readEngine } from './read-engine.ts';
import { explain } from './read-input.ts';
import { readLists } from './read-lists.ts';
import { readNumber, readTimeLimit } from './read-number.ts';

const OPTIONS = {
  jsonl: { type: 'boolean' },
  engine: { type: 'string' },
  workers: { type: 'string' },
  'time-limit': { type: 'string' },
  'name-blind': { type: 'boolean' },
  lexicon: { type: 'string' },
  verbs: { type: 'string' },
  entities: { type: 'string' },
  rejects: { type: 'string' },
  ...INPUT_OPTIONS,
} as const;

/** `quotestance analyze --jsonl`: articles in, a report a line out, in the same order. */
export async function runFilter(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const inputs = positionals.length === 0 ? ['-'] : positionals;
  if (inputs.includes('-') && process.stdin.isTTY)
    throw new CommandError('usage', 'no file is given and nothing is piped in');
  const settings = {
    engine: readEngine(values.engine),
    workers: readNumber(values.workers, 'workers', 0, 1024) ?? availableParallelism(),
    timeLimit: readTimeLimit(values['time-limit']),
    nameBlind: values['name-blind'],
    vocabulary: await readLists({ lexicon: values.lexicon, verbs: values.verbs, entities: values.entities }),
  };
  const input = { ...readInputOptions(values), input: process.stdin };
  const { analyzeCorpus } = await import('../corpus/analyze-corpus.ts');
  const { readInputs } = await import('../corpus/input/read-inputs.ts');
  const rejects = values.rejects === undefined ? null : openLines(values.rejects);
  try {
    for await (const result of analyzeCorpus(readInputs(inputs, input), settings)) {
      if (result.kind === 'report') await writeLine(process.stdout, result.report);
      else
        await (rejects
          ? rejects.add(describe(result.reject))
          : writeLine(process.stdout, describe(result.reject)));
    }
    await rejects?.end();
    return '';
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
}

/** A reject as a line: no report has a field `error`. */
function describe({ id, code, reason, origin }: Reject) {
  return { id, error: { code, reason, file: origin.file, line: origin.line } };
}

/** Waits while the reader is busy, so that nothing piles up here. */
async function writeLine(stream: NodeJS.WritableStream, value: unknown): Promise<void> {
  if (stream.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => stream.once('drain', resolve));
}

/** A file of lines; what is wrong with it is said when the next line is written. */
function openLines(path: string) {
  const stream = createWriteStream(path);
  let problem: NodeJS.ErrnoException | undefined;
  const failure = new Promise<void>((resolve) => {
    stream.on('error', (error) => {
      problem = error;
      resolve();
    });
  });
  const check = () => {
    if (problem) throw new CommandError('input', `cannot write ${path}: ${explain(problem)}`);
  };
  return {
    async add(value: unknown) {
      check();
      await Promise.race([writeLine(stream, value), failure]);
      check();
    },
    async end() {
      check();
      await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), failure]);
      check();
    },
  };
}
