import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { DuckDb } from '../load-duckdb.ts';
import type { Cell, ColumnType, Table } from './table.ts';

/** Rows that DuckDB takes in one chunk. */
const CHUNK = 2048;

/** Appends the rows of a table, in the transaction that is open. */
export async function appendRows<Row>(
  duckdb: DuckDb,
  connection: DuckDBConnection,
  { name, columns, readColumns }: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  const cells = readColumns(rows);
  const count = cells[0]!.length;
  if (count === 0) return;
  const types = columns.map(({ type }) => chooseType(duckdb, type));
  const values = cells.map((column, index) => convertCells(duckdb, columns[index]!.type, column));
  const appender = await connection.createAppender(name);
  try {
    for (let from = 0; from < count; from += CHUNK) {
      const to = Math.min(from + CHUNK, count);
      const chunk = duckdb.DuckDBDataChunk.create(types, to - from);
      values.forEach((column, index) => {
        chunk.setColumnValues(index, column.slice(from, to));
      });
      appender.appendDataChunk(chunk);
    }
  } finally {
    appender.closeSync();
  }
}

function chooseType(duckdb: DuckDb, type: ColumnType): DuckDBType {
  // JSON is text to the appender.
  return type === 'JSON' ? duckdb.VARCHAR : duckdb[type];
}

function convertCells(duckdb: DuckDb, type: ColumnType, cells: readonly Cell[]): readonly DuckDBValue[] {
  return type === 'DATE'
    ? cells.map((cell) => (cell === null ? null : new duckdb.DuckDBDateValue(cell as number)))
    : cells;
}
