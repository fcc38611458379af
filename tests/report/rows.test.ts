import { describe, expect, test } from 'vitest';
import { assembleReport } from '../../src/report/assemble-report.ts';
import { gatherVoices } from '../../src/report/gather-voices.ts';
import { toMentionRows, toQuotationRows, toStanceRows } from '../../src/report/rows.ts';
import { analyzeAnnotated, createToyEngine, readAnnotatedArticles } from './annotated-analysis.ts';

const ARTICLE = readAnnotatedArticles().find(({ id }) => id === 'a-1')!;
const REPORT = assembleReport(analyzeAnnotated(ARTICLE), createToyEngine(), { id: 'a-1' });

describe('flat rows', () => {
  test('have one row a mention', () => {
    const rows = toMentionRows(REPORT);
    expect(rows).toHaveLength(ARTICLE.mentions.length);
    expect(rows[0]).toEqual({
      articleId: 'a-1',
      entityId: 'e1',
      entity: 'Noor Valdivia',
      type: 'person',
      kind: 'name',
      segmentId: 's1',
      start: 0,
      end: 13,
    });
  });

  test('have one row a quotation, with the speaker’s name', () => {
    const rows = toQuotationRows(REPORT);
    expect(rows).toHaveLength(REPORT.quotations.length);
    expect(rows.find(({ text }) => text === 'He wanted a statement,')).toMatchObject({
      kind: 'direct',
      speaker: 'Noor Valdivia',
      speakerId: 'e1',
      attitude: false,
    });
    for (const { text, start, end } of rows) expect(ARTICLE.text.slice(start, end)).toBe(text);
  });

  test('have one row a stance, with its best evidence', () => {
    const rows = toStanceRows(REPORT);
    expect(rows).toHaveLength(REPORT.stances.length);
    expect(rows[0]).toMatchObject({
      holder: 'Noor Valdivia',
      holderKind: 'entity',
      target: 'Bastian Roe',
      tone: 'neutral-to-respectful',
      mixed: true,
      evidenceCount: 3,
    });
    for (const { evidence, start, end } of rows) expect(ARTICLE.text.slice(start, end)).toBe(evidence);
  });

  test('hold nothing but strings, numbers, booleans and null', () => {
    const values = [...toMentionRows(REPORT), ...toQuotationRows(REPORT), ...toStanceRows(REPORT)].flatMap(
      (row) => Object.values(row),
    );
    expect(values.filter((value) => value !== null && typeof value === 'object')).toEqual([]);
  });
});

describe('voices', () => {
  test('gather each speaker’s quotations, most words first', () => {
    const voices = gatherVoices(REPORT);
    expect(voices[0]).toMatchObject({ entityId: 'e1', name: 'Noor Valdivia' });
    expect(voices.map(({ words }) => words)).toEqual(voices.map(({ words }) => words).sort((a, b) => b - a));
    expect(voices.flatMap(({ quotations }) => quotations)).toHaveLength(REPORT.quotations.length);
  });
});
