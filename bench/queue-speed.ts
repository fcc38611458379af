/**
 * `npm run bench:queue [-- articles [engine]]` (2,000 articles and the fast engine by default; needs redis-server): articles a second of
 * the queue with 1, 2 and 4 processes and of the filter, beside `quotestance corpus` with two workers, and what a waiting job
 * takes of Redis' memory. Each contestant is a command of its own; starting it and loading the engine count for all alike.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { openRedis } from '../tests/queue/redis-server.ts';
import { generateArticles } from './generate-articles.ts';

const CLI = resolve('dist/cli.js');
const JOBS = 5000;
const count = Number(process.argv[2] ?? 2000);
const engine = process.argv[3] ?? 'fast';

const folder = mkdtempSync(join(tmpdir(), 'quotestance-bench-'));
const redis = await openRedis();
try {
  const lines = [...generateArticles(count)].map((article) => JSON.stringify(article));
  writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`);
  print(
    `${count} articles, ${engine} engine, ${availableParallelism()} cores (${cpus()[0]!.model.trim()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
  print(`${''.padEnd(32)} articles    of   a million  processor     of`);
  print(`${''.padEnd(32)} a second corpus    takes  a million corpus`);
  const corpus = await time([
    'corpus',
    'articles.jsonl',
    '--out',
    'run.duckdb',
    '--workers',
    '2',
    '--engine',
    engine,
  ]);
  tell('corpus, 2 workers, into DuckDB', corpus, corpus);
  tell(
    'analyze --jsonl, 2 workers',
    await time(['analyze', '--jsonl', 'articles.jsonl', '--workers', '2', '--engine', engine]),
    corpus,
  );
  for (const processes of [1, 2, 4]) {
    const out = `run-${processes}`;
    await time(['queue', 'submit', 'articles.jsonl', '--out', out, '--engine', engine]);
    tell(
      `queue work, ${processes} processes`,
      await time(['queue', 'work', '--until-empty', '--workers', String(processes)]),
      corpus,
    );
  }
  await time(['queue', 'submit', 'articles.jsonl', '--out', 'apart', '--engine', engine]);
  const apart = ['queue', 'work', '--until-empty', '--workers', '1'];
  const [one, two] = await Promise.all([time(apart), time(apart)]);
  const both = { wall: Math.max(one.wall, two.wall), cpu: one.cpu + two.cpu };
  tell('2 x queue work, 1 process each', both, corpus);
  tell(
    'queue submit',
    await time(['queue', 'submit', 'articles.jsonl', '--out', 'last', '--engine', engine]),
    corpus,
  );
  tell(
    'queue collect into DuckDB',
    await time(['queue', 'collect', 'apart', '--out', 'collected.duckdb']),
    corpus,
  );
  print(`a waiting job takes ${await measureJobs()} bytes of Redis`);
} finally {
  await redis.remove();
  rmSync(folder, { recursive: true, force: true });
}

/** What a command takes, with the processes that it starts, in seconds. */
interface Cost {
  readonly wall: number;
  /** Of all cores together; other work on the machine changes it little. */
  readonly cpu: number;
}

function time(args: readonly string[]): Promise<Cost> {
  const begin = performance.now();
  // The second line that `times` writes is of the children.
  const child = spawn(
    'bash',
    ['-c', '"$@"; status=$?; times; exit $status', 'bash', process.execPath, CLI, ...args],
    {
      cwd: folder,
      env: { ...process.env, QUOTESTANCE_REDIS: redis.url },
      stdio: ['ignore', 'pipe', openSync(join(folder, 'errors.log'), 'a')],
    },
  );
  let tail = '';
  child.stdout!.setEncoding('utf8').on('data', (text) => {
    tail = (tail + text).slice(-200);
  });
  return new Promise((settle, fail) => {
    child.on('error', fail).on('close', (status) => {
      const spent = [...tail.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2);
      const cpu = spent.reduce(
        (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
        0,
      );
      if (status === 0) settle({ wall: (performance.now() - begin) / 1000, cpu });
      else fail(new Error(`${args.join(' ')} ended with ${status}`));
    });
  });
}

/** Memory of one job that waits, in bytes. */
async function measureJobs(): Promise<number> {
  const client = new Redis(redis.url);
  const readMemory = async () => Number(/^used_memory:(\d+)/m.exec(await client.info('memory'))![1]);
  const short = Array.from({ length: JOBS }, (_, number) =>
    JSON.stringify({ id: `n-${number}`, text: 'Ana Ruiz spoke.' }),
  );
  writeFileSync(join(folder, 'short.jsonl'), `${short.join('\n')}\n`);
  const before = await readMemory();
  await time(['queue', 'submit', 'short.jsonl', '--out', 'jobs', '--batch-size', '1', '--prefix', 'memory']);
  const after = await readMemory();
  client.disconnect();
  return Math.round((after - before) / JOBS);
}

function tell(name: string, { wall, cpu }: Cost, corpus: Cost): void {
  const aMillion = (seconds: number) => `${((seconds / count) * (1e6 / 3600)).toFixed(2).padStart(7)} h`;
  const columns = [
    name.padEnd(32),
    `${(count / wall).toFixed(1).padStart(8)}/s`,
    `${(corpus.wall / wall).toFixed(2).padStart(5)}x`,
    aMillion(wall),
    aMillion(cpu),
    `${(corpus.cpu / cpu).toFixed(2).padStart(5)}x`,
  ];
  print(columns.join(' '));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
