import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate-articles.ts';
import { ReportSchema } from '../../src/report/schema.ts';
import { query, readTables } from '../corpus-store/read-database.ts';

/** Built by `npm test` before the tests run. */
const CLI = 'dist/cli.js';
let folder: string;

function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', input });
}

/** The first sentences of a generated article: short articles make short tests. */
function writeArticles(path: string, count: number): void {
  const lines = [...generateArticles(count)].map(({ id, text, outlet, publishedAt }) =>
    JSON.stringify({ id, body: text.slice(0, 400), outlet, publishedAt, section: 'news' }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-corpus-'));
  writeArticles(join(folder, 'articles.jsonl'), 60);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const corpus = (out: string, ...rest: string[]) =>
  run([
    'corpus',
    join(folder, 'articles.jsonl'),
    '--text',
    'body',
    '--out',
    join(folder, out),
    '--workers',
    '2',
    ...rest,
  ]);

describe('quotestance corpus', () => {
  test('scores a file into a database: data nowhere but there, a summary on standard error', async () => {
    const { status, stdout, stderr } = corpus('run.duckdb');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/run\.duckdb: 60 reports, 0 rejects; [\d.]+ s, [\d.]+ articles\/s\n$/);
    const [{ n, sections } = {}] = await query(
      join(folder, 'run.duckdb'),
      `SELECT count(*) AS n, count(*) FILTER (extra->>'section' = 'news') AS sections FROM articles`,
    );
    expect([Number(n), Number(sections)]).toEqual([60, 60]);
  });

  test('run again it has nothing to do, and says so', () => {
    const { status, stderr } = corpus('run.duckdb');
    expect(status).toBe(0);
    expect(stderr).toContain('60 reports, 0 rejects, 60 of them from an earlier run');
  });

  test('links entities over the articles, with a file of those that are known', async () => {
    const path = join(folder, 'run.duckdb');
    const [person] = await query(
      path,
      `SELECT key, name, articles FROM linked_entities WHERE type = 'person' ORDER BY articles DESC, key`,
    );
    expect(person!.key).toMatch(/^person:/);
    const file = join(folder, 'entities.jsonl');
    writeFileSync(file, `${JSON.stringify({ id: 'known-one', name: person!.name })}\n`);
    expect(corpus('run.duckdb', '--entities', file).status).toBe(0);
    const [known] = await query(path, `SELECT articles FROM linked_entities WHERE key = 'known-one'`);
    expect(known!.articles).toBe(person!.articles);
    const { status, stderr } = corpus('run.duckdb', '--overrides', file);
    expect(status).toBe(1);
    expect(stderr).toContain('entities.jsonl: ');
    expect(corpus('run.jsonl', '--entities', file).stderr).toContain('are for a database');
  });

  test('other options on the same store are refused with the way out, which works', () => {
    const refused = corpus('run.duckdb', '--id', 'outlet');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--append-run');
    expect(refused.stderr).toContain('--replace');
    expect(corpus('run.duckdb', '--id', 'outlet', '--replace').status).toBe(0);
  });

  test('other articles in the place of those that are done are noticed', () => {
    writeArticles(join(folder, 'changed.jsonl'), 20);
    const args = [
      'corpus',
      join(folder, 'changed.jsonl'),
      '--text',
      'body',
      '--out',
      join(folder, 'c.jsonl'),
    ];
    expect(run(args).status).toBe(0);
    const lines = readFileSync(join(folder, 'changed.jsonl'), 'utf8').trim().split('\n');
    writeFileSync(
      join(folder, 'changed.jsonl'),
      `${lines.slice(0, -1).join('\n')}\n{"id":"new","body":"A new one."}\n`,
    );
    const { status, stderr } = run(args);
    expect(status).toBe(1);
    expect(stderr).toContain('the store has 20 items');
  });

  test('reports as JSON Lines are reports, and rejects have their lines and reasons', () => {
    writeFileSync(
      join(folder, 'mixed.jsonl'),
      '{"id":"a","text":"Ana Ruiz praised Tom Reed."}\n{broken\n{"id":"c","text":""}\n',
    );
    const args = ['corpus', join(folder, 'mixed.jsonl'), '--out', join(folder, 'mixed-run.jsonl')];
    expect(run(args)).toMatchObject({ status: 0, stdout: '' });
    const [line, ...others] = readFileSync(join(folder, 'mixed-run.jsonl'), 'utf8').trim().split('\n');
    expect(others).toEqual([]);
    const { corpus: place, ...report } = JSON.parse(line!);
    expect(ReportSchema.parse(report).stances[0]).toMatchObject({ polarity: 'positive' });
    expect(place).toMatchObject({ sequence: 0, line: 1 });
    const rejects = readFileSync(join(folder, 'mixed-run.jsonl.rejects.jsonl'), 'utf8').trim().split('\n');
    expect(rejects.map((reject) => JSON.parse(reject))).toMatchObject([
      { code: 'broken-line', corpus: { line: 2 } },
      { code: 'missing-text', id: 'c', corpus: { line: 3 } },
    ]);
    expect(run([...args, '--strict']).status).toBe(1);
  });

  test('reads standard input', () => {
    const out = join(folder, 'piped.jsonl');
    const { status } = run(['corpus', '-', '--out', out], '{"text":"Ana Ruiz praised Tom Reed."}\n');
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8')).article.id).toMatch(/^sha256:[0-9a-f]{16}$/);
  });

  test.each([
    [['corpus'], 'no input is given'],
    [['corpus', 'x.jsonl'], 'no store is given'],
    [['corpus', 'x.jsonl', '--out', 'y.jsonl', '--workers', 'two'], '--workers is "two"'],
    [['corpus', 'x.jsonl', '--out', 'y.jsonl', '--replace', '--append-run'], 'exclude each other'],
    [['export', 'x.duckdb'], 'no folder is given'],
    [['export', 'x.duckdb', '--to', 'y', '--format', 'xls'], '--format is "xls"'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('an input that does not exist is named', () => {
    const { status, stderr } = run(['corpus', join(folder, 'none.jsonl'), '--out', join(folder, 'x.jsonl')]);
    expect(status).toBe(1);
    expect(stderr).toContain('none.jsonl');
  });
});

test('quotestance export writes the tables as files', () => {
  expect(corpus('export.duckdb').status).toBe(0);
  const to = join(folder, 'tables');
  expect(run(['export', join(folder, 'export.duckdb'), '--to', to, '--format', 'csv']).status).toBe(0);
  const [header, ...rows] = readFileSync(join(to, 'articles.csv'), 'utf8').trim().split('\n');
  expect(header).toContain('outlet');
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(run(['export', join(folder, 'export.duckdb'), '--to', to, '--format', 'csv']).status).toBe(1);
});

describe('nothing is lost and nothing is double', () => {
  /** Starts a run and kills it after so many milliseconds; tells whether it had ended by then. */
  const killAfter = (args: readonly string[], wait: number, signal: NodeJS.Signals) =>
    new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });
      const timer = setTimeout(() => child.kill(signal), wait);
      child.on('exit', (code) => {
        clearTimeout(timer);
        resolve(code);
      });
    });

  test('2,000 articles, killed with SIGKILL at 20 random moments: the same tables as a whole run', async () => {
    const input = join(folder, 'many.jsonl');
    writeArticles(input, 2000);
    const args = (out: string) => [
      'corpus',
      input,
      '--text',
      'body',
      '--workers',
      '2',
      '--out',
      join(folder, out),
    ];
    expect(run(args('whole.duckdb')).status).toBe(0);
    let seed = 11;
    for (let kills = 0; kills < 20; kills++) {
      seed = (seed * 48271) % 2147483647;
      // From before the store is open to some hundred articles later.
      await killAfter(args('killed.duckdb'), 200 + (seed % 1500), 'SIGKILL');
    }
    expect(run(args('killed.duckdb')).status).toBe(0);
    expect(await readTables(join(folder, 'killed.duckdb'))).toEqual(
      await readTables(join(folder, 'whole.duckdb')),
    );
  }, 300_000);

  test('Ctrl-C keeps what is done, and the same command goes on', async () => {
    const input = join(folder, 'many.jsonl');
    writeArticles(input, 1500);
    const args = [
      'corpus',
      input,
      '--text',
      'body',
      '--workers',
      '1',
      '--out',
      join(folder, 'stopped.jsonl'),
    ];
    expect(await killAfter(args, 2500, 'SIGINT')).toBe(130);
    const done = readFileSync(join(folder, 'stopped.jsonl'), 'utf8').trim().split('\n').length;
    expect(done).toBeLessThan(1500);
    const { status, stderr } = run(args);
    expect(status).toBe(0);
    expect(stderr).toContain('1500 reports, 0 rejects');
    const ids = readFileSync(join(folder, 'stopped.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).article.id);
    expect(new Set(ids).size).toBe(1500);
  }, 120_000);
});
