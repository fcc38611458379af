import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate-articles.ts';
import { ReportSchema } from '../../src/report/schema.ts';

/** Built by `npm test` before the tests run. */
const CLI = 'dist/cli.js';
const folder = mkdtempSync(join(tmpdir(), 'quotestance-filter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articles = [...generateArticles(40)].map(({ id, text, outlet }) => ({
  id,
  outlet,
  text: text.slice(0, 250),
}));
const INPUT = articles.map((article) => `${JSON.stringify(article)}\n`);

function filter(input: string, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, 'analyze', '--jsonl', ...args], { encoding: 'utf8', input });
}

test('articles in, a report a line out, in the same order, those of quotestance corpus', () => {
  const { status, stdout, stderr } = filter(INPUT.join(''), '--workers', '2');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => ReportSchema.parse(JSON.parse(line)).article.id)).toEqual(
    articles.map(({ id }) => id),
  );
  writeFileSync(join(folder, 'articles.jsonl'), INPUT.join(''));
  const store = join(folder, 'run.jsonl');
  spawnSync(process.execPath, [
    CLI,
    'corpus',
    join(folder, 'articles.jsonl'),
    '--out',
    store,
    '--workers',
    '1',
  ]);
  const stored = readFileSync(store, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { corpus, ...report } = JSON.parse(line);
      return JSON.stringify(report);
    });
  expect(lines).toEqual(stored);
  // The same from a file, and by the thread itself.
  expect(filter('', '--workers', '0', join(folder, 'articles.jsonl')).stdout).toBe(stdout);
});

test('what is no article is a line in its place, or goes to a file', () => {
  const mixed = `${INPUT[0]}{"id": "b"\n\n{"id":"c","text":7}\n${INPUT[1]}`;
  const { stdout } = filter(mixed, '--workers', '0');
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, article }) => id ?? article?.id ?? null)).toEqual(['g-0', null, 'c', 'g-1']);
  expect(lines[1]).toEqual({
    id: null,
    error: { code: 'broken-line', reason: expect.stringContaining('no JSON'), file: '-', line: 2 },
  });
  expect(lines[2].error).toMatchObject({ code: 'wrong-type', line: 4 });

  const path = join(folder, 'rejects.jsonl');
  const apart = filter(mixed, '--workers', '0', '--rejects', path);
  expect(apart.stdout).toBe(
    `${lines
      .filter((line) => !line.error)
      .map((line) => JSON.stringify(line))
      .join('\n')}\n`,
  );
  expect(readFileSync(path, 'utf8')).toBe(
    lines
      .filter((line) => line.error)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  const lost = filter(mixed, '--workers', '0', '--rejects', join(folder, 'none/rejects.jsonl'));
  expect(lost.status).toBe(1);
  expect(lost.stderr).toContain('cannot write');
});

test('other names of fields, and no input at all', () => {
  const { stdout } = filter(
    '{"link":"x","body":"Ana Ruiz praised Tom Reed."}\n',
    '--text',
    'body',
    '--id',
    'link',
    '--workers',
    '0',
  );
  expect(JSON.parse(stdout).article.id).toBe('x');
  expect(filter('', '--workers', '0')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(filter('', '--engine', 'best').status).toBe(2);
});

test('a reader that waits makes it wait: it reads no further ahead than it can hold', async () => {
  const child = spawn(process.execPath, [CLI, 'analyze', '--jsonl', '--workers', '1'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let written = 0;
  let isStuck = false;
  // Far more than pipes, the articles on their way and the buffers of both sides hold.
  const most = 8_000_000;
  while (written < most && !isStuck) {
    const chunk = INPUT.join('');
    written += chunk.length;
    if (child.stdin.write(chunk)) continue;
    // Nobody reads the output: once it is full, nothing is taken any more. While it is not, room is made again and again.
    isStuck = await Promise.race([
      new Promise<boolean>((settle) => child.stdin.once('drain', () => settle(false))),
      new Promise<boolean>((settle) => setTimeout(settle, 3000, true)),
    ]);
  }
  expect(written).toBeLessThan(most);
  child.stdin.on('error', () => {});
  child.kill('SIGKILL');
}, 120_000);
