import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueueStatus } from '../../src/queue/index.ts';
import { query, readTables } from '../corpus-store/read-database.ts';
import { listParts, writeArticles } from './articles.ts';
import { runCommand } from './queue-command.ts';
import { openRedis, type TestRedis } from './redis-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'quotestance-faults-'));
const at = (name: string) => join(folder, name);
let redis: TestRedis;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.remove();
  rmSync(folder, { recursive: true, force: true });
});

const queue = (args: string, env = {}) =>
  runCommand(['queue', ...args.split(' ')], folder, { QUOTESTANCE_REDIS: redis.url, ...env });
const readStatus = async (out: string): Promise<QueueStatus> =>
  JSON.parse((await queue(`status --out ${out} --json`)).stdout);

test('an article that ends every process that touches it is a dead letter; its batch mates are not', async () => {
  writeArticles(at('articles.jsonl'), 24);
  const lines = readFileSync(at('articles.jsonl'), 'utf8').split('\n');
  lines[13] = lines[13]!.replace('"g-13"', '"poison"');
  writeFileSync(at('articles.jsonl'), lines.join('\n'));
  await queue('submit articles.jsonl --out run --batch-size 8');
  const fault = { NODE_OPTIONS: `--import ${resolve('tests/queue/poison.mjs')}` };
  const { status, stderr } = await queue('work --workers 1 --until-empty', fault);
  expect(status).toBe(0);
  // The process died once, over the whole batch.
  expect(
    stderr.match(/has failed and is tried again: Unexpected exit code: null signal: SIGKILL/g),
  ).toHaveLength(1);
  expect(stderr).toContain('3 batches, 23 reports, 1 rejects');

  const { jobs, deadBatches, run } = await readStatus('run');
  expect({ jobs, deadBatches }).toEqual({
    jobs: { waiting: 0, active: 0, delayed: 0, dead: 0 },
    deadBatches: [],
  });
  const letter = {
    id: 'poison',
    code: 'worker-failed',
    reason: 'the process ended with SIGKILL; tried twice',
    origin: { file: 'articles.jsonl', line: 14 },
  };
  expect(run).toEqual({
    planned: { batches: 3, items: 24 },
    done: { batches: 3, items: 24 },
    deadArticles: [letter],
  });
  expect((await queue('status --out run')).stdout).toContain(
    'dead article poison (articles.jsonl, line 14): worker-failed, the process ended with SIGKILL; tried twice',
  );

  expect((await queue('collect run --out run.duckdb')).stderr).toBe('run.duckdb: 23 reports, 1 rejects\n');
  expect(await query(at('run.duckdb'), 'SELECT id, code, line FROM rejects')).toEqual([
    { id: 'poison', code: 'worker-failed', line: 14 },
  ]);
  // All others have the rows of a run without the fault.
  await runCommand(['corpus', 'articles.jsonl', '--out', 'corpus.duckdb', '--workers', '1'], folder);
  const others = (rows: readonly string[] | undefined) => rows!.filter((row) => !row.includes('"poison"'));
  const [got, expected] = [await readTables(at('run.duckdb')), await readTables(at('corpus.duckdb'))];
  for (const table of ['articles', 'quotations', 'stances'] as const)
    expect(others(got[table])).toEqual(others(expected[table]));
}, 600_000);

test('a batch whose file is away is a dead letter with its reason, and is done when the file is back', async () => {
  writeArticles(at('moved.jsonl'), 6);
  await queue('submit moved.jsonl articles.jsonl --out moved --batch-size 6 --attempts 1');
  renameSync(at('moved.jsonl'), at('elsewhere.jsonl'));
  const { stderr } = await queue('work --workers 1 --until-empty');
  expect(stderr).toMatch(
    /batch b[0-9a-f]{24} is a dead letter: moved\.jsonl has .* cannot be read from this machine/,
  );
  const { deadBatches, run } = await readStatus('moved');
  expect(deadBatches).toEqual([
    {
      id: expect.any(String),
      out: 'moved',
      items: 6,
      attempts: 1,
      reason: expect.stringContaining('moved.jsonl has'),
    },
  ]);
  expect(run!.done).toEqual({ batches: 4, items: 24 });

  const { status, stderr: refused } = await queue('collect moved --out moved.jsonl.store.jsonl');
  expect(status).toBe(1);
  expect(refused).toContain(
    `1 batches of moved have no part yet: ${deadBatches[0]!.id}; 0 of 30 items are collected`,
  );

  renameSync(at('elsewhere.jsonl'), at('moved.jsonl'));
  const again = await queue('submit moved.jsonl articles.jsonl --out moved --batch-size 6 --retry-dead');
  expect(again.stderr).toBe(
    'moved: 30 items in 5 batches, 4 of them done already, 1 dead ones tried again\n',
  );
  await queue('work --workers 1 --until-empty');
  expect((await queue('collect moved --out moved.jsonl.store.jsonl')).stderr).toContain(
    '30 reports, 0 rejects',
  );
}, 600_000);

test('a part that is lost or damaged is named; surplus parts are named and left out; collecting goes on', async () => {
  writeArticles(at('more.jsonl'), 20);
  await queue('submit more.jsonl --out more --batch-size 5');
  await queue('work --workers 1 --until-empty');
  const plan = readFileSync(at('more/plan.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id as string);
  const pathOf = (id: string) => at(`more/parts/${id.slice(1, 3)}/${id}.jsonl.gz`);
  const whole = readFileSync(pathOf(plan[2]!));
  rmSync(pathOf(plan[2]!));
  const missing = await queue('collect more --out more.jsonl.gz.store.jsonl');
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain(`no part yet: ${plan[2]}; 10 of 20 items are collected`);

  writeFileSync(pathOf(plan[2]!), whole.subarray(0, whole.length - 30));
  const damaged = await queue('collect more --out more.jsonl.gz.store.jsonl');
  expect(damaged.status).toBe(1);
  expect(damaged.stderr).toContain(`${plan[2]}.jsonl.gz is damaged`);

  rmSync(pathOf(plan[2]!));
  // The inputs have grown meanwhile: whole batches stay, and the last one is another.
  writeArticles(at('more.jsonl'), 23);
  const again = await queue('submit more.jsonl --out more --batch-size 5');
  expect(again.stderr).toBe('more: 23 items in 5 batches, 3 of them done already\n');
  await queue('work --workers 1 --until-empty');
  expect((await queue('collect more --out more.jsonl.gz.store.jsonl')).stderr).toContain(
    '23 reports, 0 rejects, 10 of them collected before',
  );
  writeArticles(at('more.jsonl'), 18);
  await queue('submit more.jsonl --out more --batch-size 5');
  await queue('work --workers 1 --until-empty');
  const surplus = await queue('collect more --out fewer.jsonl');
  expect(surplus.stderr).toContain('fewer.jsonl: 18 reports, 0 rejects\n');
  expect(surplus.stderr).toContain('2 parts belong to no batch and are left out');
  expect(listParts(at('more'))).toHaveLength(6);
}, 600_000);

test('a folder belongs to one run, and a worker of another version does not touch it', async () => {
  writeArticles(at('one.jsonl'), 4);
  await queue('submit one.jsonl --out one --attempts 1');
  const refused = await queue('submit more.jsonl --out one');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain(
    'one belongs to another run: inputs is ["one.jsonl"] in the store and ["more.jsonl"] now',
  );
  const run = JSON.parse(readFileSync(at('one/run.json'), 'utf8'));
  writeFileSync(
    at('one/run.json'),
    JSON.stringify({ ...run, description: { ...run.description, version: '0.0.1' } }),
  );
  const { stderr } = await queue('work --workers 1 --until-empty');
  expect(stderr).toMatch(
    /is a dead letter: quotestance is \d+\.\d+\.\d+ on this worker, but the run was submitted with 0\.0\.1/,
  );
  expect(listParts(at('one'))).toEqual([]);
  expect((await queue('submit more.jsonl --out one --replace')).status).toBe(0);
}, 600_000);

test('lists of one\u2019s own and --no-text do the same as with quotestance corpus, also where a batch is tried again', async () => {
  const text = 'Ana Ruiz called Tom Reed a glorphic mayor on Monday. Reed said that Ruiz was glorphic too.';
  const ids = ['a', 'b', 'poison'];
  writeFileSync(at('words.jsonl'), ids.map((id) => `${JSON.stringify({ id, text })}\n`).join(''));
  writeFileSync(at('lexicon.jsonl'), '{"word": "glorphic", "polarity": "negative", "intensity": 3}\n');
  const how = '--lexicon lexicon.jsonl --no-text';
  await queue(`submit words.jsonl --out words ${how}`);
  const fault = { NODE_OPTIONS: `--import ${resolve('tests/queue/poison.mjs')}` };
  await queue('work --workers 1 --until-empty', fault);
  await queue('collect words --out words.duckdb');
  await runCommand(
    ['corpus', 'words.jsonl', '--out', 'words-corpus.duckdb', '--workers', '1', ...how.split(' ')],
    folder,
  );
  const [got, expected] = [await readTables(at('words.duckdb')), await readTables(at('words-corpus.duckdb'))];
  const others = (rows: readonly string[] | undefined) => rows!.filter((row) => !row.includes('"poison"'));
  for (const table of ['stances', 'evidence', 'texts'] as const)
    expect(got[table]).toEqual(others(expected[table]));
  expect(got.texts).toEqual([]);
  expect(got.stances!.some((row) => row.includes('"polarity":"negative"'))).toBe(true);
}, 600_000);
