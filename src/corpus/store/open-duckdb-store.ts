import type { CorpusResult } from '../corpus-result.ts';
import type { CorpusStore, OnOtherRun, RunDescription } from '../corpus-store.ts';
import { createEntityLinker, type EntityLinkerOptions } from '../link/entity-linker.ts';
import { type DuckDb, loadDuckDb } from '../load-duckdb.ts';
import { advance } from './advance.ts';
import { appendRows } from './append-rows.ts';
import { chooseRun, keepsText, NO_PROGRESS, type StoredRun } from './choose-run.ts';
import { claimPath } from './claim-path.ts';
import { addLaterTables } from './create-tables.ts';
import { findEarlier, removeArticles } from './find-earlier.ts';
import { hashLinking, linkRun, readLinking, removeLinks } from './link-run.ts';
import { OneAtATime } from './one-at-a-time.ts';
import {
  closeDatabase,
  createDatabase,
  type Database,
  explainFailure,
  explainUseFailure,
  hasContent,
  openDatabase,
} from './open-database.ts';
import { REJECTS } from './reject-table.ts';
import { insertRun, readRuns, updateRun } from './run-rows.ts';
import type { RejectRow, ReportRow } from './table.ts';
import { REPORT_TABLES } from './tables.ts';

/** A store that also knows who is who over the articles of its run. */
export interface DuckdbStore extends CorpusStore {
  /**
   * Links the entities of the run, all of whose items are written, across its articles and keeps their keys, all in one
   * transaction. Does nothing where the keys are there and were made with the same options; the next `write` takes them
   * away.
   * @param signal Ends it: nothing is kept, and the signal's reason is thrown.
   * @throws QuotestanceError `invalid-option` for entities or overrides that are wrong.
   */
  linkEntities(options?: EntityLinkerOptions, signal?: AbortSignal): Promise<void>;
}

/**
 * Opens a DuckDB database for a run, or makes it. A run that the database knows goes on where it ended, whatever
 * `onOtherRun` says; for any other, `'append'` puts the new run beside the old ones and `'replace'` deletes them.
 * @throws QuotestanceError `duckdb-missing` without the package `@duckdb/node-api`; `store-of-another-run` where
 * `onOtherRun` is `'refuse'` and the database was written otherwise; `store-busy` where another process has it open;
 * `store-unreadable` for a damaged or foreign file, `store-unwritable` for a full disk or a folder that is not there.
 */
export async function openDuckdbStore(
  path: string,
  run: RunDescription,
  onOtherRun: OnOtherRun,
): Promise<DuckdbStore> {
  const duckdb = await loadDuckDb(
    'JSON Lines (a path that ends in .jsonl) need nothing, but a database is written',
  );
  const claim = await claimPath(path);
  try {
    const { database, stored } = await openRun(duckdb, claim.path, run, onOtherRun);
    return keepInDatabase(duckdb, database, stored, path, claim.release);
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function openRun(
  duckdb: DuckDb,
  path: string,
  run: RunDescription,
  onOtherRun: OnOtherRun,
): Promise<{ database: Database; stored: StoredRun }> {
  if (!(await hasContent(path))) await createDatabase(duckdb, path);
  const database = await openDatabase(duckdb, path, 'READ_WRITE');
  try {
    const choice = chooseRun(path, await readRuns(database.connection, path), run, onOtherRun);
    await addLaterTables(database.connection);
    if (choice.kind === 'go-on') return { database, stored: choice.run };
    if (choice.kind === 'append') return { database, stored: await beginRun(database, run) };
  } catch (error) {
    closeDatabase(database);
    throw explainFailure(path, error);
  }
  closeDatabase(database);
  await createDatabase(duckdb, path);
  const empty = await openDatabase(duckdb, path, 'READ_WRITE');
  return { database: empty, stored: await beginRun(empty, run) };
}

async function beginRun({ connection }: Database, run: RunDescription): Promise<StoredRun> {
  return { number: await insertRun(connection, run), description: run, progress: NO_PROGRESS };
}

function keepInDatabase(
  duckdb: DuckDb,
  database: Database,
  { number, description, progress: begun }: StoredRun,
  path: string,
  release: () => void,
): DuckdbStore {
  const { connection } = database;
  const tasks = new OneAtATime();
  let progress = begun;
  let mayBeLinked = true;
  /** Keeps all that is done in it or nothing. */
  const inTransaction = async (act: () => Promise<void>) => {
    try {
      await connection.run('BEGIN');
      await act();
      await connection.run('COMMIT');
    } catch (error) {
      // Where the transaction is gone already, there is nothing to take back.
      await connection.run('ROLLBACK').catch(() => {});
      throw explainUseFailure(path, error);
    }
  };
  return {
    get progress() {
      return progress;
    },
    write: (batch) =>
      tasks.run(async () => {
        const next = advance(progress, batch);
        if (batch.length === 0) return;
        await inTransaction(async () => {
          if (mayBeLinked) await removeLinks(connection, number);
          const replaced = await writeBatch(duckdb, database, number, batch, keepsText(description));
          await updateRun(connection, number, next, replaced);
        });
        mayBeLinked = false;
        progress = next;
      }),
    linkEntities: async (options = {}, signal = undefined) => {
      // Made here: wrong options are no failure of the store.
      const linker = createEntityLinker(options);
      const hash = hashLinking(options);
      await tasks.run(async () => {
        if ((await readLinking(connection, number)) === hash) return;
        await inTransaction(() => linkRun(duckdb, connection, number, linker, hash, signal));
        mayBeLinked = true;
      });
    },
    close: () =>
      tasks.close(async () => {
        closeDatabase(database);
        release();
      }),
  };
}

/** Puts a batch into the tables; tells how many articles were replaced, those of the same batch too. */
async function writeBatch(
  duckdb: DuckDb,
  { connection }: Database,
  run: number,
  batch: readonly CorpusResult[],
  isTextKept: boolean,
): Promise<number> {
  const reports = new Map<string, ReportRow>();
  const rejects: RejectRow[] = [];
  let replaced = 0;
  for (const result of batch) {
    if (result.kind === 'reject') {
      rejects.push({ run, sequence: result.sequence, reject: result.reject });
      continue;
    }
    const { sequence, article, report } = result;
    // The database holds no half surrogate pairs: two ids that differ in nothing else are one.
    const id = Buffer.from(article.id).toString();
    const before = reports.get(id);
    if (before) replaced++;
    // Removed first, so that the rows stay in the order of their sequence.
    reports.delete(id);
    const text = isTextKept ? (result.text ?? article.text) : null;
    reports.set(id, { run, sequence, article, report, text, replaced: before ? before.replaced + 1 : 0 });
  }
  const earlier = await findEarlier(connection, run, [...reports.keys()]);
  await removeArticles(
    connection,
    run,
    [...earlier.values()].map(({ sequence }) => sequence),
  );
  const rows = [...reports].map(([id, row]) => {
    const found = earlier.get(id);
    return found ? { ...row, replaced: row.replaced + found.replaced + 1 } : row;
  });
  for (const table of REPORT_TABLES) await appendRows(duckdb, connection, table, rows);
  await appendRows(duckdb, connection, REJECTS, rejects);
  return replaced + earlier.size;
}
