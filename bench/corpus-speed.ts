/**
 * `npx tsx bench/corpus-speed.ts [articles]` (100,000 by default; after `npm run build`): articles a second of a bare loop
 * over `analyze`, of one worker and of two, and how much more memory many articles take than 5,000. Each contestant is a
 * process of its own, since a process cannot forget its peak. Loading the engine counts for all alike.
 */
import { spawnSync } from 'node:child_process';
import { generateArticles } from './generate-articles.ts';

const FEW = 5000;
const SOME = 20_000;

interface Measure {
  readonly articles: number;
  readonly seconds: number;
  /** Most memory that the process and its threads have had, in megabytes. */
  readonly peak: number;
}

const [first, workers, count] = process.argv.slice(2);
if (first === 'measure') {
  process.stdout.write(JSON.stringify(await measure(workers!, Number(count))));
} else {
  compare(Number(first ?? 100_000));
}

/** The built package, as it is installed. */
async function measure(workers: string, count: number): Promise<Measure> {
  const articles = generateArticles(count);
  const begin = performance.now();
  let done = 0;
  if (workers === 'bare') {
    const { analyze } = (await loadBuilt('index.js')) as typeof import('../src/index.ts');
    for (const { text, id, outlet, publishedAt } of articles) {
      await analyze(text, { id, outlet, publishedAt });
      done++;
    }
  } else {
    const { analyzeCorpus } = (await loadBuilt('corpus.js')) as typeof import('../src/corpus/index.ts');
    for await (const { kind } of analyzeCorpus(articles, { workers: Number(workers) }))
      if (kind === 'report') done++;
  }
  const seconds = (performance.now() - begin) / 1000;
  return { articles: done, seconds, peak: process.resourceUsage().maxRSS / 1024 };
}

function loadBuilt(name: string): Promise<unknown> {
  return import(new URL(`../dist/${name}`, import.meta.url).href);
}

function compare(count: number): void {
  print(`${count} articles, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
  const few = Math.min(FEW, count);
  // Speed does not change with the number of articles; memory might.
  const some = Math.min(SOME, count);
  const bare = report('bare loop over analyze', 'bare', some);
  const one = report('1 worker', '1', some);
  const two = report('2 workers', '2', count);
  const small = report('2 workers', '2', few);
  print(`2 workers are ${(speedOf(two) / speedOf(one)).toFixed(2)}x as fast as 1`);
  print(`and ${(speedOf(two) / speedOf(bare)).toFixed(2)}x as fast as the bare loop`);
  print(`${count} articles take ${(two.peak / small.peak).toFixed(2)}x the memory of ${few}`);
}

function report(name: string, workers: string, count: number): Measure {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1]!, 'measure', workers, String(count)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  const measured = JSON.parse(stdout) as Measure;
  if (measured.articles !== count) throw new Error(`${name}: ${measured.articles} reports of ${count}`);
  const speed = speedOf(measured).toFixed(1).padStart(8);
  print(
    `${name.padEnd(24)} ${String(count).padStart(8)} ${speed} articles/s ${Math.round(measured.peak)} MB`,
  );
  return measured;
}

function speedOf({ articles, seconds }: Measure): number {
  return articles / seconds;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
