import type { Quotation } from '../../report/schema.ts';
import { writeJsonText } from './json-text.ts';
import { column, defineTable, keyColumns, type ReportRow, sentimentColumns } from './table.ts';

interface QuotationItem {
  readonly row: ReportRow;
  readonly quotation: Quotation;
  /** Name of the speaker, null where nothing names one. */
  readonly speaker: string | null;
}

/** One row a quotation. */
export const QUOTATIONS = defineTable<ReportRow, QuotationItem>({
  name: 'quotations',
  comment: 'What an article lets others say, write or think, word for word or reported.',
  items: (row) => {
    const names = new Map(row.report.entities.map(({ id, name }) => [id, name]));
    return row.report.quotations.map((quotation) => ({
      row,
      quotation,
      speaker: (names.get(quotation.speaker.entityId ?? '') ?? quotation.speaker.text) || null,
    }));
  },
  columns: [
    ...keyColumns<QuotationItem>(),
    column('id', 'VARCHAR', 'q1, q2, ... in the order of the text.', ({ quotation }) => quotation.id),
    column(
      'kind',
      'VARCHAR',
      'direct (all inside quotation marks), indirect (none) or mixed.',
      ({ quotation }) => quotation.kind,
    ),
    column(
      'speaker',
      'VARCHAR',
      'The entity’s name, else the words that name the speaker; NULL where none do.',
      ({ speaker }) => speaker,
    ),
    column(
      'speaker_id',
      'VARCHAR',
      'The entity that speaks, as in entities.id; NULL where it is unknown or no entity.',
      ({ quotation }) => quotation.speaker.entityId,
    ),
    column(
      'speaker_text',
      'VARCHAR',
      'The words that name the speaker here, without them the entity’s name, or "".',
      ({ quotation }) => quotation.speaker.text,
    ),
    column(
      'speaker_start',
      'INTEGER',
      'Where these words begin in the text; NULL where none name the speaker.',
      ({ quotation }) => quotation.speaker.span?.start ?? null,
    ),
    column(
      'speaker_end',
      'INTEGER',
      'The code unit after them.',
      ({ quotation }) => quotation.speaker.span?.end ?? null,
    ),
    column(
      'speaker_confidence',
      'DOUBLE',
      'How sure the speaker is, 0 to 1.',
      ({ quotation }) => quotation.speaker.confidence,
    ),
    column(
      'speaker_method',
      'VARCHAR',
      'How the speaker was found, such as subject, inverted, according-to or none.',
      ({ quotation }) => quotation.speaker.method,
    ),
    column(
      'cue',
      'VARCHAR',
      'The words that report the speech: said, according to.',
      ({ quotation }) => quotation.cue?.text ?? null,
    ),
    column(
      'cue_lemma',
      'VARCHAR',
      'Base form of their verb or noun: say, accuse.',
      ({ quotation }) => quotation.cue?.lemma ?? null,
    ),
    column(
      'cue_start',
      'INTEGER',
      'Where the cue begins in the text.',
      ({ quotation }) => quotation.cue?.start ?? null,
    ),
    column(
      'cue_end',
      'INTEGER',
      'The code unit after the cue.',
      ({ quotation }) => quotation.cue?.end ?? null,
    ),
    column(
      'attitude',
      'BOOLEAN',
      'True for reported thought and feeling (believes), false for speech.',
      ({ quotation }) => quotation.attitude,
    ),
    column(
      'parent_id',
      'VARCHAR',
      'The quotation that this one is said inside of.',
      ({ quotation }) => quotation.parentId,
    ),
    column(
      'text',
      'VARCHAR',
      'What is said, its parts joined by a space.',
      ({ quotation }) => quotation.text,
    ),
    column(
      'start_offset',
      'INTEGER',
      'First code unit of what is said.',
      ({ quotation }) => quotation.spans[0]!.start,
    ),
    column(
      'end_offset',
      'INTEGER',
      'The code unit after the last one.',
      ({ quotation }) => quotation.spans.at(-1)!.end,
    ),
    column(
      'spans',
      'JSON',
      'The parts in order, a list of {"start", "end"}: what lies between them is not said.',
      ({ quotation }) => writeJsonText(quotation.spans),
    ),
    ...sentimentColumns<QuotationItem>('', 'How the words sound', ({ quotation }) => quotation.sentiment),
  ],
});
