import { rename, rm, stat } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { QuotestanceError } from '../../errors.ts';
import type { DuckDb } from '../load-duckdb.ts';
import { createTables } from './create-tables.ts';
import { syncFolder } from './sync-folder.ts';

/** An open database. */
export interface Database {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/**
 * DuckDB would fetch extensions by itself; nothing here needs one. The limit is for what it keeps of the file in memory; the
 * threshold is how long the log may get before it goes into the tables, which at the usual 16 MB takes more than the writing.
 */
const SETTINGS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  checkpoint_threshold: '64MB',
  memory_limit: '256MB',
  threads: '2',
};

/**
 * Opens a database that is there.
 * @throws QuotestanceError `store-busy`, `store-unreadable` or `store-unwritable`.
 */
export async function openDatabase(
  duckdb: DuckDb,
  path: string,
  mode: 'READ_WRITE' | 'READ_ONLY',
): Promise<Database> {
  try {
    const instance = await duckdb.DuckDBInstance.create(path, { ...SETTINGS, access_mode: mode });
    return { instance, connection: await instance.connect() };
  } catch (cause) {
    throw explainFailure(path, cause);
  }
}

export function closeDatabase({ connection, instance }: Database): void {
  connection.closeSync();
  instance.closeSync();
}

/**
 * Makes a new database with all tables, in place of any that is at the path. It is made beside the path and moved there
 * when it is whole, so that at no moment half a database is at the path.
 * @throws QuotestanceError `store-busy` or `store-unwritable`.
 */
export async function createDatabase(duckdb: DuckDb, path: string): Promise<void> {
  const draft = `${path}.new`;
  const database = await openDraft(duckdb, draft);
  try {
    await createTables(database.connection);
    // Closing would do it too, but says nothing where the disk is full: the tables would stay in the log of the draft.
    await database.connection.run('CHECKPOINT');
  } catch (cause) {
    closeDatabase(database);
    await removeDraft(draft);
    throw explainFailure(path, cause);
  }
  closeDatabase(database);
  // The log of a database that is no longer there would be taken for that of the new one.
  await rm(`${path}.wal`, { force: true });
  await rename(draft, path);
  await syncFolder(path);
}

/** True where there is something at the path that could be a database. */
export async function hasContent(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && (found.isDirectory() || found.size > 0);
}

async function openDraft(duckdb: DuckDb, draft: string): Promise<Database> {
  try {
    return await openDatabase(duckdb, draft, 'READ_WRITE').then(async (database) => {
      // What an earlier run that was killed has left may be whole or half: it is not worth a look.
      const left = await database.connection.runAndReadAll('SELECT 1 FROM duckdb_tables() LIMIT 1');
      if (left.currentRowCount === 0) return database;
      closeDatabase(database);
      return removeAndOpen(duckdb, draft);
    });
  } catch (error) {
    if (!(error instanceof QuotestanceError) || error.code !== 'store-unreadable') throw error;
    return removeAndOpen(duckdb, draft);
  }
}

async function removeAndOpen(duckdb: DuckDb, draft: string): Promise<Database> {
  await removeDraft(draft);
  return openDatabase(duckdb, draft, 'READ_WRITE');
}

async function removeDraft(draft: string): Promise<void> {
  await rm(draft, { force: true });
  await rm(`${draft}.wal`, { force: true });
}

/** An error of DuckDB as ours, where the file could not be opened or understood. */
export function explainFailure(path: string, cause: unknown): QuotestanceError {
  const known = explainUseFailure(path, cause);
  return known instanceof QuotestanceError ? known : unreadable(path, cause);
}

/**
 * The same where a database that could be opened fails in use: what is neither damage, lock, space nor permission stays as it
 * is. DuckDB reads a block when it is asked for, and only then sees that it is damaged.
 */
export function explainUseFailure(path: string, cause: unknown): unknown {
  const said = firstLine(cause);
  if (cause instanceof QuotestanceError) return cause;
  if (isDamage(cause)) return unreadable(path, cause);
  if (/set lock on file|conflicting lock|being used by another process/i.test(said))
    return new QuotestanceError(
      'store-busy',
      `another process has ${path} open; wait until it has ended, or choose another path (${said})`,
      { cause },
    );
  if (
    /permission denied|read-only file system|no space|disk full|not enough space|could not write|cannot open file|EACCES|ENOSPC/i.test(
      said,
    )
  )
    return new QuotestanceError(
      'store-unwritable',
      `${path} cannot be written; see to space and permissions, then run the same again: what the store holds is whole (${said})`,
      { cause },
    );
  return cause;
}

/** Whether DuckDB has met damage in the file: a block that does not fit its checksum, or is cut off. */
export function isDamage(cause: unknown): boolean {
  return /corrupt|checksum|could not read enough bytes|failed to deserialize|serialization error/i.test(
    firstLine(cause),
  );
}

export function unreadable(path: string, cause: unknown): QuotestanceError {
  return new QuotestanceError(
    'store-unreadable',
    `${path} is damaged, or no database of quotestance; move it away, or choose another path (${firstLine(cause)})`,
    { cause },
  );
}

function firstLine(cause: unknown): string {
  return String((cause as Error)?.message ?? cause).split('\n')[0]!;
}
