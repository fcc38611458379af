import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from './table.ts';
import { LATER_TABLES, TABLES } from './tables.ts';
import { VIEWS } from './views.ts';

/** Makes every table and view with its comments, all in one transaction. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
  const statements = ['BEGIN', ...TABLES.flatMap(defineInSql)];
  for (const { name, comment, sql, columns } of VIEWS) {
    statements.push(`CREATE VIEW ${name} AS ${sql}`, `COMMENT ON VIEW ${name} IS ${quote(comment)}`);
    for (const [column, meaning] of columns)
      statements.push(`COMMENT ON COLUMN ${name}.${column} IS ${quote(meaning)}`);
  }
  statements.push('COMMIT');
  await connection.run(statements.join(';\n'));
}

/** Makes the tables that a database of an earlier version lacks. */
export async function addLaterTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(['BEGIN', ...LATER_TABLES.flatMap(defineInSql), 'COMMIT'].join(';\n'));
}

function defineInSql({
  name,
  comment,
  columns,
}: Pick<Table<never>, 'name' | 'comment' | 'columns'>): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (${columns.map((each) => `${each.name} ${each.type}`).join(', ')})`,
    `COMMENT ON TABLE ${name} IS ${quote(comment)}`,
    ...columns.map((each) => `COMMENT ON COLUMN ${name}.${each.name} IS ${quote(each.comment)}`),
  ];
}

/** A text as SQL has it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
