import type { DuckDBConnection } from '@duckdb/node-api';
import { QuotestanceError } from '../../errors.ts';
import type { Progress, RunDescription } from '../corpus-store.ts';
import { NO_PROGRESS, type StoredRun } from './choose-run.ts';
import { explainFailure } from './open-database.ts';
import { LATER_TABLES, TABLES } from './tables.ts';

interface RunRow {
  readonly run: number;
  readonly engine: string;
  readonly engine_version: string;
  readonly model: string | null;
  readonly version: string;
  readonly schema_version: string;
  readonly inputs: string;
  readonly options: string;
  readonly done: number;
  readonly reports: number;
  readonly rejects: number;
  readonly last: string | null;
}

/**
 * The runs of a database, in order.
 * @throws QuotestanceError `store-unreadable` where it is not one of quotestance, or of a version with other tables.
 */
export async function readRuns(connection: DuckDBConnection, path: string): Promise<StoredRun[]> {
  try {
    await checkTables(connection, path);
    const reader = await connection.runAndReadAll('SELECT * FROM runs ORDER BY run');
    return reader.getRowObjectsJson().map((row) => readRun(row as unknown as RunRow));
  } catch (cause) {
    throw explainFailure(path, cause);
  }
}

/** Writes down a run that is begun; tells its number. */
export async function insertRun(
  connection: DuckDBConnection,
  { engine, version, schemaVersion, inputs, options }: RunDescription,
): Promise<StoredRun['number']> {
  const reader = await connection.runAndReadAll(
    `INSERT INTO runs SELECT coalesce(max(run), 0) + 1, $engine, $engine_version, $model, $version, $schema_version,
      $inputs, $options, $now::TIMESTAMP, $now::TIMESTAMP, 0, 0, 0, 0, NULL, NULL FROM runs RETURNING run`,
    {
      engine: engine.name,
      engine_version: engine.version,
      model: engine.model,
      version,
      schema_version: schemaVersion,
      inputs: JSON.stringify(inputs),
      options: JSON.stringify(options),
      now: new Date().toISOString(),
    },
  );
  return Number(reader.getRowsJson()[0]![0]);
}

/** Moves a run on, in the transaction that is open. */
export async function updateRun(
  connection: DuckDBConnection,
  run: StoredRun['number'],
  { done, reports, rejects, last }: Progress,
  replaced: number,
): Promise<void> {
  await connection.run(
    `UPDATE runs SET done = $done, reports = $reports, rejects = $rejects, last = $last,
      replaced = replaced + $replaced, written_at = $now::TIMESTAMP WHERE run = $run`,
    { run, done, reports, rejects, last: JSON.stringify(last), replaced, now: new Date().toISOString() },
  );
}

function readRun(row: RunRow): StoredRun {
  return {
    number: row.run,
    description: {
      engine: { name: row.engine, version: row.engine_version, model: row.model },
      version: row.version,
      schemaVersion: row.schema_version,
      inputs: JSON.parse(row.inputs),
      options: JSON.parse(row.options),
    },
    progress: {
      done: row.done,
      reports: row.reports,
      rejects: row.rejects,
      last: row.last === null ? NO_PROGRESS.last : JSON.parse(row.last),
    },
  };
}

async function checkTables(connection: DuckDBConnection, path: string): Promise<void> {
  const reader = await connection.runAndReadAll(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
      WHERE NOT internal AND database_name = current_database() AND schema_name = 'main'`,
  );
  const found = new Set(reader.getRowsJson().map((row) => row.join(' ')));
  const missing = TABLES.filter((table) => !LATER_TABLES.some((later) => later === table)).flatMap(
    ({ name, columns }) =>
      columns
        .filter((each) => !found.has(`${name} ${each.name} ${each.type}`))
        .map((each) => `${name}.${each.name}`),
  );
  if (missing.length === 0) return;
  const some = missing.slice(0, 5).join(', ');
  throw new QuotestanceError(
    'store-unreadable',
    `${path} is no database of this version of quotestance: it lacks ${missing.length} columns (${some}${missing.length > 5 ? ', ...' : ''}); choose another path`,
  );
}
