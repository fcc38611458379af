import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from './read-quotations.ts';

const PIECES = [
  'Marta Ortiz',
  'Hugh Hill',
  'she',
  'the board',
  'a spokesman for the firm',
  'said',
  'told',
  'according to',
  'believes',
  'called',
  'that',
  'the plan',
  'will fail',
  'and',
  'who',
  'reporters',
  'not',
  'to',
  'was',
  'by',
  'as',
  'adding',
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  ',',
  '.',
  ':',
  '—',
  '?',
  '\n\n',
  'Q:',
  'A:',
  '(',
  ')',
  '…',
  '💬',
  'é',
];

const articles = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('whatever the text', () => {
  test('every span lies in it, in order', () => {
    fc.assert(
      fc.property(fc.oneof(articles, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const quotations = findQuotations(text);
        let last = 0;
        quotations.forEach(({ index, spans, cue, speaker, confidence, parent }, at) => {
          expect(index).toBe(at);
          expect(spans.length).toBeGreaterThan(0);
          for (const span of [...spans, ...(cue ? [cue] : []), ...(speaker ? [speaker] : [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          spans.slice(1).forEach((span, next) => {
            expect(span.start).toBeGreaterThanOrEqual(spans[next]!.end);
          });
          expect(spans[0]!.start).toBeGreaterThanOrEqual(last);
          last = spans[0]!.start;
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (parent !== null) expect(parent).toBeLessThan(at);
        });
      }),
    );
  });

  test('the same text gives the same quotations', () => {
    fc.assert(
      fc.property(articles, (text) => {
        expect(findQuotations(text)).toEqual(findQuotations(text));
      }),
    );
  });

  test('no region takes part twice', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const regions = findQuotations(text).flatMap((quotation) => quotation.regions);
        expect(new Set(regions).size).toBe(regions.length);
      }),
    );
  });
});

describe('whatever piles up without a full stop', () => {
  test.each([
    'Reed praised Ortiz and ',
    'The plan would fail, Ortiz said, ',
    'Reed said Ortiz said ',
    'According to Reed, ',
    'his claim that ',
  ])('%s: what is found grows with the text, not with its square', (piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    const quotations = findQuotations(text);
    const content = quotations
      .flatMap(({ spans }) => spans)
      .reduce((sum, { start, end }) => sum + end - start, 0);
    expect(quotations.length).toBeGreaterThan(0);
    expect(content).toBeLessThan(5 * text.length);
  });

  test('a report in a report in a report is still found', () => {
    const text = 'Marta Ortiz said Hugh Hill believes Ana Reed told reporters the plan would fail.';
    expect(findQuotations(text).map(({ cueLemma }) => cueLemma)).toEqual(['say', 'believe', 'tell']);
  });
});
