import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer, type Report, ReportSchema } from '../src/index.ts';

const analyzer = await createAnalyzer({ engine: 'fast' });
const articles = readFileSync('corpus/articles.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text as string);

/** What must hold of every report, whatever the text. */
function checkReport(text: string, report: Report): void {
  ReportSchema.parse(report);
  const segmentIds = new Set(report.segments.map(({ id }) => id));
  const entityIds = new Set(report.entities.map(({ id }) => id));
  const quotationIds = new Set(report.quotations.map(({ id }) => id));
  expect(segmentIds.size + entityIds.size + quotationIds.size).toBe(
    report.segments.length + report.entities.length + report.quotations.length,
  );
  const inside = ({ start, end }: { start: number; end: number }) =>
    expect(0 <= start && start < end && end <= text.length).toBe(true);
  let at = 0;
  for (const { span } of report.segments) {
    inside(span);
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(text.slice(at, span.start).trim()).toBe('');
    at = span.end;
  }
  expect(text.slice(at).trim()).toBe('');
  for (const { mentions, sentiment } of report.entities) {
    for (const { span, segmentId } of mentions) {
      inside(span);
      expect(segmentIds.has(segmentId)).toBe(true);
    }
    for (const { score } of Object.values(sentiment)) expect(Math.abs(score)).toBeLessThanOrEqual(1);
  }
  for (const { spans, cue, speaker } of report.quotations) {
    spans.forEach(inside);
    if (cue) inside(cue);
    if (speaker.span) {
      inside(speaker.span);
      expect(speaker.text).toBe(text.slice(speaker.span.start, speaker.span.end));
    }
    if (speaker.entityId !== null) expect(entityIds.has(speaker.entityId)).toBe(true);
  }
  for (const { holder, target, evidence, polarity, score } of report.stances) {
    expect(entityIds.has(target.entityId)).toBe(true);
    if (holder.kind === 'entity') expect(entityIds.has(holder.entityId!)).toBe(true);
    expect(evidence.length).toBeGreaterThan(0);
    expect(Math.abs(score)).toBeLessThanOrEqual(1);
    if (polarity === 'negative') expect(score).toBeLessThanOrEqual(0);
    if (polarity === 'positive') expect(score).toBeGreaterThanOrEqual(0);
    for (const { start, end, text: words, segmentId } of evidence.map((item) => ({
      ...item,
      ...item.span,
    }))) {
      inside({ start, end });
      expect(words).toBe(text.slice(start, end));
      expect(segmentIds.has(segmentId)).toBe(true);
    }
  }
  for (const { span } of report.notes)
    if (span) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|:-0[,}]/);
}

const marks = fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', "''", '``', '„', '…', ' -- ', ' — ');
const newsWord = fc.constantFrom(
  'Ortiz',
  'Mayor',
  'said',
  'she',
  'he',
  'they',
  'I',
  'we',
  'who',
  'according',
  'to',
  'the',
  'singer',
  'his',
  'wife',
  'accused',
  'praised',
  'not',
  'liar',
  'of',
  'U.S.',
  'Sen.',
  'told',
  'Acme',
  'Inc.',
  ':',
  ',',
  '.',
  '?',
  '(',
  ')',
  '\n',
  '\n\n',
  'By',
  'Photo:',
  '@handle',
  '#tag',
  '12:30',
  '5',
  '%',
);
const soup = fc
  .array(fc.oneof(marks, newsWord, newsWord, newsWord), { maxLength: 80 })
  .map((parts) => parts.join(' '));
const tight = fc.array(fc.oneof(marks, newsWord, marks), { maxLength: 80 }).map((parts) => parts.join(''));
const unicode = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
);
const html = fc
  .array(
    fc.oneof(
      newsWord,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<script>alert(1)</script>',
        '<br/>',
        '&amp;',
        '&#8220;',
        '<table>',
        '<a href="javascript:x">',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));
const longLine = fc
  .tuple(
    fc.oneof(marks, newsWord, fc.string({ minLength: 1, maxLength: 5 })),
    fc.integer({ min: 500, max: 3000 }),
  )
  .map(([unit, times]) => unit.repeat(times));
const mutated = fc
  .tuple(
    fc.constantFrom(...articles),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(marks, newsWord, fc.constant(''))), { maxLength: 8 }),
  )
  .map(([text, edits]) =>
    edits.reduce((current, [at, length, put]) => {
      const start = at % (current.length + 1);
      return current.slice(0, start) + put + current.slice(start + length);
    }, text),
  );

/** Runs in the test command; `PROPERTY_RUNS` raises it for a long run. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 400);

describe('any string is analysed', () => {
  test.each([
    ['quotation-mark soup', soup, numRuns],
    ['marks glued to words', tight, numRuns],
    ['any Unicode, lone surrogates and NUL among it', unicode, numRuns],
    ['markup', html, numRuns],
    ['very long lines', longLine, Math.ceil(numRuns / 10)],
    ['real articles with random edits', mutated, Math.ceil(numRuns / 4)],
  ])('%s', async (_name, arbitrary, runs) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (text) => checkReport(text, await analyzer.analyze(text))),
      { numRuns: runs },
    );
  });

  test.each([
    '',
    ' ',
    '\n\n',
    '\u0000',
    '\ud800',
    '👩‍👩‍👧‍👦',
    '"',
    '“',
    '”””',
    "'",
    '...',
    '\u2028',
    'a'.repeat(5000),
    '"'.repeat(5000),
  ])('%j', async (text) => {
    checkReport(text, await analyzer.analyze(text));
  });

  test('every corpus article', async () => {
    for (const text of articles) checkReport(text, await analyzer.analyze(text));
  });
});

describe('a report depends on the text alone', () => {
  test('the same text gives the same report, whatever was analysed between', async () => {
    const first = JSON.stringify(await analyzer.analyze(articles[0]!));
    for (const text of articles.slice(1, 6)) await analyzer.analyze(text);
    expect(JSON.stringify(await analyzer.analyze(articles[0]!))).toBe(first);
  });

  test('white space after the text changes nothing but the length', async () => {
    const strip = ({ article: _, ...rest }: Report) => rest;
    for (const text of articles.slice(0, 8)) {
      expect(strip(await analyzer.analyze(`${text.trimEnd()}\n \n`))).toEqual(
        strip(await analyzer.analyze(text.trimEnd())),
      );
    }
  });

  test('CRLF equals LF up to offsets', async () => {
    const shape = (report: Report) => ({
      segments: report.segments.map(({ kind }) => kind),
      entities: report.entities.map(({ name, type, mentions }) => [name, type, mentions.length]),
      quotations: report.quotations.map(({ kind, speaker }) => [kind, speaker.text]),
      stances: report.stances.map(({ holder, target, tone }) => [holder.name, target.name, tone]),
    });
    for (const text of articles.slice(0, 8)) {
      expect(shape(await analyzer.analyze(text.replaceAll('\n', '\r\n')))).toEqual(
        shape(await analyzer.analyze(text)),
      );
    }
  });
});
