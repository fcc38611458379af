import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportStore } from '../../src/corpus/store/export-store.ts';
import { openStore } from '../../src/corpus/store/open-store.ts';
import { TABLES } from '../../src/corpus/store/tables.ts';
import { generateResults } from './generated-corpus.ts';
import { readTables } from './read-database.ts';
import { RUN } from './run-description.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-export-'));
const path = join(folder, "it's.duckdb");
let expected: Record<string, string[]>;

beforeAll(async () => {
  const results = await generateResults(80);
  const [first] = results as [(typeof results)[number] & { kind: 'report' }];
  results[0] = { ...first, article: { ...first.article, extra: { 'a"b': 'c,\n\0😀' } } };
  const store = await openStore(path, RUN, 'refuse');
  await store.write(results);
  await store.close();
  expected = await readTables(path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['parquet', 'read_parquet'],
  ['csv', 'read_csv'],
  ['jsonl', 'read_json'],
] as const)('%s files hold every row of every table', async (format, reader) => {
  const to = join(folder, `new, ${format}`, "it's");
  const files = await exportStore(path, { to, format });
  expect(readdirSync(to).sort()).toEqual(TABLES.map(({ name }) => `${name}.${format}`).sort());
  expect(files).toEqual(TABLES.map(({ name }) => join(to, `${name}.${format}`)));
  const connection = await (await DuckDBInstance.create()).connect();
  for (const { name, columns } of TABLES) {
    const types = columns.map((each) => `'${each.name}': '${each.type}'`).join(', ');
    const file = join(to, `${name}.${format}`).replaceAll("'", "''");
    const options = {
      parquet: '',
      csv: `, header = true, columns = {${types}}`,
      jsonl: `, columns = {${types}}`,
    };
    const left = name === 'runs' ? 'EXCLUDE (started_at, written_at)' : '';
    const rows = await connection.runAndReadAll(
      `SELECT * ${left} FROM ${reader}('${file}'${options[format]})`,
    );
    const lines = rows
      .getRowObjectsJson()
      .map((row) => JSON.stringify(row))
      .sort();
    // CSV has one way to write nothing, for NULL and for an empty text.
    const plain = (line: string) => (format === 'csv' ? line.replaceAll(':null', ':""') : line);
    expect(lines.map(plain), name).toEqual(expected[name]!.map(plain));
  }
  connection.closeSync();
});

test('files in the way are an error, and are replaced when that is wanted', async () => {
  const to = join(folder, 'twice');
  const outside = join(folder, 'outside.txt');
  mkdirSync(to);
  writeFileSync(outside, 'mine');
  writeFileSync(join(to, 'notes.txt'), 'mine too');
  symlinkSync(outside, join(to, 'stances.csv'));
  await expect(exportStore(path, { to, format: 'csv' })).rejects.toThrow(/holds stances.csv already/);
  await expect(exportStore(path, { to, format: 'csv' })).rejects.toMatchObject({ code: 'files-in-the-way' });
  expect(readdirSync(to).sort()).toEqual(['notes.txt', 'stances.csv']);
  await exportStore(path, { to, format: 'csv', overwrite: true });
  // The link is gone, and what it led to is as it was.
  expect(lstatSync(join(to, 'stances.csv')).isFile()).toBe(true);
  expect(readFileSync(outside, 'utf8')).toBe('mine');
  expect(readFileSync(join(to, 'notes.txt'), 'utf8')).toBe('mine too');
  expect(readdirSync(to)).toHaveLength(TABLES.length + 1);
});

test('misuse is told', async () => {
  const to = join(folder, 'misuse');
  const format = 'xlsx' as 'csv';
  await expect(exportStore(path, { to, format })).rejects.toMatchObject({ code: 'invalid-option' });
  await expect(exportStore(join(folder, 'none.duckdb'), { to, format: 'csv' })).rejects.toThrow(
    /is not there/,
  );
  await expect(exportStore(path, { to: path, format: 'csv' })).rejects.toMatchObject({
    code: 'store-unwritable',
  });
  const lines = join(folder, 'run.jsonl');
  writeFileSync(lines, '{}\n'.repeat(10_000));
  await expect(exportStore(lines, { to, format: 'csv' })).rejects.toMatchObject({ code: 'store-unreadable' });
  const store = await openStore(path, RUN, 'refuse');
  await expect(exportStore(path, { to, format: 'csv' })).rejects.toMatchObject({ code: 'store-busy' });
  await store.close();
  expect(existsSync(to)).toBe(false);
});
