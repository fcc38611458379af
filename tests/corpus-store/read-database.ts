import { DuckDBInstance } from '@duckdb/node-api';
import { TABLES } from '../../src/corpus/store/tables.ts';

/** The rows that a statement gives, read without a lock that would outlast it. */
export async function query(path: string, sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Every row of every table as text, sorted; the times of a run are its own and left out. */
export async function readTables(path: string): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { name } of TABLES) {
    const left = name === 'runs' ? 'EXCLUDE (started_at, written_at)' : '';
    const rows = await query(path, `SELECT * ${left} FROM ${name}`);
    tables[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}
