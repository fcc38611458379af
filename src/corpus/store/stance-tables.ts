import type { Evidence, Stance } from '../../report/schema.ts';
import { writeJsonText } from './json-text.ts';
import { column, defineTable, keyColumns, type ReportRow } from './table.ts';

interface StanceItem {
  readonly row: ReportRow;
  readonly stance: Stance;
  /** From 1. */
  readonly number: number;
}
interface EvidenceItem extends StanceItem {
  readonly evidence: Evidence;
  /** From 1. */
  readonly place: number;
}

/** One row a pair of holder and target in an article. */
export const STANCES = defineTable<ReportRow, StanceItem>({
  name: 'stances',
  comment: 'Directed attitudes, holder toward target, each gathered over one article.',
  items: listStances,
  columns: [
    ...keyColumns<StanceItem>(),
    column('number', 'INTEGER', 'Place in the article, from 1: strongest first.', ({ number }) => number),
    column(
      'holder_kind',
      'VARCHAR',
      'entity, narrator (the article’s own voice) or unattributed (a speaker who is no entity).',
      ({ stance }) => stance.holder.kind,
    ),
    column(
      'holder_id',
      'VARCHAR',
      'As in entities.id, where holder_kind is entity.',
      ({ stance }) => stance.holder.entityId ?? null,
    ),
    column('holder', 'VARCHAR', 'The entity’s name, otherwise the kind.', ({ stance }) => stance.holder.name),
    column('target_id', 'VARCHAR', 'As in entities.id.', ({ stance }) => stance.target.entityId),
    column('target', 'VARCHAR', 'The entity’s name.', ({ stance }) => stance.target.name),
    column('polarity', 'VARCHAR', 'negative, neutral or positive.', ({ stance }) => stance.polarity),
    column(
      'tone',
      'VARCHAR',
      'hostile, critical, neutral-to-critical, neutral, neutral-to-respectful, respectful or admiring.',
      ({ stance }) => stance.tone,
    ),
    column(
      'score',
      'DOUBLE',
      '-1 to 1; its sign never contradicts the polarity.',
      ({ stance }) => stance.score,
    ),
    column('mixed', 'BOOLEAN', 'True where clear evidence points both ways.', ({ stance }) => stance.mixed),
    column('confidence', 'DOUBLE', '0 to 1.', ({ stance }) => stance.confidence),
    column(
      'rest',
      'DOUBLE',
      'What evidence that is not listed adds to the score.',
      ({ stance }) => stance.rest,
    ),
    column('evidence_count', 'INTEGER', 'Rows in evidence.', ({ stance }) => stance.evidence.length),
  ],
});

/** One row a passage that a stance rests on. */
export const EVIDENCE = defineTable<ReportRow, EvidenceItem>({
  name: 'evidence',
  comment: 'The words that a stance rests on.',
  items: (row) =>
    listStances(row).flatMap((item) =>
      item.stance.evidence.map((evidence, index) => ({ ...item, evidence, place: index + 1 })),
    ),
  columns: [
    ...keyColumns<EvidenceItem>(),
    column('stance', 'INTEGER', 'The stance, as in stances.number.', ({ number }) => number),
    column('number', 'INTEGER', 'Place in the stance, from 1.', ({ place }) => place),
    column('text', 'VARCHAR', 'The words, as the article has them.', ({ evidence }) => evidence.text),
    column(
      'start_offset',
      'INTEGER',
      'First UTF-16 code unit in the text.',
      ({ evidence }) => evidence.span.start,
    ),
    column('end_offset', 'INTEGER', 'The code unit after the last one.', ({ evidence }) => evidence.span.end),
    column('segment_id', 'VARCHAR', 'The segment that they begin in.', ({ evidence }) => evidence.segmentId),
    column(
      'quotation_id',
      'VARCHAR',
      'The quotation that they lie in; NULL in narration.',
      ({ evidence }) => evidence.quotationId ?? null,
    ),
    column('score', 'DOUBLE', 'What they say toward the target, -1 to 1.', ({ evidence }) => evidence.score),
    column(
      'cues',
      'JSON',
      'The words that the score rests on, a list of {"span", "text", "weight"}.',
      ({ evidence }) => writeJsonText(evidence.cues),
    ),
    column(
      'hedge',
      'VARCHAR',
      'Why they count for less, such as a question that wants no answer; NULL where nothing says so.',
      ({ evidence }) => evidence.hedge ?? null,
    ),
    column(
      'contributions',
      'JSON',
      'What they add to the score of the stance, a list of {"kind", "text", "span", "value"}.',
      ({ evidence }) => writeJsonText(evidence.contributions),
    ),
  ],
});

function listStances(row: ReportRow): StanceItem[] {
  return row.report.stances.map((stance, index) => ({ row, stance, number: index + 1 }));
}
