import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { PARTS } from '../aggregate/article-sums.ts';
import { compareGroups, type Group, type GroupValues } from '../aggregate/group-table.ts';
import { startTally, type Tally } from '../aggregate/tally.ts';

/** A question to the store: what is scored, by what it is grouped, and what is counted in each group. */
export interface GroupQuery {
  /** Tables with their joins; `sequence` and `value` below are columns of it. */
  readonly from: string;
  readonly where: readonly string[];
  /** Expressions to group by, in order. */
  readonly by: readonly string[];
  /** The expression whose values are added up. */
  readonly value: string;
  /** What is counted: where a condition holds, or as a whole number that is added up. */
  readonly counts: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, DuckDBValue>>;
}

/** How often a condition holds. */
export const countWhere = (condition: string) => `count(*) FILTER (WHERE ${condition})`;

/**
 * The groups with what `describe` makes of each, sorted as those of the aggregates over reports. SQL adds up by group and
 * article; one group at a time is in memory, with two numbers an article. Sums are of whole parts, which no order changes.
 */
export async function readGroups<T>(
  instance: DuckDBInstance,
  { from, where, by, value, counts, parameters }: GroupQuery,
  describe: (tally: Tally) => T,
): Promise<Group<T>[]> {
  const names = Object.keys(counts);
  const keys = [...by, 'sequence'];
  const measures = [
    `sum(CAST(floor(${value} * ${PARTS}::DOUBLE + 0.5::DOUBLE) AS BIGINT))::DOUBLE`,
    'count(*)::DOUBLE',
    ...Object.values(counts).map((count) => `${count}::DOUBLE`),
  ];
  const places = keys.map((_, index) => index + 1).join(', ');
  const sql = `SELECT ${[...keys, ...measures].join(', ')} FROM ${from} WHERE ${where.join(' AND ')}
    GROUP BY ${places} ORDER BY ${places}`;
  const groups: Group<T>[] = [];
  let open: Group<Tally> | undefined;
  const close = () => {
    if (open) groups.push({ values: open.values, content: describe(open.content) });
  };
  for await (const row of streamRows(instance, sql, parameters)) {
    const values = row.slice(0, by.length) as GroupValues;
    if (!open || values.some((each, at) => each !== open!.values[at])) {
      close();
      open = { values, content: startTally() };
    }
    const [sequence, parts, count, ...counted] = row.slice(by.length) as number[];
    const { scores, counts: total } = open.content;
    scores.articles.push(sequence!);
    scores.sums.push(parts! / PARTS);
    scores.counts.push(count!);
    for (const [index, name] of names.entries())
      if (counted[index] !== 0) total.set(name, (total.get(name) ?? 0) + counted[index]!);
  }
  close();
  return groups.sort(compareGroups);
}

/** The rows of an answer as they come; each question has a connection of its own, so that many can be asked at once. */
export async function* streamRows(
  instance: DuckDBInstance,
  sql: string,
  parameters: Readonly<Record<string, DuckDBValue>>,
): AsyncGenerator<DuckDBValue[]> {
  const connection: DuckDBConnection = await instance.connect();
  try {
    const result = await connection.stream(sql, { ...parameters });
    for await (const rows of result.yieldRows()) yield* rows;
  } finally {
    connection.closeSync();
  }
}
