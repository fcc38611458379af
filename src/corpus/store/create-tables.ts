import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from './tables.ts';
import { VIEWS } from './views.ts';

/** Makes every table and view with its comments, all in one transaction. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
  const statements = ['BEGIN'];
  for (const { name, comment, columns } of TABLES) {
    statements.push(
      `CREATE TABLE ${name} (${columns.map((each) => `${each.name} ${each.type}`).join(', ')})`,
    );
    statements.push(`COMMENT ON TABLE ${name} IS ${quote(comment)}`);
    for (const each of columns)
      statements.push(`COMMENT ON COLUMN ${name}.${each.name} IS ${quote(each.comment)}`);
  }
  for (const { name, comment, sql, columns } of VIEWS) {
    statements.push(`CREATE VIEW ${name} AS ${sql}`, `COMMENT ON VIEW ${name} IS ${quote(comment)}`);
    for (const [column, meaning] of columns)
      statements.push(`COMMENT ON COLUMN ${name}.${column} IS ${quote(meaning)}`);
  }
  statements.push('COMMIT');
  await connection.run(statements.join(';\n'));
}

/** A text as SQL has it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
