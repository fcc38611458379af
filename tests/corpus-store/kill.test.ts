import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';
import { openStore } from '../../src/corpus/store/open-store.ts';
import { generateResults } from './generated-corpus.ts';
import { readTables } from './read-database.ts';
import { RUN } from './run-description.ts';

const ROUNDS = 10;
const BATCH = 7;
const folder = mkdtempSync(join(tmpdir(), 'store-kill-'));
const file = join(folder, 'results.json');
let results: CorpusResult[];

beforeAll(async () => {
  const plain = await generateResults(600);
  // Some come twice, in the same batch and far apart.
  results = plain.map((result, index) =>
    result.kind === 'report' && (index % 50 === 8 || index % 97 === 90)
      ? { ...result, article: { ...result.article, id: index % 50 === 8 ? `n-${index - 1}` : 'n-3' } }
      : result,
  );
  writeFileSync(file, JSON.stringify(results));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a child write and kills it a while after it begins to open the store; tells how it ended. */
function writeAndKill(path: string, after: number | null): Promise<'killed' | 'ended'> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/corpus-store/write-batches.ts', path, file, String(BATCH)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    if (after !== null) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('ended');
      else reject(new Error(said));
    });
  });
}

async function writeWhole(path: string): Promise<void> {
  const store = await openStore(path, RUN, 'refuse');
  for (let from = 0; from < results.length; from += 64) await store.write(results.slice(from, from + 64));
  if ('linkEntities' in store) await store.linkEntities();
  await store.close();
}

async function killTenTimes(path: string, longest: number): Promise<number> {
  let kills = 0;
  for (let round = 0; round < ROUNDS; round++)
    if ((await writeAndKill(path, Math.random() * longest)) === 'killed') kills++;
  expect(await writeAndKill(path, null)).toBe('ended');
  return kills;
}

test('a database killed ten times while it is written equals one written at once', async () => {
  const [whole, cut] = [join(folder, 'whole.duckdb'), join(folder, 'cut.duckdb')];
  await writeWhole(whole);
  expect(await killTenTimes(cut, 400)).toBeGreaterThanOrEqual(5);
  const expected = await readTables(whole);
  expect(expected.articles!.length).toBeGreaterThan(500);
  expect(expected.entity_keys!.length).toBeGreaterThan(500);
  expect(await readTables(cut)).toEqual(expected);
}, 180_000);

test('a file of reports killed ten times while it is written equals one written at once', async () => {
  const [whole, cut] = [join(folder, 'whole.jsonl'), join(folder, 'cut.jsonl')];
  await writeWhole(whole);
  expect(await killTenTimes(cut, 120)).toBeGreaterThanOrEqual(5);
  for (const ending of ['', '.rejects.jsonl', '.run.json'])
    expect(readFileSync(cut + ending, 'utf8') === readFileSync(whole + ending, 'utf8'), ending).toBe(true);
}, 180_000);

test.each(['full.duckdb', 'full.jsonl'])(
  'a disk that is full while %s is written loses nothing',
  async (name) => {
    const [whole, cut] = [join(folder, `whole-${name}`), join(folder, name)];
    await writeWhole(whole);
    // Files of this process and its children may not grow beyond 3 MB: the system refuses as it does on a full disk.
    const script = `trap '' XFSZ; ulimit -f 3000; exec "$@"`;
    const command = [
      process.execPath,
      '--import',
      'tsx',
      'tests/corpus-store/write-batches.ts',
      cut,
      file,
      '50',
    ];
    const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/code: 'store-unwritable'/);
    const store = await openStore(cut, RUN, 'refuse');
    expect(store.progress.done).toBeGreaterThan(0);
    expect(store.progress.done).toBeLessThan(results.length);
    await store.close();
    expect(await writeAndKill(cut, null)).toBe('ended');
    if (name.endsWith('.duckdb')) expect(await readTables(cut)).toEqual(await readTables(whole));
    else expect(readFileSync(cut, 'utf8') === readFileSync(whole, 'utf8')).toBe(true);
  },
  120_000,
);
