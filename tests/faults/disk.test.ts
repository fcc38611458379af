import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate-articles.ts';
import { exportStore } from '../../src/corpus/store/export-store.ts';
import { openStore } from '../../src/corpus/store/open-store.ts';
import { generateResults } from '../corpus-store/generated-corpus.ts';
import { readTables } from '../corpus-store/read-database.ts';
import { RUN } from '../corpus-store/run-description.ts';

/** Built by `npm test` before the tests run. */
const CLI = 'dist/cli.js';
const folder = mkdtempSync(join(tmpdir(), 'quotestance-disk-'));
const articles = join(folder, 'articles.jsonl');

beforeAll(() => {
  const lines = [...generateArticles(150)].map(({ id, text }) =>
    JSON.stringify({ id, text: text.slice(0, 700) }),
  );
  writeFileSync(articles, `${lines.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line where no file may grow beyond so many blocks of 1024 bytes: the system refuses as a full disk does. */
function runOnFullDisk(blocks: number, args: readonly string[]) {
  const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`;
  return spawnSync('bash', ['-c', script, 'bash', process.execPath, CLI, ...args], { encoding: 'utf8' });
}
const run = (args: readonly string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });

test.each([
  // Full before the tables are made, while the articles are written, and the same for lines.
  ['empty.duckdb', 600],
  ['store.duckdb', 1000],
  ['store.jsonl', 200],
])(
  'a disk that fills while a corpus goes into %s: a message, and the same command goes on',
  async (name, blocks) => {
    const [whole, cut] = [join(folder, `whole-${name}`), join(folder, name)];
    const command = (out: string) => ['corpus', articles, '--out', out, '--workers', '0'];
    const failed = runOnFullDisk(blocks, command(cut));
    expect(failed.stderr).toMatch(
      /^quotestance: .*cannot be written; see to space and permissions, then run the same/m,
    );
    expect(failed.stderr).not.toMatch(/^ +at /m);
    expect(failed.status).toBe(1);
    expect(run(command(cut)).status).toBe(0);
    if (!existsSync(whole)) expect(run(command(whole)).status).toBe(0);
    if (name.endsWith('.jsonl')) expect(readFileSync(cut, 'utf8') === readFileSync(whole, 'utf8')).toBe(true);
    else expect(await readTables(cut)).toEqual(await readTables(whole));
  },
  240_000,
);

test('a disk that fills while tables are exported: a message, and no half of a table', () => {
  const out = join(folder, 'tables');
  const args = ['export', join(folder, 'store.duckdb'), '--to', out, '--format', 'jsonl'];
  const { status, stderr } = runOnFullDisk(20, args);
  expect(stderr).toMatch(/^quotestance: the tables cannot be written to .*; see to space and permissions/);
  expect(status).toBe(1);
  expect(readdirSync(out)).toEqual([]);
  expect(run(args).status).toBe(0);
});

test.runIf(existsSync('/dev/full'))('a full standard output: a message and no stack', () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `exec "$0" ${CLI} analyze docs/article.txt --json >/dev/full`, process.execPath],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(
    /^quotestance: the standard output cannot be written; see to space and permissions .*\n$/,
  );
  expect(status).toBe(1);
});

test('a pipe or a device in the place of a store is left alone', async () => {
  for (const name of ['pipe.duckdb', 'pipe.jsonl']) {
    const path = join(folder, name);
    execFileSync('mkfifo', [path]);
    await expect(openStore(path, RUN, 'replace')).rejects.toMatchObject({
      code: 'store-unreadable',
      message: expect.stringMatching(/pipe and no file; choose another path/),
    });
  }
});

describe('a folder that may be read alone', () => {
  const closed = join(folder, 'closed');
  const stores = ['read.duckdb', 'read.jsonl'];
  /** As one who is not root, whom no permission holds back. */
  async function asNobody(act: () => Promise<void>): Promise<void> {
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid!('nobody');
    try {
      await act();
    } finally {
      if (isRoot) process.seteuid!(0);
    }
  }

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    mkdirSync(closed);
    const results = await generateResults(30);
    for (const name of stores) {
      const store = await openStore(join(closed, name), RUN, 'refuse');
      await store.write(results);
      await store.close();
    }
    for (const name of readdirSync(closed)) chmodSync(join(closed, name), 0o444);
    chmodSync(closed, 0o555);
  });

  test.each([...stores, 'new.duckdb', 'new.jsonl'])('%s: told, with what to do', async (name) => {
    await asNobody(async () => {
      await expect(openStore(join(closed, name), RUN, 'refuse')).rejects.toMatchObject({
        code: 'store-unwritable',
        message: expect.stringMatching(/cannot be written; see to space and permissions/),
      });
    });
    expect(readdirSync(closed).filter((found) => /new|lock/.test(found))).toEqual([]);
  });

  test('a store in it can be exported elsewhere, but not into it', async () => {
    const out = join(folder, 'elsewhere');
    mkdirSync(out);
    chmodSync(out, 0o777);
    await asNobody(async () => {
      const path = join(closed, 'read.duckdb');
      expect((await exportStore(path, { to: out, format: 'csv' })).length).toBeGreaterThan(5);
      await expect(exportStore(path, { to: closed, format: 'csv' })).rejects.toMatchObject({
        code: 'store-unwritable',
        message: expect.stringMatching(/choose another folder/),
      });
    });
  });
});
