import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { QuotestanceError } from '../../errors.ts';
import { checkChoice } from '../../report/check-arguments.ts';
import { quote } from './create-tables.ts';
import { closeDatabase, type Database, isDamage, unreadable } from './open-database.ts';
import { openForReading } from './open-for-reading.ts';
import { readRuns } from './run-rows.ts';
import { TABLES } from './tables.ts';

export interface ExportOptions {
  /** The folder, made where it is not there. */
  readonly to: string;
  readonly format: 'parquet' | 'csv' | 'jsonl';
  /** Files of an earlier export are replaced; without it they are an error. */
  readonly overwrite?: boolean | undefined;
}

const WRITERS = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: 'FORMAT csv, HEADER',
  jsonl: 'FORMAT json',
} as const;

/**
 * Writes every table of a DuckDB database into a folder, a file each: `articles.parquet`, `stances.parquet` and so on. Gives
 * back the paths of the files.
 * @throws QuotestanceError `files-in-the-way` where the folder holds one of these files and `overwrite` is not set;
 * `invalid-option`, `duckdb-missing`, `store-busy`, `store-unreadable` and `store-unwritable`.
 */
export async function exportStore(path: string, options: ExportOptions): Promise<string[]> {
  checkChoice(options.format, ['parquet', 'csv', 'jsonl'], 'format');
  const { database, release } = await openForReading(path);
  try {
    await readRuns(database.connection, path);
    return await writeFiles(database, path, options);
  } finally {
    closeDatabase(database);
    release();
  }
}

/** All tables but those that a database of an earlier version does not have. */
async function listTables(connection: Database['connection']): Promise<string[]> {
  const reader = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables()');
  const there = new Set(reader.getRowsJson().map(([name]) => name));
  return TABLES.map(({ name }) => name).filter((name) => there.has(name));
}

async function writeFiles(
  { connection }: Database,
  path: string,
  { to, format, overwrite }: ExportOptions,
): Promise<string[]> {
  const folder = resolve(to);
  const tables = await listTables(connection);
  const names = tables.map((name) => `${name}.${format}`);
  try {
    await mkdir(folder, { recursive: true });
    const there = new Set(await readdir(folder));
    const found = names.filter((name) => there.has(name));
    if (found.length > 0 && !overwrite)
      throw new QuotestanceError(
        'files-in-the-way',
        `${folder} holds ${found.join(', ')} already; choose another folder, or say --overwrite (overwrite: true)`,
      );
    // Written aside and moved when all are whole; a link at one of the names is replaced, not followed.
    const draft = await mkdtemp(join(folder, '.export-'));
    try {
      for (const [index, name] of tables.entries())
        await connection.run(`COPY ${name} TO ${quote(join(draft, names[index]!))} (${WRITERS[format]})`);
      for (const name of names) await rename(join(draft, name), join(folder, name));
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (cause) {
    if (cause instanceof QuotestanceError) throw cause;
    if (isDamage(cause)) throw unreadable(path, cause);
    throw new QuotestanceError(
      'store-unwritable',
      `the tables cannot be written to ${folder}; see to space and permissions, or choose another folder (${(cause as Error).message})`,
      { cause },
    );
  }
  return names.map((name) => join(folder, name));
}
