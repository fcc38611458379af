import { QuotestanceError } from '../../errors.ts';
import { loadDuckDb } from '../load-duckdb.ts';
import { claimPath } from './claim-path.ts';
import { type Database, hasContent, openDatabase } from './open-database.ts';

/** A database that is open for reading; nobody writes to it meanwhile. */
export interface ReadDatabase {
  readonly database: Database;
  /** To be called when the database is closed. */
  release(): void;
}

/** @throws QuotestanceError `duckdb-missing`, `store-busy` and `store-unreadable`. */
export async function openForReading(path: string): Promise<ReadDatabase> {
  if (!(await hasContent(path)))
    throw new QuotestanceError(
      'store-unreadable',
      `${path} is not there, or is empty; expected a DuckDB database`,
    );
  const duckdb = await loadDuckDb('a database is read');
  const claim = await claimPath(path);
  try {
    const database = await openDatabase(duckdb, claim.path, 'READ_ONLY');
    return { database, release: claim.release };
  } catch (error) {
    claim.release();
    throw error;
  }
}
