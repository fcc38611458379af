import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportStore, runCorpus } from '../../src/corpus/index.ts';
import { TABLES } from '../../src/corpus/store/tables.ts';
import { analyze, type Report } from '../../src/index.ts';
import { query } from '../corpus-store/read-database.ts';

/** Names that mean something to a file system, to JavaScript or to SQL. */
const IDS = [
  '../../x',
  '..',
  '/etc/passwd',
  'C:\\x',
  'a/../../b',
  '.export-x',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  "'; DROP TABLE articles; --",
  'a\u0000b',
];
const TEXT = 'Mayor Ines Calder praised the nurses. “They are heroes,” Calder said.';
/** JSON.parse makes these keys; an assignment would reach the prototype of every object. */
const line = (id: string) =>
  `{"id": ${JSON.stringify(id)}, "text": ${JSON.stringify(TEXT)}, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}`;
const outer = mkdtempSync(join(tmpdir(), 'quotestance-names-'));
const folder = join(outer, 'deep', 'inside');

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'articles.jsonl'), `${IDS.map(line).join('\n')}\n`);
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

const polluted = () => ({}) as { polluted?: unknown };

test.each(['run.duckdb', 'run.jsonl'])(
  'ids and keys like these are data in %s, and make no file',
  async (name) => {
    const out = join(folder, name);
    await runCorpus({ inputs: [join(folder, 'articles.jsonl')], out, workers: 0 });
    const ids = name.endsWith('.jsonl')
      ? readFileSync(out, 'utf8')
          .trimEnd()
          .split('\n')
          .map((text) => (JSON.parse(text) as Report).article.id)
      : (await query(out, 'SELECT id FROM articles ORDER BY sequence')).map((row) => Object.values(row)[0]);
    expect(ids).toEqual(IDS);
    expect(polluted().polluted).toBeUndefined();
    expect(readdirSync(outer)).toEqual(['deep']);
    expect(readdirSync(join(outer, 'deep'))).toEqual(['inside']);
  },
);

test('an export writes a file for each table and no other, whatever the ids', async () => {
  const to = join(folder, 'tables');
  for (const format of ['csv', 'jsonl', 'parquet'] as const) {
    const files = await exportStore(join(folder, 'run.duckdb'), { to, format });
    expect(files).toEqual(TABLES.map(({ name }) => join(to, `${name}.${format}`)));
  }
  expect(readdirSync(to).length).toBe(3 * TABLES.length);
  expect(readdirSync(outer)).toEqual(['deep']);
});

test.each(IDS)('the report of the article %j is that of any other', async (id) => {
  const named = await analyze(TEXT, { id, title: id, outlet: id });
  const plain = await analyze(TEXT, { id: 'a', title: 'b', outlet: 'c' });
  expect(named.article).toMatchObject({ id, title: id, outlet: id });
  expect({ ...named, article: null }).toEqual({ ...plain, article: null });
  expect(polluted().polluted).toBeUndefined();
});

test('words that every object inherits are words', async () => {
  const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
  for (const word of words) {
    const text = `Mayor Ana Ruiz praised her ${word}. “My ${word} is a liar,” Ruiz said. The ${word} of Paris, Dr. ${word}, wept.`;
    const { quotations, stances } = await analyze(text);
    expect(quotations.find(({ kind }) => kind === 'direct')?.speaker.text).toBe('Ruiz');
    for (const { score } of stances) expect(Math.abs(score)).toBeLessThanOrEqual(1);
  }
});
