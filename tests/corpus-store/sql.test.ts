import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckdbStore } from '../../src/corpus/store/open-duckdb-store.ts';
import { generateResults } from './generated-corpus.ts';
import { RUN } from './run-description.ts';

const PAGE = 'docs/sql.md';
/** With `README_UPDATE=1` the answers are written into the page. */
const UPDATE = Boolean(process.env.README_UPDATE);
/** The page promises a second; a busy machine may take longer. */
const LIMIT = 5000;
const text = readFileSync(PAGE, 'utf8');
const QUESTIONS = [
  ...text.matchAll(/^## (\d+)\. (.*)\n[\s\S]*?^```sql\n([\s\S]*?)^```\n\n^```text\n([\s\S]*?)^```$/gm),
].map(([, number, question, sql, answer]) => ({ number, question, sql: sql!, answer: answer! }));
const folder = mkdtempSync(join(tmpdir(), 'store-sql-'));
/** By question. */
const answers = new Map<string, string>();
const times: string[] = [];
let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  const path = join(folder, 'run.duckdb');
  const results = await generateResults(3000);
  const store = await openDuckdbStore(path, RUN, 'refuse');
  for (let from = 0; from < results.length; from += 64) await store.write(results.slice(from, from + 64));
  await store.close();
  instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  connection = await instance.connect();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${times.join('\n')}\n`);
  if (!UPDATE) return;
  let index = 0;
  writeFileSync(
    PAGE,
    text.replace(
      /(?<=^```text\n)[\s\S]*?(?=^```$)/gm,
      (before) => answers.get(QUESTIONS[index++]!.sql) ?? before,
    ),
  );
});

/** A table of text: names, a rule, and a line a row. */
function drawTable(names: readonly string[], rows: readonly (readonly Json[])[]): string {
  const cells = [names, ...rows.map((row) => row.map((cell) => String(cell ?? '').replace(/\s+/g, ' ')))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

test('the page asks ten questions', () => {
  expect(QUESTIONS.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
});

test.each(QUESTIONS)('$number: $question', async ({ number, sql, answer }) => {
  const begun = performance.now();
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowsJson();
  const took = performance.now() - begun;
  times.push(`question ${number}: ${took.toFixed(0)} ms, ${rows.length} rows`);
  expect(rows.length).toBeGreaterThan(0);
  const drawn = drawTable(reader.columnNames(), rows);
  answers.set(sql, drawn);
  if (!UPDATE) expect(drawn).toBe(answer);
  expect(took).toBeLessThan(LIMIT);
});
