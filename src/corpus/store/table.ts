import type { Report, Sentiment } from '../../report/schema.ts';
import type { CorpusArticle, Reject } from '../corpus-article.ts';

/** What a cell can hold; for a column of dates a number of days since 1970-01-01. */
export type Cell = string | number | boolean | null;
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP' | 'JSON';

/** One column: what it is called, what it holds, what it means, and how it is read from what a row is made of. */
export interface Column<Item> {
  readonly name: string;
  readonly type: ColumnType;
  readonly comment: string;
  readonly read: (item: Item) => Cell;
}

/** A report on its way into the tables. */
export interface ReportRow {
  readonly run: number;
  readonly sequence: number;
  readonly article: CorpusArticle;
  readonly report: Report;
  /** What the report's spans refer to; null where it is not kept. */
  readonly text: string | null;
  /** How many earlier articles with the same id it replaces. */
  readonly replaced: number;
}

/** A reject on its way into the tables. */
export interface RejectRow {
  readonly run: number;
  readonly sequence: number;
  readonly reject: Reject;
}

/** A table: what it is called and how the rows of reports or rejects come into it. */
export interface Table<Row> {
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'comment'>[];
  /** The cells of every column, column by column. */
  readColumns(rows: readonly Row[]): Cell[][];
}

/** Makes a table from what its rows are made of and how each column is read from that. */
export function defineTable<Row, Item>(definition: {
  readonly name: string;
  readonly comment: string;
  /** What one report or reject leaves in this table, a row each. */
  readonly items: (row: Row) => readonly Item[];
  readonly columns: readonly Column<Item>[];
}): Table<Row> {
  const { name, comment, items, columns } = definition;
  return {
    name,
    comment,
    columns,
    readColumns: (rows) => {
      const all = rows.flatMap(items);
      return columns.map(({ read }) => all.map(read));
    },
  };
}

/** Makes a column; the order of columns is the order of the table. */
export function column<Item>(
  name: string,
  type: ColumnType,
  comment: string,
  read: (item: Item) => Cell,
): Column<Item> {
  return { name, type, comment, read };
}

/** What tells the rows of an article from those of others: in every table but `runs`. */
export function keyColumns<Item extends { readonly row: ReportRow }>(): readonly Column<Item>[] {
  return [
    column('run', 'INTEGER', 'The run, as in runs.', ({ row }) => row.run),
    column(
      'sequence',
      'INTEGER',
      'The article’s place in the run, from 0; with run it finds the article, faster than the id does.',
      ({ row }) => row.sequence,
    ),
    column('article_id', 'VARCHAR', 'The article, as in articles.id.', ({ row }) => row.article.id),
  ];
}

/** The columns of a sentiment; all are NULL where there is none. */
export function sentimentColumns<Item>(
  prefix: string,
  what: string,
  read: (item: Item) => Sentiment | null,
): readonly Column<Item>[] {
  return [
    column(
      `${prefix}score`,
      'DOUBLE',
      `${what}: -1 (most negative) to 1 (most positive).`,
      (item) => read(item)?.score ?? null,
    ),
    column(
      `${prefix}label`,
      'VARCHAR',
      `${what}: negative, neutral or positive.`,
      (item) => read(item)?.label ?? null,
    ),
    column(
      `${prefix}magnitude`,
      'DOUBLE',
      `${what}: good and bad added up, 0 or more; 0 means that nothing was said.`,
      (item) => read(item)?.magnitude ?? null,
    ),
  ];
}
