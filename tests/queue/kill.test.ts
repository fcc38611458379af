import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query, readTables } from '../corpus-store/read-database.ts';
import { listParts, until, writeArticles } from './articles.ts';
import { runCommand, startCommand } from './queue-command.ts';
import { openRedis, type TestRedis } from './redis-server.ts';

const KILLS = 10;
const ARTICLES = 2000;
const folder = mkdtempSync(join(tmpdir(), 'quotestance-kill-'));
let redis: TestRedis;

beforeAll(async () => {
  redis = await openRedis();
  writeArticles(join(folder, 'articles.jsonl'), ARTICLES);
  // Some come twice, some are no articles.
  const lines = readFileSync(join(folder, 'articles.jsonl'), 'utf8').split('\n');
  for (const [at, other] of [
    [30, 10],
    [1500, 20],
    [1501, 1490],
  ] as const)
    lines[at] = lines[at]!.replace(`"g-${at}"`, `"g-${other}"`);
  lines[777] = '{"id": "broken", ';
  lines[778] = '{"id": "empty", "text": ""}';
  writeFileSync(join(folder, 'articles.jsonl'), lines.join('\n'));
});
afterAll(async () => {
  await redis.remove();
  rmSync(folder, { recursive: true, force: true });
});

const command = (...args: string[]) => startCommand(args, folder, { QUOTESTANCE_REDIS: redis.url });
const submit = () => command('queue', 'submit', 'articles.jsonl', '--out', 'run', '--batch-size', '7');
const work = (...rest: string[]) => command('queue', 'work', '--workers', '2', '--lock', '2', ...rest);

function listChildren(pid: number): number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

test('workers, Redis and the submitter are killed: the store is that of quotestance corpus, row by row', async () => {
  const first = submit();
  const client = new Redis(redis.url);
  client.on('error', () => {});
  // It dies when it has put a part of the batches into the queue.
  await until(async () => (await client.llen('quotestance:batches:wait')) > 0);
  first.child.kill('SIGKILL');
  await first.ended;
  client.disconnect();

  for (let kills = 0; kills < KILLS; kills++) {
    const worker = work();
    const before = listParts(join(folder, 'run')).length;
    await until(() => listParts(join(folder, 'run')).length > before);
    const processors = listChildren(worker.child.pid!);
    if (kills === 4) {
      await redis.kill();
      await redis.start();
      const then = listParts(join(folder, 'run')).length;
      // It has come back to the queue by itself when it has done more than the two batches that it had in hand.
      await until(() => listParts(join(folder, 'run')).length > then + 2);
    }
    worker.child.kill('SIGKILL');
    expect((await worker.ended).signal).toBe('SIGKILL');
    await until(() => !processors.some(isAlive));
  }

  const { status, stderr } = await submit().ended;
  expect(status, stderr).toBe(0);
  expect(stderr).toMatch(/^run: 2000 items in 286 batches, \d+ of them done already\n$/);
  const last = await work('--until-empty').ended;
  expect(last.status, last.stderr).toBe(0);
  expect(last.stderr).not.toContain('dead letter');

  const collected = await command('queue', 'collect', 'run', '--out', 'queue.duckdb').ended;
  expect(collected.stderr).toBe('queue.duckdb: 1998 reports, 2 rejects\n');
  const corpus = await runCommand(
    ['corpus', 'articles.jsonl', '--out', 'corpus.duckdb', '--workers', '2'],
    folder,
  );
  expect(corpus.status).toBe(0);
  const expected = await readTables(join(folder, 'corpus.duckdb'));
  expect(expected.articles!.length).toBe(1995);
  expect(await readTables(join(folder, 'queue.duckdb'))).toEqual(expected);
  // In the order of the inputs, too.
  const sequences = 'SELECT sequence, id FROM articles';
  expect(await query(join(folder, 'queue.duckdb'), sequences)).toEqual(
    await query(join(folder, 'corpus.duckdb'), sequences),
  );
}, 1_500_000);
