import type { Entity, Quotation, Report, Segment, Sentiment, Span, Stance } from '../../report/schema.ts';
import { SCHEMA_VERSION } from '../../report/schema-version.ts';
import type { DashboardStore, SqlValue } from './open-dashboard-store.ts';

/** An article as a store has it. */
export interface StoredReport {
  /** Without the probabilities of the accurate engine, which a database does not keep. */
  readonly report: Report;
  readonly text: string;
}

type Row = Readonly<Record<string, SqlValue>>;

/** An article's report and text out of the tables; null where there is no such article, or its text is not kept. */
export async function readReport(store: DashboardStore, sequence: number): Promise<StoredReport | null> {
  const one = { sequence };
  const [stored] = await readRows(store, 'texts', 'text', 'sequence', one);
  if (!stored?.text) return null;
  const [article] = await readRows(store, 'articles', ARTICLE, 'sequence', one);
  const [run] = await askRows(store, 'engine, engine_version, model', 'FROM runs WHERE run = $run');
  if (!article || !run) return null;
  const byNumber = 'substr(id, 2)::INTEGER';
  const segments = await readRows(store, 'segments', SEGMENT, byNumber, one);
  const entities = await readRows(store, 'entities', ENTITY, byNumber, one);
  const mentions = await readRows(store, 'mentions', MENTION, 'start_offset, end_offset DESC', one);
  const quotations = await readRows(store, 'quotations', QUOTATION, byNumber, one);
  const stances = await readRows(store, 'stances', STANCE, 'number', one);
  const evidence = await readRows(store, 'evidence', EVIDENCE, 'stance, number', one);
  const notes = await readRows(store, 'notes', 'code, message, start_offset, end_offset', 'rowid', one);
  const report = {
    schemaVersion: SCHEMA_VERSION,
    engine: { name: run.engine, version: run.engine_version, model: run.model },
    article: {
      id: article.id,
      ...given('title', article.title),
      ...given('outlet', article.outlet),
      ...given('url', article.url),
      ...given('publishedAt', article.published_at),
      language: article.language,
      characters: article.characters,
      words: article.words,
    },
    segments: segments.map(
      (row) =>
        ({
          id: row.id,
          kind: row.kind,
          span: readSpan(row),
          paragraph: row.paragraph,
          ...given('quotationId', row.quotation_id),
          sentiment: readSentiment(row, ''),
        }) as Segment,
    ),
    entities: entities.map((row) => makeEntity(row, mentions)),
    quotations: quotations.map(makeQuotation),
    stances: stances.map((row) => makeStance(row, evidence)),
    sentiment: readVoices(article),
    notes: notes.map((row) => ({
      code: row.code,
      message: row.message,
      ...(row.start_offset !== null && { span: readSpan(row) }),
    })),
  } as Report;
  return { report, text: stored.text as string };
}

const VOICES = ['', 'narration_', 'quotation_'];
const listSentiments = (prefixes: readonly string[]) =>
  prefixes.flatMap((prefix) => ['score', 'label', 'magnitude'].map((part) => `${prefix}${part}`)).join(', ');
const ARTICLE = `id, title, outlet, url, published_at, language, characters, words, ${listSentiments(VOICES)}`;
const SEGMENT = `id, kind, start_offset, end_offset, paragraph, quotation_id, ${listSentiments([''])}`;
const ENTITY = `id, name, type, aliases, salience, spoken, voices_negative, voices_neutral, voices_positive, ${listSentiments([...VOICES, 'headline_'])}`;
const MENTION = 'entity_id, kind, segment_id, start_offset, end_offset';
const QUOTATION = `id, kind, speaker_id, speaker_text, speaker_start, speaker_end, speaker_confidence, speaker_method, cue, cue_lemma, cue_start, cue_end, attitude, parent_id, text, spans, ${listSentiments([''])}`;
const STANCE =
  'number, holder_kind, holder_id, holder, target_id, target, polarity, tone, score, mixed, confidence, rest';
const EVIDENCE =
  'stance, number, text, start_offset, end_offset, segment_id, quotation_id, score, cues, hedge, contributions';

function readRows(
  store: DashboardStore,
  table: string,
  columns: string,
  order: string,
  parameters: { readonly sequence: number },
): Promise<Row[]> {
  const rest = `FROM ${table} WHERE run = $run AND sequence = $sequence ORDER BY ${order}`;
  return askRows(store, columns, rest, parameters);
}

async function askRows(
  store: DashboardStore,
  columns: string,
  rest: string,
  parameters: Readonly<Record<string, number>> = {},
): Promise<Row[]> {
  const names = columns.split(', ');
  const rows = await store.ask(`SELECT ${columns} ${rest}`, parameters);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
}

function given(name: string, value: SqlValue | undefined): Record<string, SqlValue> {
  return value === null || value === undefined ? {} : { [name]: value };
}

function readSpan(row: Row, start = 'start_offset', end = 'end_offset'): Span {
  return { start: row[start] as number, end: row[end] as number };
}

function readSentiment(row: Row, prefix: string): Sentiment {
  return {
    score: row[`${prefix}score`],
    label: row[`${prefix}label`],
    ...given('magnitude', row[`${prefix}magnitude`]),
  } as Sentiment;
}

function readVoices(row: Row): Report['sentiment'] {
  return {
    overall: readSentiment(row, ''),
    narration: readSentiment(row, 'narration_'),
    quotation: readSentiment(row, 'quotation_'),
  };
}

function makeEntity(row: Row, mentions: readonly Row[]): Entity {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    aliases: JSON.parse(row.aliases as string),
    mentions: mentions
      .filter(({ entity_id }) => entity_id === row.id)
      .map((mention) => ({
        span: readSpan(mention),
        kind: mention.kind,
        segmentId: mention.segment_id,
      })),
    salience: row.salience,
    sentiment: readVoices(row),
    coverage: {
      headline: row.headline_label === null ? null : readSentiment(row, 'headline_'),
      spoken: row.spoken,
      voices: {
        negative: row.voices_negative,
        neutral: row.voices_neutral,
        positive: row.voices_positive,
      },
    },
  } as Entity;
}

function makeQuotation(row: Row): Quotation {
  return {
    id: row.id,
    kind: row.kind,
    spans: JSON.parse(row.spans as string),
    text: row.text,
    cue:
      row.cue === null
        ? null
        : { start: row.cue_start, end: row.cue_end, text: row.cue, lemma: row.cue_lemma },
    speaker: {
      entityId: row.speaker_id,
      span: row.speaker_start === null ? null : readSpan(row, 'speaker_start', 'speaker_end'),
      text: row.speaker_text,
      confidence: row.speaker_confidence,
      method: row.speaker_method,
    },
    attitude: row.attitude,
    parentId: row.parent_id,
    sentiment: readSentiment(row, ''),
  } as Quotation;
}

function makeStance(row: Row, evidence: readonly Row[]): Stance {
  return {
    holder: { kind: row.holder_kind, ...given('entityId', row.holder_id), name: row.holder },
    target: { entityId: row.target_id, name: row.target },
    polarity: row.polarity,
    score: row.score,
    tone: row.tone,
    mixed: row.mixed,
    confidence: row.confidence,
    evidence: evidence
      .filter(({ stance }) => stance === row.number)
      .map((item) => ({
        span: readSpan(item),
        text: item.text,
        segmentId: item.segment_id,
        ...given('quotationId', item.quotation_id),
        score: item.score,
        ...given('hedge', item.hedge),
        cues: JSON.parse(item.cues as string),
        contributions: JSON.parse(item.contributions as string),
      })),
    rest: row.rest,
  } as Stance;
}
