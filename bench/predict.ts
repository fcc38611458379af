/**
 * The prediction contract: `npm run --silent predict -- TASK < in.jsonl > out.jsonl`.
 * One line in, one line out, in order. Tasks: target, pair, quotes, stance, document; and sentence, for the project's own
 * judges. `--masked` hides the target's name from the model. `--polar` and `--listed` tell `pair` what is known of all its
 * lines: that there is an attitude, or that a reader has listed them, neutral or not.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Engine } from '../src/sentiment/engine.ts';
import { ENGINES, type NamedEngine, openNamedEngine } from './open-named-engine.ts';
import { predictDocument } from './predict/document.ts';
import { predictPair } from './predict/pair.ts';
import { predictQuotes } from './predict/quotes.ts';
import { predictSentence } from './predict/sentence.ts';
import { predictStance } from './predict/stance.ts';
import { predictTarget } from './predict/target.ts';

const TASKS: Record<
  string,
  (line: never, engine: Engine, options: { polar: boolean; listed: boolean }) => object
> = {
  target: predictTarget,
  pair: predictPair,
  quotes: predictQuotes,
  stance: predictStance,
  document: predictDocument,
  sentence: predictSentence,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'fast' },
    masked: { type: 'boolean', default: false },
    polar: { type: 'boolean', default: false },
    listed: { type: 'boolean', default: false },
    model: { type: 'string', default: process.env.QUOTESTANCE_MODEL ?? 'models/en' },
  },
});
const predict = TASKS[positionals[0] ?? ''];
if (!predict || !ENGINES.includes(values.engine as NamedEngine)) {
  process.stderr.write(
    `usage: predict -- ${Object.keys(TASKS).join('|')} [--engine ${ENGINES.join('|')}] [--masked] [--polar|--listed] [--model FOLDER] < in.jsonl > out.jsonl\n`,
  );
  process.exit(2);
}
const engine = await openNamedEngine(values.engine as NamedEngine, {
  nameBlind: values.masked,
  model: values.model,
});
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue;
  const answer = JSON.stringify(
    predict(JSON.parse(line) as never, engine, { polar: values.polar, listed: values.listed }),
  );
  if (!process.stdout.write(`${answer}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}
