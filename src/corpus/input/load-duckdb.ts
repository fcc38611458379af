import { QuotestanceError } from '../../errors.ts';

export type Duckdb = typeof import('@duckdb/node-api');

/** The database that reads Parquet. @throws QuotestanceError `duckdb-missing` where it is not installed. */
export async function loadDuckdb(): Promise<Duckdb> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    const found = isMissing ? 'is not installed' : `cannot be loaded (${(cause as Error).message})`;
    throw new QuotestanceError(
      'duckdb-missing',
      `Parquet files are read by the package @duckdb/node-api, which ${found}; run: npm install @duckdb/node-api`,
      { cause },
    );
  }
}
