import { QuotestanceError } from '../../errors.ts';

export type DuckDb = typeof import('@duckdb/node-api');

/**
 * Loads DuckDB, which is native code and an optional package.
 * @throws QuotestanceError `duckdb-missing`, with the line that installs it.
 */
export async function loadDuckDb(): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new QuotestanceError(
      'duckdb-missing',
      'A DuckDB database needs the package @duckdb/node-api. Install it with the line below, or write JSON Lines, which needs nothing: a path that ends in .jsonl\n\nnpm install @duckdb/node-api',
      { cause },
    );
  }
}
