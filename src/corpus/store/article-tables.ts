import type { Note, Segment } from '../../report/schema.ts';
import { writeJsonText } from './json-text.ts';
import { readDate } from './read-date.ts';
import { column, defineTable, keyColumns, type ReportRow, sentimentColumns } from './table.ts';

/** One row an article. */
export const ARTICLES = defineTable<ReportRow, ReportRow>({
  name: 'articles',
  comment: 'The analysed articles. An id is there once a run: a later article with the same id replaces it.',
  items: (row) => [row],
  columns: [
    column('run', 'INTEGER', 'The run, as in runs.', ({ run }) => run),
    column('sequence', 'INTEGER', 'Place in the run, from 0.', ({ sequence }) => sequence),
    column('id', 'VARCHAR', 'As given, else a hash of the text.', ({ article }) => article.id),
    column(
      'title',
      'VARCHAR',
      'As given, else the headline that the text begins with; NULL where there is none.',
      ({ report }) => report.article.title ?? null,
    ),
    column('outlet', 'VARCHAR', 'Who published it, as given.', ({ report }) => report.article.outlet ?? null),
    column('url', 'VARCHAR', 'As given.', ({ report }) => report.article.url ?? null),
    column(
      'published_at',
      'VARCHAR',
      'When it was published, in the words given.',
      ({ report }) => report.article.publishedAt ?? null,
    ),
    column(
      'published',
      'DATE',
      'The day of published_at, without regard to its time zone; NULL where no day can be read.',
      ({ report }) => readDate(report.article.publishedAt ?? ''),
    ),
    column('language', 'VARCHAR', 'BCP 47 tag: en.', ({ report }) => report.article.language),
    column(
      'characters',
      'INTEGER',
      'Length of the text in UTF-16 code units.',
      ({ report }) => report.article.characters,
    ),
    column('words', 'INTEGER', 'Words between white space.', ({ report }) => report.article.words),
    ...sentimentColumns<ReportRow>('', 'How the article sounds', ({ report }) => report.sentiment.overall),
    ...sentimentColumns<ReportRow>(
      'narration_',
      'How its own voice sounds',
      ({ report }) => report.sentiment.narration,
    ),
    ...sentimentColumns<ReportRow>(
      'quotation_',
      'How the voices sound that it quotes or reports',
      ({ report }) => report.sentiment.quotation,
    ),
    column(
      'file',
      'VARCHAR',
      'The file that it comes from; "-" for standard input, "" where it was handed in.',
      ({ article }) => article.origin.file,
    ),
    column(
      'line',
      'INTEGER',
      'Line or row of the file, from 1; NULL where the file is one article.',
      ({ article }) => article.origin.line,
    ),
    column(
      'extra',
      'JSON',
      'Every other field of the article, as given; half surrogate pairs became U+FFFD.',
      ({ article }) => writeJsonText(article.extra),
    ),
    column(
      'replaced',
      'INTEGER',
      'How many earlier articles of the run with the same id it replaces.',
      ({ replaced }) => replaced,
    ),
  ],
});

/** One row an article whose text is kept: apart from `articles`, so that reading those stays fast. */
export const TEXTS = defineTable<ReportRow, { readonly row: ReportRow; readonly text: string }>({
  name: 'texts',
  comment: 'The text that the offsets refer to; no rows where it was not to be kept.',
  items: (row) => (row.text === null ? [] : [{ row, text: row.text }]),
  columns: [
    ...keyColumns<{ readonly row: ReportRow; readonly text: string }>(),
    column('text', 'VARCHAR', 'The text, of an HTML page the one that was found in it.', ({ text }) => text),
  ],
});

interface SegmentItem {
  readonly row: ReportRow;
  readonly segment: Segment;
}

export const SEGMENTS = defineTable<ReportRow, SegmentItem>({
  name: 'segments',
  comment: 'The text of an article cut by voice, in order.',
  items: (row) => row.report.segments.map((segment) => ({ row, segment })),
  columns: [
    ...keyColumns<SegmentItem>(),
    column('id', 'VARCHAR', 's1, s2, ... in the order of the text.', ({ segment }) => segment.id),
    column(
      'kind',
      'VARCHAR',
      'headline, byline, dateline, caption, credit, heading, narration, quotation or boilerplate.',
      ({ segment }) => segment.kind,
    ),
    column(
      'start_offset',
      'INTEGER',
      'First UTF-16 code unit in the text.',
      ({ segment }) => segment.span.start,
    ),
    column('end_offset', 'INTEGER', 'The code unit after the last one.', ({ segment }) => segment.span.end),
    column('paragraph', 'INTEGER', 'Number of the paragraph, from 0.', ({ segment }) => segment.paragraph),
    column(
      'quotation_id',
      'VARCHAR',
      'The quotation that a segment of kind quotation is a part of.',
      ({ segment }) => segment.quotationId ?? null,
    ),
    ...sentimentColumns<SegmentItem>('', 'How the segment sounds', ({ segment }) => segment.sentiment),
  ],
});

interface NoteItem {
  readonly row: ReportRow;
  readonly note: Note;
}

export const NOTES = defineTable<ReportRow, NoteItem>({
  name: 'notes',
  comment: 'Problems with the text of an article that did not stop its analysis.',
  items: (row) => row.report.notes.map((note) => ({ row, note })),
  columns: [
    ...keyColumns<NoteItem>(),
    column('code', 'VARCHAR', 'The kind of problem, such as unresolved-speaker.', ({ note }) => note.code),
    column('message', 'VARCHAR', 'The problem in words.', ({ note }) => note.message),
    column(
      'start_offset',
      'INTEGER',
      'Where it begins in the text; NULL where it is everywhere.',
      ({ note }) => note.span?.start ?? null,
    ),
    column('end_offset', 'INTEGER', 'The code unit after it.', ({ note }) => note.span?.end ?? null),
  ],
});
