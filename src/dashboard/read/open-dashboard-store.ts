import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NARRATOR, UNATTRIBUTED } from '../../corpus/link/entity-key.ts';
import { quote } from '../../corpus/store/create-tables.ts';
import { closeDatabase } from '../../corpus/store/open-database.ts';
import { isJsonLines } from '../../corpus/store/open-store.ts';
import { STANCE_VALUES } from '../../corpus/store-aggregate/edge-tables.ts';
import { openLinkedRun } from '../../corpus/store-aggregate/open-linked-run.ts';
import { streamRows } from '../../corpus/store-aggregate/read-groups.ts';
import { TONES } from '../../stance/stance.ts';
import { openJsonlCopy } from './open-jsonl-copy.ts';
import { PASSAGE_TABLE } from './passage-table.ts';

export type SqlValue = string | number | boolean | null;

/** One run of a store, open for a dashboard. */
export interface DashboardStore {
  /** Its number, as in the table runs. */
  readonly run: number;
  /** The rows of a question; `$run` is the run. Several may be asked at once. */
  ask(sql: string, parameters?: Readonly<Record<string, string | number>>): Promise<SqlValue[][]>;
  close(): Promise<void>;
}

export interface StoreChoice {
  /** Number of the run; the last one by default. */
  readonly run?: number | undefined;
}

/**
 * Opens a DuckDB database, or the reports of a `.jsonl`, which are loaded into one that is thrown away at the end. The joins
 * that every page needs are made once, in a database of their own in a temporary folder.
 * @throws QuotestanceError `duckdb-missing`, also for JSON Lines; `store-without-keys`, `store-busy`, `store-unreadable`,
 * and `invalid-option` for a run that is not there.
 */
export async function openDashboardStore(path: string, choice: StoreChoice = {}): Promise<DashboardStore> {
  const copy = isJsonLines(path) ? await openJsonlCopy(path, choice.run) : null;
  try {
    const opened = await openLinkedRun(copy?.path ?? path, copy ? undefined : choice.run);
    const { database, run } = opened;
    const folder = await mkdtemp(join(tmpdir(), 'quotestance-dashboard-'));
    const close = async () => {
      closeDatabase(database);
      opened.release();
      await rm(folder, { recursive: true, force: true });
      await copy?.remove();
    };
    try {
      await database.connection.run(joinTables(run, join(folder, 'joined.duckdb')));
    } catch (error) {
      await close();
      throw error;
    }
    return {
      run,
      async ask(sql, parameters = {}) {
        const rows: SqlValue[][] = [];
        const given = sql.includes('$run') ? { run, ...parameters } : parameters;
        for await (const row of streamRows(database.instance, sql, given)) rows.push(row as SqlValue[]);
        return rows;
      },
      close,
    };
  } catch (error) {
    await copy?.remove();
    throw error;
  }
}

const KEYS = 'SELECT sequence, entity_id, key FROM entity_keys WHERE run = $run';

/** Articles, parties, who is in which article, stances and passages, all by whole numbers. */
function joinTables(run: number, path: string): string {
  const tones = TONES.map(quote).join(', ');
  const joins = `
SET memory_limit = '1GB';
ATTACH ${quote(path)} AS dash (READ_WRITE);
CREATE TABLE dash.outlets AS
  SELECT (row_number() OVER (ORDER BY outlet NULLS LAST) - 1)::INTEGER AS id, outlet
  FROM (SELECT DISTINCT outlet FROM articles WHERE run = $run);
CREATE TABLE dash.months AS
  SELECT (row_number() OVER (ORDER BY month NULLS LAST) - 1)::INTEGER AS id, month
  FROM (SELECT DISTINCT ${STANCE_VALUES.month} AS month FROM articles WHERE run = $run);
CREATE TABLE dash.articles AS
  SELECT sequence, outlets.id AS outlet, months.id AS month,
    (row_number() OVER (ORDER BY published DESC NULLS LAST, sequence))::INTEGER AS rank
  FROM (SELECT sequence, outlet, published, ${STANCE_VALUES.month} AS month FROM articles WHERE run = $run) AS own
  JOIN dash.outlets AS outlets ON outlets.outlet IS NOT DISTINCT FROM own.outlet
  JOIN dash.months AS months ON months.month IS NOT DISTINCT FROM own.month
  ORDER BY sequence;
CREATE TABLE dash.parties AS
  SELECT 0 AS id, '${NARRATOR}' AS key, '${NARRATOR}' AS name, NULL AS type, false AS linked
  UNION ALL SELECT 1, '${UNATTRIBUTED}', '${UNATTRIBUTED}', NULL, false
  UNION ALL SELECT (row_number() OVER (ORDER BY key) + 1)::INTEGER, key, name, type, linked FROM (
    SELECT key, name, type, true AS linked FROM linked_entities WHERE run = $run
    UNION ALL
    SELECT key, arg_max(name, length(name)) AS name, arg_max(type, length(name)) AS type, false AS linked
    FROM (${KEYS}) JOIN (SELECT sequence, id AS entity_id, name, type FROM entities WHERE run = $run)
      USING (sequence, entity_id)
    WHERE key NOT IN (SELECT key FROM linked_entities WHERE run = $run)
    GROUP BY key);
CREATE TABLE dash.keys AS
  SELECT sequence, entity_id, id AS party FROM (${KEYS}) JOIN dash.parties USING (key);
CREATE TABLE dash.presence AS
  SELECT party, sequence, sum(mentions)::INTEGER AS mentions
  FROM dash.keys JOIN (SELECT sequence, id AS entity_id, mentions FROM entities WHERE run = $run)
    USING (sequence, entity_id)
  JOIN dash.parties ON parties.id = party AND linked
  GROUP BY ALL ORDER BY party, sequence;
CREATE TABLE dash.edges AS
  SELECT stances.sequence, number, outlet, month,
    CASE holder_kind WHEN 'narrator' THEN 0 WHEN 'entity' THEN held.party ELSE 1 END AS holder,
    aimed.party AS target, (list_position([${tones}], tone) - 1)::INTEGER AS tone, score
  FROM (SELECT * FROM stances WHERE run = $run) AS stances
  JOIN dash.articles USING (sequence)
  LEFT JOIN dash.keys AS held ON held.sequence = stances.sequence AND held.entity_id = holder_id
  JOIN dash.keys AS aimed ON aimed.sequence = stances.sequence AND aimed.entity_id = target_id
  ORDER BY stances.sequence, number;
${PASSAGE_TABLE}`;
  return joins.replaceAll('$run', String(run));
}
