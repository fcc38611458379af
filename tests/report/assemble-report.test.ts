import { describe, expect, test } from 'vitest';
import { assembleReport } from '../../src/report/assemble-report.ts';
import { type Report, ReportSchema } from '../../src/report/schema.ts';
import { analyzeAnnotated, createToyEngine, readAnnotatedArticles } from './annotated-analysis.ts';

const ARTICLES = readAnnotatedArticles();
const REPORTS = ARTICLES.map((article) => ({
  id: article.id,
  text: article.text,
  report: assembleReport(analyzeAnnotated(article), createToyEngine(), { id: article.id }),
}));

function spansOf(value: unknown): { start: number; end: number }[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'start' in value && 'end' in value ? [value as { start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

describe.each(REPORTS)('the report of $id', ({ text, report }) => {
  test('keeps to its schema, with no field beside', () => {
    expect(ReportSchema.parse(report)).toEqual(report);
  });

  test('reads back from JSON as it was', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('has spans that lie in the text', () => {
    const spans = spansOf(report);
    expect(spans.length).toBeGreaterThan(20);
    expect(spans.filter(({ start, end }) => !(0 <= start && start < end && end <= text.length))).toEqual([]);
  });

  test('has ids that resolve', () => {
    const segments = new Set(report.segments.map(({ id }) => id));
    const entities = new Set(report.entities.map(({ id }) => id));
    const quotations = new Set(report.quotations.map(({ id }) => id));
    for (const { quotationId } of report.segments) if (quotationId) expect(quotations).toContain(quotationId);
    for (const { mentions } of report.entities)
      for (const { segmentId } of mentions) expect(segments).toContain(segmentId);
    for (const { speaker } of report.quotations)
      if (speaker.entityId) expect(entities).toContain(speaker.entityId);
    for (const { holder, target, evidence } of report.stances) {
      expect(entities).toContain(target.entityId);
      if (holder.entityId) expect(entities).toContain(holder.entityId);
      for (const item of evidence) {
        expect(segments).toContain(item.segmentId);
        if (item.quotationId) expect(quotations).toContain(item.quotationId);
        expect(item.text).toBe(text.slice(item.span.start, item.span.end));
      }
    }
  });

  test('puts every mention into the segment that it begins in', () => {
    const spans = new Map(report.segments.map(({ id, span }) => [id, span]));
    for (const { span, segmentId } of report.entities.flatMap(({ mentions }) => mentions)) {
      expect(spans.get(segmentId)!.start).toBeLessThanOrEqual(span.start);
      expect(spans.get(segmentId)!.end).toBeGreaterThan(span.start);
    }
  });
});

describe('sentiment', () => {
  const build = (text: string, parts: Partial<(typeof ARTICLES)[number]> = {}): Report =>
    assembleReport(
      analyzeAnnotated({
        id: 't',
        text,
        entities: [],
        mentions: [],
        edges: [],
        quotes: [],
        indirect: [],
        segments: [],
        ...parts,
      }),
      createToyEngine(),
      {},
    );
  const spanOf = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  test('is told apart by voice: the article stays neutral where only the speaker is harsh', () => {
    const text = 'Reyes met Ortiz on Monday. “He is a liar,” Reyes said.';
    const { sentiment } = build(text, {
      quotes: [{ ...spanOf(text, 'He is a liar,'), speaker: 'Reyes', kind: 'speech' }],
    });
    expect(sentiment.narration.label).toBe('neutral');
    expect(sentiment.quotation.label).toBe('negative');
    expect(sentiment.overall.magnitude).toBe(sentiment.quotation.magnitude);
  });

  test('of reported speech is not the article’s own', () => {
    const text = 'Reyes met Ortiz on Monday. Reyes said that Ortiz was a liar.';
    const { sentiment } = build(text, {
      indirect: [{ ...spanOf(text, 'that Ortiz was a liar'), speaker: 'Reyes', cue: 'said', type: 'speech' }],
    });
    expect(sentiment.narration).toEqual({ score: 0, label: 'neutral', magnitude: 0 });
    expect(sentiment.quotation.label).toBe('negative');
  });

  test('toward an entity leaves out what is said inside the quotation beside it', () => {
    const text = 'The vote is today. “This is a disgrace,” Reyes said.';
    const { entities } = build(text, {
      entities: [{ name: 'Reyes', type: 'person', aliases: [] }],
      mentions: [{ ...spanOf(text, 'Reyes'), entity: 'Reyes', kind: 'name' }],
      quotes: [{ ...spanOf(text, 'This is a disgrace,'), speaker: 'Reyes', kind: 'speech' }],
    });
    expect(entities[0]!.sentiment.overall).toEqual({ score: 0, label: 'neutral', magnitude: 0 });
  });

  test('toward an entity counts under the voice that speaks of it', () => {
    const text = 'Reyes is honest. “Reyes is a liar,” Ortiz said.';
    const { entities } = build(text, {
      entities: [{ name: 'Reyes', type: 'person', aliases: [] }],
      mentions: [
        { start: 0, end: 5, entity: 'Reyes', kind: 'name' },
        { start: 18, end: 23, entity: 'Reyes', kind: 'name' },
      ],
      quotes: [{ ...spanOf(text, 'Reyes is a liar,'), speaker: 'Ortiz', kind: 'speech' }],
    });
    expect(entities[0]!.sentiment.narration.label).toBe('positive');
    expect(entities[0]!.sentiment.quotation.label).toBe('negative');
  });

  test('what a speaker says of himself is no sentiment toward him', () => {
    const text = 'Reyes spoke. “I was furious,” Reyes said.';
    const { entities } = build(text, {
      entities: [{ name: 'Reyes', type: 'person', aliases: [] }],
      mentions: [
        { start: 0, end: 5, entity: 'Reyes', kind: 'name' },
        { ...spanOf(text, 'I'), entity: 'Reyes', kind: 'pronoun' },
      ],
      quotes: [{ ...spanOf(text, 'I was furious,'), speaker: 'Reyes', kind: 'speech' }],
    });
    expect(entities[0]!.sentiment.quotation.label).toBe('neutral');
  });

  test('of a quotation is that of its words', () => {
    const text = 'The vote is today. “This is a disgrace,” Reyes said.';
    const { quotations, segments } = build(text, {
      quotes: [{ ...spanOf(text, 'This is a disgrace,'), speaker: 'Reyes', kind: 'speech' }],
    });
    expect(quotations[0]!.sentiment.label).toBe('negative');
    expect(segments.find(({ kind }) => kind === 'quotation')).toMatchObject({
      quotationId: 'q1',
      sentiment: { label: 'negative' },
    });
  });

  test('asks the engine once a segment and a bounded number of times an entity', () => {
    const sentence = 'Reyes is honest. ';
    const text = sentence.repeat(500).trim();
    const engine = createToyEngine();
    const mentions = Array.from({ length: 500 }, (_, index) => ({
      start: index * sentence.length,
      end: index * sentence.length + 5,
      entity: 'Reyes',
      kind: 'name' as const,
    }));
    assembleReport(
      analyzeAnnotated({
        id: 't',
        text,
        entities: [{ name: 'Reyes', type: 'person', aliases: [] }],
        mentions,
        edges: [],
        quotes: [],
        indirect: [],
        segments: [],
      }),
      engine,
      {},
    );
    expect(engine.asked.span).toBe(1);
    expect(engine.asked.target).toBeLessThanOrEqual(12);
  });
});

describe('notes', () => {
  const note = (text: string, quotes: (typeof ARTICLES)[number]['quotes'] = []) =>
    assembleReport(
      analyzeAnnotated({
        id: 't',
        text,
        entities: [],
        mentions: [],
        edges: [],
        quotes,
        indirect: [],
        segments: [],
      }),
      createToyEngine(),
      {},
    ).notes;

  test('name a quotation without a speaker', () => {
    expect(
      note('“It is over.” The hall was silent.', [{ start: 1, end: 12, speaker: null, kind: 'speech' }]),
    ).toEqual([
      {
        code: 'unresolved-speaker',
        message: 'no speaker was found for this quotation',
        span: { start: 1, end: 12 },
      },
    ]);
  });

  test('hand on what the stages met, in the order of the text', () => {
    const text = '“It is over.” The hall was silent.';
    const analysis = analyzeAnnotated({
      id: 't',
      text,
      entities: [],
      mentions: [],
      edges: [],
      quotes: [{ start: 1, end: 12, speaker: null, kind: 'speech' }],
      indirect: [],
      segments: [],
    });
    const notes = [
      { code: 'very-long-sentence', message: 'a', span: { start: 14, end: 34 } },
      { code: 'not-english', message: 'b' },
    ];
    expect(
      assembleReport(
        { ...analysis, segmentation: { ...analysis.segmentation, notes } },
        createToyEngine(),
        {},
      ).notes.map(({ code }) => code),
    ).toEqual(['not-english', 'unresolved-speaker', 'very-long-sentence']);
  });
});

describe('the article', () => {
  const article = ARTICLES.find(({ id }) => id === 'a-1')!;
  const describeIt = (details: object) =>
    assembleReport(analyzeAnnotated(article), createToyEngine(), details).article;

  test('takes its title from the headline, and the caller’s title before it', () => {
    expect(describeIt({}).title).toBe(article.text.split('\n')[0]);
    expect(describeIt({ title: 'Another' }).title).toBe('Another');
  });

  test('hands the caller’s details through and leaves out what was not given', () => {
    expect(Object.keys(describeIt({ id: 'x', outlet: 'The Gazette' }))).toEqual([
      'id',
      'title',
      'outlet',
      'language',
      'characters',
      'words',
    ]);
  });

  test('counts words between white space', () => {
    const counted = article.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(Math.abs(describeIt({}).words - counted)).toBeLessThanOrEqual(1);
  });
});
