/**
 * `npm run accuracy`: predicts on the development data, lets every judge score it, prints one table.
 * The data and the judges lie beside the project (`--data`, `--judges` say where); what is missing is named and left out.
 * `--engine accurate` sets both engines side by side; `--engine words` is the one of lexicons alone. `--only WORD` runs the judgements whose title holds the word;
 * `--json` prints the figures as JSON. `--errors stance` lists the missed and false edges of the annotated articles instead,
 * each with the stage that lost it. `--swaps` tells how often an edge keeps its polarity under other names and genders (`--cultures N`
 * names of N cultures for each article, 3 by default; `--list` prints the changes; `--name-blind` hides names from the model).
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../src/index.ts';
import type { Figure, Judgement } from './accuracy/judgement.ts';
import { JUDGEMENTS } from './accuracy/judges.ts';
import { prepareInput } from './accuracy/prepare-input.ts';
import { printStanceErrors } from './accuracy/print-stance-errors.ts';
import { printSwaps } from './accuracy/score-swaps.ts';
import { ENGINES, type NamedEngine, openNamedEngine } from './open-named-engine.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.QUOTESTANCE_DATA ?? '../shared/data' },
    judges: { type: 'string', default: process.env.QUOTESTANCE_JUDGES ?? '../shared/score' },
    engine: { type: 'string', default: 'fast' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    errors: { type: 'string' },
    swaps: { type: 'boolean', default: false },
    cultures: { type: 'string', default: '3' },
    list: { type: 'boolean', default: false },
    'name-blind': { type: 'boolean', default: false },
  },
});
if (!ENGINES.includes(values.engine as NamedEngine)) {
  process.stderr.write(`--engine is ${ENGINES.join(', ')}\n`);
  process.exit(2);
}
// `npm run accuracy | head` closes the pipe early.
process.stdout.on('error', () => process.exit(0));

if (values.errors !== undefined) {
  if (values.errors !== 'stance') {
    process.stderr.write('--errors is stance\n');
    process.exit(2);
  }
  printStanceErrors(values.data, await openNamedEngine(values.engine as NamedEngine));
  // A pipe takes what is written in its own time.
  await new Promise((done) => process.stdout.write('', done));
  process.exit(0);
}

if (values.swaps) {
  const name = values.engine as NamedEngine;
  const engine = await openNamedEngine(name, { nameBlind: values['name-blind'] });
  const options = { cultures: Number(values.cultures), list: values.list };
  await printSwaps(name, await createAnalyzer({ engine }), options);
  await new Promise((done) => process.stdout.write('', done));
  process.exit(0);
}

const OUT = resolve('.out/accuracy');
mkdirSync(OUT, { recursive: true });

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

const compared = values.engine === 'accurate' ? ['fast', 'accurate'] : [values.engine];

const predicted = new Map<string, string>();
function predict(engine: string, { task, predictOptions = [] }: Judgement, input: string): string {
  const key = `${engine}-${task}${predictOptions.join('')}-${input.replace(/[^\w]+/g, '-').slice(-60)}`;
  let output = predicted.get(key);
  if (!output) {
    output = join(OUT, `${key}.jsonl`);
    run('npx', ['tsx', 'bench/predict.ts', task, '--engine', engine, ...predictOptions], input, output);
    predicted.set(key, output);
  }
  return output;
}

function judge(judgement: Judgement, input: string, engine: string): Record<string, unknown> | string {
  const gold = judgement.gold ? join(values.data, judgement.gold) : input;
  const script = judgement.judge.startsWith('./')
    ? join('bench/accuracy', judgement.judge)
    : join(values.judges, judgement.judge);
  const missing = [input, gold, script].find((path) => !existsSync(path));
  if (missing)
    return `not measured: ${judgement.judge} or its data is not there (--data, --judges say where to look)`;
  const [command, ...first] = script.endsWith('.ts') ? ['npx', 'tsx', script] : ['node', script];
  return JSON.parse(
    run(command!, [
      ...first,
      gold,
      predict(engine, judgement, input),
      '--json',
      ...(judgement.options ?? []),
    ]),
  );
}

function read(result: unknown, path: string): number {
  return path.split('/').reduce((at, key) => (at as Record<string, unknown>)?.[key], result) as number;
}

function show(figure: Figure, value: number | null | undefined): string {
  if (value === null || value === undefined) return '-';
  return (figure.plain ? value : value * 100).toFixed(figure.plain ? 2 : 1);
}

function goalOf(figure: Figure, engine: string): number {
  const goal = engine === 'accurate' ? (figure.accurateGoal ?? 0) : figure.goal;
  return figure.atMost && goal === 100 ? 0 : goal;
}

function verdict(figure: Figure, engine: string, shown: string): string {
  const goal = goalOf(figure, engine);
  if (goal === 0 || shown === '-') return '';
  return (figure.atMost ? Number(shown) <= goal : Number(shown) >= goal) ? 'met' : 'SHORT';
}

const table: object[] = [];
const print = (line: string) => values.json || process.stdout.write(`${line}\n`);
const judged = compared.at(-1)!;
print(
  `${''.padEnd(40)} ${compared.map((engine) => engine.padStart(8)).join(' ')}  goal of the ${judged} engine`,
);
for (const judgement of JUDGEMENTS) {
  if (values.only && !judgement.title.toLowerCase().includes(values.only.toLowerCase())) continue;
  const input = prepareInput(judgement.input, values.data, OUT);
  const results = compared.map((engine) => judge(judgement, input, engine));
  print(judgement.title);
  const problem = results.find((result) => typeof result === 'string');
  if (problem !== undefined) {
    print(`  ${problem}`);
    continue;
  }
  for (const figure of judgement.figures) {
    const shown = results.map((result) => show(figure, read(result, figure.path)));
    compared.forEach((engine, index) => {
      table.push({ judge: judgement.title, figure: figure.name, engine, value: Number(shown[index]) });
    });
    const goal = goalOf(figure, judged);
    const wanted = goal === 0 ? '' : `${figure.atMost ? '<=' : '>='} ${goal}`;
    print(
      `  ${figure.name.padEnd(38)} ${shown.map((value) => value.padStart(8)).join(' ')}  ${wanted.padEnd(7)} ${verdict(figure, judged, shown.at(-1)!).padEnd(5)}  ${figure.comparison ?? ''}`.trimEnd(),
    );
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(table, null, 1)}\n`);
