import type { Entity, Mention } from '../../report/schema.ts';
import { writeJsonText } from './json-text.ts';
import { column, defineTable, keyColumns, type ReportRow, sentimentColumns } from './table.ts';

interface EntityItem {
  readonly row: ReportRow;
  readonly entity: Entity;
}
interface MentionItem extends EntityItem {
  readonly mention: Mention;
}

/** One row an entity of an article. */
export const ENTITIES = defineTable<ReportRow, EntityItem>({
  name: 'entities',
  comment: 'Whom and what an article speaks of, and how it goes about them.',
  items: (row) => row.report.entities.map((entity) => ({ row, entity })),
  columns: [
    ...keyColumns<EntityItem>(),
    column('id', 'VARCHAR', 'e1 is the article’s most salient entity.', ({ entity }) => entity.id),
    column('name', 'VARCHAR', 'The fullest name in the article, without title.', ({ entity }) => entity.name),
    column('type', 'VARCHAR', 'person, organization, place, group or other.', ({ entity }) => entity.type),
    column('aliases', 'JSON', 'A list of every other form that is no pronoun.', ({ entity }) =>
      writeJsonText(entity.aliases),
    ),
    column('mentions', 'INTEGER', 'How often it is mentioned.', ({ entity }) => entity.mentions.length),
    column('salience', 'DOUBLE', 'How central it is, 0 to 1.', ({ entity }) => entity.salience),
    ...sentimentColumns<EntityItem>(
      '',
      'How the sentences that mention it sound toward it',
      ({ entity }) => entity.sentiment.overall,
    ),
    ...sentimentColumns<EntityItem>(
      'narration_',
      'The same, in the article’s own voice',
      ({ entity }) => entity.sentiment.narration,
    ),
    ...sentimentColumns<EntityItem>(
      'quotation_',
      'The same, in what others say',
      ({ entity }) => entity.sentiment.quotation,
    ),
    ...sentimentColumns<EntityItem>(
      'headline_',
      'How the headline sounds toward it, NULL where it is not in the headline',
      ({ entity }) => entity.coverage.headline,
    ),
    column(
      'spoken',
      'DOUBLE',
      'Its share in everything that the article quotes and reports, 0 to 1, by characters.',
      ({ entity }) => entity.coverage.spoken,
    ),
    column(
      'voices_negative',
      'INTEGER',
      'How many others the article lets judge it with a negative stance.',
      ({ entity }) => entity.coverage.voices.negative,
    ),
    column(
      'voices_neutral',
      'INTEGER',
      'How many with a neutral one.',
      ({ entity }) => entity.coverage.voices.neutral,
    ),
    column(
      'voices_positive',
      'INTEGER',
      'How many with a positive one.',
      ({ entity }) => entity.coverage.voices.positive,
    ),
  ],
});

/** One row a place where an entity is named or meant. */
export const MENTIONS = defineTable<ReportRow, MentionItem>({
  name: 'mentions',
  comment: 'Where an article names or means an entity.',
  items: (row) =>
    row.report.entities.flatMap((entity) => entity.mentions.map((mention) => ({ row, entity, mention }))),
  columns: [
    ...keyColumns<MentionItem>(),
    column('entity_id', 'VARCHAR', 'The entity, as in entities.id.', ({ entity }) => entity.id),
    column('kind', 'VARCHAR', 'name, nominal ("the singer") or pronoun.', ({ mention }) => mention.kind),
    column('segment_id', 'VARCHAR', 'The segment that it begins in.', ({ mention }) => mention.segmentId),
    column(
      'start_offset',
      'INTEGER',
      'First UTF-16 code unit in the text.',
      ({ mention }) => mention.span.start,
    ),
    column('end_offset', 'INTEGER', 'The code unit after the last one.', ({ mention }) => mention.span.end),
  ],
});
