/**
 * `npm run accuracy`: predicts on the development data, lets every judge score it, prints one table.
 * The data and the judges lie beside the project (`--data`, `--judges` say where); what is missing is named and left out.
 * `--only WORD` runs the judgements whose title holds the word; `--json` prints the figures as JSON.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, JUDGEMENTS, type Judgement } from './accuracy/judges.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.QUOTESTANCE_DATA ?? '../shared/data' },
    judges: { type: 'string', default: process.env.QUOTESTANCE_JUDGES ?? '../shared/score' },
    engine: { type: 'string', default: 'fast' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
// `npm run accuracy | head` closes the pipe early.
process.stdout.on('error', () => process.exit(0));

const OUT = resolve('.out/accuracy');
mkdirSync(OUT, { recursive: true });

/** The corpus articles that nobody tunes on, as one file. */
function writeTestSplit(): string {
  const path = join(OUT, 'test-split.jsonl');
  const lines = readFileSync('corpus/articles.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line && JSON.parse(line).split === 'test');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function run(command: string, args: readonly string[], input?: string, output?: string): string {
  const stdin = input ? openSync(input, 'r') : 'ignore';
  const stdout = output ? openSync(output, 'w') : 'pipe';
  const done = spawnSync(command, args, {
    stdio: [stdin, stdout, 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  for (const handle of [stdin, stdout]) if (typeof handle === 'number') closeSync(handle);
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return done.stdout;
}

const predicted = new Map<string, string>();
function predict(task: string, input: string): string {
  const key = `${task}-${input.replace(/[^\w]+/g, '-')}`;
  let output = predicted.get(key);
  if (!output) {
    output = join(OUT, `${key.slice(-80)}.jsonl`);
    run('npx', ['tsx', 'bench/predict.ts', task, '--engine', values.engine], input, output);
    predicted.set(key, output);
  }
  return output;
}

function judge(judgement: Judgement): Record<string, unknown> | string {
  const input = judgement.input === ':test-split' ? writeTestSplit() : join(values.data, judgement.input);
  const gold = judgement.gold ? join(values.data, judgement.gold) : input;
  const script = join(values.judges, judgement.judge);
  const missing = [input, gold, script].find((path) => !existsSync(path));
  if (missing)
    return `not measured: ${judgement.judge} or its data is not there (--data, --judges say where to look)`;
  return JSON.parse(
    run('node', [script, gold, predict(judgement.task, input), '--json', ...(judgement.options ?? [])]),
  );
}

function read(result: unknown, path: string): number {
  return path.split('/').reduce((at, key) => (at as Record<string, unknown>)?.[key], result) as number;
}

function describeFigure(figure: Figure, value: number): { shown: string; goal: string; verdict: string } {
  const scaled = figure.plain ? value : value * 100;
  const met = figure.atMost ? scaled <= figure.goal : scaled >= figure.goal;
  const hasGoal = figure.goal > 0 && !(figure.atMost && figure.goal === 100);
  return {
    shown: scaled.toFixed(figure.plain ? 2 : 1),
    goal: hasGoal ? `${figure.atMost ? '<=' : '>='} ${figure.goal}` : '',
    verdict: hasGoal ? (met ? 'met' : 'SHORT') : '',
  };
}

const table: object[] = [];
for (const judgement of JUDGEMENTS) {
  if (values.only && !judgement.title.toLowerCase().includes(values.only.toLowerCase())) continue;
  const result = judge(judgement);
  if (!values.json) process.stdout.write(`${judgement.title}\n`);
  if (typeof result === 'string') {
    process.stdout.write(`  ${result}\n`);
    continue;
  }
  for (const figure of judgement.figures) {
    const { shown, goal, verdict } = describeFigure(figure, read(result, figure.path));
    table.push({ judge: judgement.title, figure: figure.name, value: Number(shown) });
    if (!values.json) {
      process.stdout.write(
        `  ${figure.name.padEnd(38)} ${shown.padStart(6)}  ${goal.padEnd(7)} ${verdict.padEnd(5)}  ${figure.comparison ?? ''}\n`,
      );
    }
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(table, null, 1)}\n`);
