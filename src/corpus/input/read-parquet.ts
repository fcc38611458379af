import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import type { DuckDBValue, DuckDBValueConverter } from '@duckdb/node-api';
import type { CorpusItem, JsonValue } from '../corpus-article.ts';
import { type DuckDb, loadDuckDb } from '../load-duckdb.ts';
import type { InputSettings } from './input-options.ts';
import { makeReject } from './make-reject.ts';
import { explainFailure } from './read-bytes.ts';
import { readRecord } from './read-record.ts';

const COUNT = 'SELECT sum(num_rows) FROM parquet_file_metadata($1)';
const READ = 'SELECT * FROM read_parquet($1)';

/**
 * Reads a Parquet file row by row; `line` is the row, from 1. Whole numbers beyond 15 digits become strings, dates and
 * times ISO 8601 strings, bytes strings where they are UTF-8 and else `{ base64 }`.
 * @throws QuotestanceError `duckdb-missing`
 */
export async function* readParquet(
  file: string,
  settings: InputSettings,
): AsyncGenerator<CorpusItem, void, undefined> {
  const duckdb = await loadDuckDb('Parquet files are read');
  let row = 0;
  let rows: number | null = null; // that the file says it has
  const refuse = (found: string) => {
    const reason = `the file cannot be read${row > 0 ? ' from here on' : ''}: ${found}`;
    return makeReject('unreadable', reason, { file, line: rows === null ? null : row + 1 });
  };

  try {
    if ((await stat(file)).size === 0) return;
  } catch (error) {
    yield refuse(explainFailure(error));
    return;
  }
  // One thread: the cores belong to the analysis, and rows come in their order without a buffer. No extension is fetched.
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // Rows that are read ahead would be lost where the file is damaged after them.
  await connection.run("SET streaming_buffer_size = '1KB'");
  try {
    try {
      const counted = await connection.runAndReadAll(COUNT, [escapeGlob(file)]);
      rows = Number(counted.value(0, 0));
    } catch (error) {
      yield refuse(explainFailure(error));
      return;
    }
    const batches = readBatches(duckdb, () => connection.stream(READ, [escapeGlob(file)]));
    while (true) {
      let batch: IteratorResult<readonly Record<string, JsonValue>[]>;
      try {
        batch = await batches.next();
      } catch (error) {
        yield refuse(explainFailure(error));
        return;
      }
      if (batch.done) break;
      for (const record of batch.value) {
        row++;
        yield readRecord(record, settings, { file, line: row });
      }
    }
    // Damage in the middle ends the stream as its end does.
    if (row < rows) yield refuse(`it has ${rows} rows, but the next one is damaged`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type ResultStream = Awaited<ReturnType<import('@duckdb/node-api').DuckDBConnection['stream']>>;

async function* readBatches(
  duckdb: DuckDb,
  query: () => Promise<ResultStream>,
): AsyncGenerator<readonly Record<string, JsonValue>[], void, undefined> {
  const result = await query();
  const names = result.deduplicatedColumnNames();
  for await (const rows of result.yieldConvertedRows(makeConverter(duckdb))) {
    yield rows.map((row) => Object.fromEntries(row.map((value, column) => [names[column]!, value])));
  }
}

/** DuckDB's own JSON form, but for what it writes by the machine's time zone or makes a string without need. */
function makeConverter(duckdb: DuckDb): DuckDBValueConverter<JsonValue> {
  return (value, type, convert) => {
    if (typeof value === 'bigint') {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : String(value);
    }
    if (value instanceof duckdb.DuckDBBlobValue) {
      const bytes = Buffer.from(value.bytes);
      return isUtf8(bytes) ? bytes.toString('utf8') : { base64: bytes.toString('base64') };
    }
    if (value instanceof duckdb.DuckDBTimestampTZValue && value.isFinite) {
      return `${writeTime(new duckdb.DuckDBTimestampValue(value.micros))}Z`;
    }
    if (isTimestamp(duckdb, value)) return writeTime(value);
    return duckdb.JsonDuckDBValueConverter(value, type, convert as never) as JsonValue;
  };
}

function isTimestamp(duckdb: DuckDb, value: DuckDBValue): value is Exclude<DuckDBValue, null> {
  return (
    value instanceof duckdb.DuckDBTimestampValue ||
    value instanceof duckdb.DuckDBTimestampSecondsValue ||
    value instanceof duckdb.DuckDBTimestampMillisecondsValue ||
    value instanceof duckdb.DuckDBTimestampNanosecondsValue
  );
}

function writeTime(value: Exclude<DuckDBValue, null>): string {
  return value.toString().replace(' ', 'T');
}

/** DuckDB would take these for a pattern. */
function escapeGlob(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}
