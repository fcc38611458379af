import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDuckdbStore } from '../../src/corpus/store/open-duckdb-store.ts';
import { query } from './read-database.ts';
import { RUN } from './run-description.ts';

const PAGE = 'docs/corpus-tables.md';
const BEGIN = '<!-- tables: written by tests/corpus-store/tables-page.test.ts -->\n';
const folder = mkdtempSync(join(tmpdir(), 'store-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The schema of a new database as Markdown: what the database says of itself, not what the code says. */
async function describeDatabase(): Promise<string> {
  const path = join(folder, 'run.duckdb');
  await (await openDuckdbStore(path, RUN, 'refuse')).close();
  const relations = await query(
    path,
    `SELECT table_name AS name, comment, 'table' AS kind FROM duckdb_tables()
     UNION ALL SELECT view_name, comment, 'view' FROM duckdb_views() WHERE NOT internal`,
  );
  const columns = await query(
    path,
    'SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index',
  );
  expect([...relations, ...columns].filter(({ comment }) => !comment)).toEqual([]);
  const parts = relations.map(({ name, comment, kind }) => {
    const rows = columns
      .filter(({ table_name }) => table_name === name)
      .map(
        ({ column_name, data_type, comment: meaning }) =>
          `| \`${column_name}\` | ${data_type} | ${meaning} |`,
      );
    return `## ${name}${kind === 'view' ? ' (view)' : ''}\n\n${comment}\n\n| Column | Type | Meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return parts.join('\n');
}

test('the page describes every table, view and column as the database has them', async () => {
  const described = await describeDatabase();
  const page = readFileSync(PAGE, 'utf8');
  const [introduction, tables] = page.split(BEGIN);
  if (process.env.README_UPDATE) writeFileSync(PAGE, `${introduction}${BEGIN}\n${described}`);
  else expect(tables).toBe(`\n${described}`);
});
