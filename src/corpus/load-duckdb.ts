import { QuotestanceError } from '../errors.ts';

export type DuckDb = typeof import('@duckdb/node-api');

/**
 * Loads DuckDB, which is native code and an optional package.
 * @param need What it is needed for, such as "Parquet files are read": the beginning of the message.
 * @throws QuotestanceError `duckdb-missing`, with the line that installs it.
 */
export async function loadDuckDb(need: string): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    const found = isMissing ? 'is not installed' : `cannot be loaded (${(cause as Error).message})`;
    throw new QuotestanceError(
      'duckdb-missing',
      `${need} by the package @duckdb/node-api, which ${found}. Install it with:\n\nnpm install @duckdb/node-api`,
      { cause },
    );
  }
}
