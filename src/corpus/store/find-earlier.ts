import type { DuckDBConnection } from '@duckdb/node-api';
import { REPORT_TABLES } from './tables.ts';

/** An article of the run that is in the tables. */
export interface EarlierArticle {
  readonly sequence: number;
  readonly replaced: number;
}

/** The articles of a run that have one of the ids, by id. */
export async function findEarlier(
  connection: DuckDBConnection,
  run: number,
  ids: readonly string[],
): Promise<Map<string, EarlierArticle>> {
  if (ids.length === 0) return new Map();
  const reader = await connection.runAndReadAll(
    `SELECT id, sequence, replaced FROM articles WHERE run = ${run} AND id IN (${ids.map((_, index) => `$${index + 1}`).join(', ')})`,
    [...ids],
  );
  return new Map(
    reader
      .getRowsJson()
      .map(([id, sequence, replaced]) => [
        id as string,
        { sequence: Number(sequence), replaced: Number(replaced) },
      ]),
  );
}

/** Removes articles with all that hangs on them, in the transaction that is open. */
export async function removeArticles(
  connection: DuckDBConnection,
  run: number,
  sequences: readonly number[],
): Promise<void> {
  if (sequences.length === 0) return;
  for (const { name } of REPORT_TABLES)
    await connection.run(`DELETE FROM ${name} WHERE run = ${run} AND sequence IN (${sequences.join(', ')})`);
}
