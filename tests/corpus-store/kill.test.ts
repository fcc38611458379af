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
/** Nine rounds of `LIMIT` batches do not reach the end of 600 results: all but the last round are killed for certain. */
const BATCH = 7;
const LIMIT = 9;
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

/** Where a child is killed: after so many batches, and so many milliseconds more. */
interface Moment {
  batches: number;
  wait: number;
}

/** Lets a child write, kills it at a moment if one is given, and tells how it ended. */
function writeAndKill(path: string, moment: Moment | null): Promise<'killed' | 'ended'> {
  return new Promise((resolve, reject) => {
    const writer = ['--import', 'tsx', 'tests/corpus-store/write-batches.ts', path, file, String(BATCH)];
    if (moment) writer.push(String(LIMIT));
    const child = spawn(process.execPath, writer, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, lines] = ['', 0];
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const before = lines;
      lines += chunk.toString().split('\n').length - 1;
      if (moment && before <= moment.batches && lines > moment.batches)
        setTimeout(() => child.kill('SIGKILL'), moment.wait);
    });
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
  for (let round = 0; round < ROUNDS; round++) {
    const moment = { batches: Math.floor(Math.random() * LIMIT), wait: Math.random() * longest };
    if ((await writeAndKill(path, moment)) === 'killed') kills++;
  }
  expect(await writeAndKill(path, null)).toBe('ended');
  return kills;
}

test('a database killed ten times while it is written equals one written at once', async () => {
  const [whole, cut] = [join(folder, 'whole.duckdb'), join(folder, 'cut.duckdb')];
  await writeWhole(whole);
  expect(await killTenTimes(cut, 40)).toBeGreaterThanOrEqual(ROUNDS - 1);
  const expected = await readTables(whole);
  expect(expected.articles!.length).toBeGreaterThan(500);
  expect(expected.entity_keys!.length).toBeGreaterThan(500);
  expect(await readTables(cut)).toEqual(expected);
}, 180_000);

test('a file of reports killed ten times while it is written equals one written at once', async () => {
  const [whole, cut] = [join(folder, 'whole.jsonl'), join(folder, 'cut.jsonl')];
  await writeWhole(whole);
  expect(await killTenTimes(cut, 10)).toBeGreaterThanOrEqual(ROUNDS - 1);
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
