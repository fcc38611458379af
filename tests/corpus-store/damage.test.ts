import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStoreAggregates } from '../../src/corpus/index.ts';
import { exportStore } from '../../src/corpus/store/export-store.ts';
import { openStore } from '../../src/corpus/store/open-store.ts';
import { generateResults } from './generated-corpus.ts';
import { RUN } from './run-description.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-damage-'));
const BLOCK = 262_144;
/** DuckDB's three headers stand before its blocks. */
const HEADERS = 3 * 4096;
let whole: Buffer;
let results: Awaited<ReturnType<typeof generateResults>>;

beforeAll(async () => {
  results = await generateResults(80);
  const path = join(folder, 'whole.duckdb');
  const store = await openStore(path, RUN, 'refuse');
  await store.write(results);
  if ('linkEntities' in store) await store.linkEntities();
  await store.close();
  whole = readFileSync(path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flip = (at: number) => {
  const bytes = Buffer.from(whole);
  bytes[at]! ^= 0x10;
  return bytes;
};
const damages: readonly (readonly [string, () => Buffer])[] = [
  ['no header', () => Buffer.from(whole).fill(0, 0, HEADERS)],
  ['one bit of a header', () => flip(100)],
  ['cut off in the middle', () => whole.subarray(0, whole.length >> 1)],
  ['cut off before its end', () => whole.subarray(0, (whole.length * 3) >> 2)],
  // One bit in every block: whatever is asked for is damaged.
  [
    'one bit of every block',
    () => {
      const bytes = Buffer.from(whole);
      for (let at = HEADERS + 1000; at < bytes.length; at += BLOCK) bytes[at]! ^= 0x10;
      return bytes;
    },
  ],
];

test.each(damages)('a database with %s is told by every reader and writer', async (name, damage) => {
  const path = join(folder, `${name}.duckdb`);
  const expected = {
    code: 'store-unreadable',
    message: expect.stringMatching(/damaged.*choose another path/),
  };
  const restore = () => writeFileSync(path, damage());
  restore();
  await expect(exportStore(path, { to: join(folder, 'out'), format: 'csv' })).rejects.toMatchObject(expected);
  await expect(
    openStoreAggregates(path).then(async (aggregates) => {
      await aggregates.summarizeEntities().finally(() => aggregates.close());
    }),
  ).rejects.toMatchObject(expected);
  const more = results.slice(0, 1).map((result) => ({ ...result, sequence: 80 }));
  await expect(
    openStore(path, RUN, 'refuse').then((store) => store.write(more).finally(() => store.close())),
  ).rejects.toMatchObject(expected);
});

test('one damaged block harms what lies in it, and says so', async () => {
  const path = join(folder, 'block.duckdb');
  let told = 0;
  for (let at = HEADERS + 5000; at < whole.length; at += BLOCK) {
    writeFileSync(path, flip(at));
    await exportStore(path, { to: join(folder, 'out'), format: 'csv', overwrite: true }).catch((error) => {
      expect(error).toMatchObject({ code: 'store-unreadable' });
      told++;
    });
  }
  expect(told).toBeGreaterThan(0);
});
