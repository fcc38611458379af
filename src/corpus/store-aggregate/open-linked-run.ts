import { QuotestanceError } from '../../errors.ts';
import { readLinking } from '../store/link-run.ts';
import { closeDatabase, type Database, explainUseFailure } from '../store/open-database.ts';
import { openForReading } from '../store/open-for-reading.ts';
import { readRuns } from '../store/run-rows.ts';

/** A run whose entities have keys, in a database that is open for reading. */
export interface LinkedRun {
  readonly database: Database;
  /** Its number, as in the table runs. */
  readonly run: number;
  /** To be called when the database is closed. */
  release(): void;
}

/**
 * Opens a database to read one of its runs, the last one by default.
 * @throws QuotestanceError `store-without-keys` for a run that is not at its end; `invalid-option` for a run that is not
 * there; `duckdb-missing`, `store-busy` and `store-unreadable`.
 */
export async function openLinkedRun(path: string, wanted: number | undefined): Promise<LinkedRun> {
  const { database, release } = await openForReading(path);
  try {
    return { database, run: await chooseLinkedRun(database, path, wanted), release };
  } catch (error) {
    closeDatabase(database);
    release();
    throw explainUseFailure(path, error);
  }
}

async function chooseLinkedRun(
  { connection }: Database,
  path: string,
  wanted: number | undefined,
): Promise<number> {
  const numbers = (await readRuns(connection, path)).map(({ number }) => number);
  const run = wanted ?? numbers.at(-1);
  if (run === undefined || !numbers.includes(run))
    throw new QuotestanceError(
      'invalid-option',
      `run is ${String(wanted)}; expected one of those that ${path} has: ${numbers.join(', ') || 'none'}`,
    );
  if ((await readLinking(connection, run)) === null)
    throw new QuotestanceError(
      'store-without-keys',
      `run ${run} of ${path} is not at its end, so its entities have no keys; run the same corpus command again`,
    );
  return run;
}
