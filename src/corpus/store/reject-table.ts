import { column, defineTable, type RejectRow } from './table.ts';

/** One row an article, line or file that could not be analysed. */
export const REJECTS = defineTable<RejectRow, RejectRow>({
  name: 'rejects',
  comment: 'Articles, lines and files that could not be analysed.',
  items: (row) => [row],
  columns: [
    column('run', 'INTEGER', 'The run, as in runs.', ({ run }) => run),
    column('sequence', 'INTEGER', 'Place in the run, from 0.', ({ sequence }) => sequence),
    column('id', 'VARCHAR', 'The article’s id where it has one.', ({ reject }) => reject.id),
    column(
      'code',
      'VARCHAR',
      'The kind of problem, such as broken-line or too-long.',
      ({ reject }) => reject.code,
    ),
    column('reason', 'VARCHAR', 'What was found, in words.', ({ reject }) => reject.reason),
    column(
      'file',
      'VARCHAR',
      'The file that it comes from; "-" for standard input, "" where it was handed in.',
      ({ reject }) => reject.origin.file,
    ),
    column(
      'line',
      'INTEGER',
      'Line or row of the file, from 1; NULL where the problem is the whole file.',
      ({ reject }) => reject.origin.line,
    ),
  ],
});
