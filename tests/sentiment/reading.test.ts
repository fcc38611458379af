import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import type { SentimentReading } from '../../src/sentiment/reading.ts';
import { createWordEngine } from '../../src/sentiment/word-engine.ts';
import { overall, toward } from './read-attitude.ts';

const engine = createWordEngine();

const words = fc.constantFrom(
  'Brandt',
  'Moss',
  'she',
  'I',
  'criticized',
  'praised',
  'was',
  'by',
  'not',
  'never',
  'a',
  'liar',
  'hero',
  'very',
  'who',
  'said',
  '"',
  '“',
  '”',
  ',',
  '.',
  ';',
  '’s',
  'of',
  'to',
  'lash',
  'out',
  'at',
  'according',
  'and',
  'but',
  'lied',
  '\n\n',
  '🙂',
  '—',
  'blasting',
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

function check(
  text: string,
  start: number,
  end: number,
  { score, label, magnitude, cues }: SentimentReading,
): void {
  expect(Number.isFinite(score) && Math.abs(score) <= 1).toBe(true);
  expect(Object.is(score, -0)).toBe(false);
  expect(Math.round(score * 10_000) / 10_000).toBe(score);
  expect(magnitude).toBeGreaterThanOrEqual(0);
  if (score === 0) expect(label).toBe('neutral');
  else if (label !== 'neutral') expect(label).toBe(score > 0 ? 'positive' : 'negative');
  for (const cue of cues) {
    expect(cue.start >= start && cue.end <= end && cue.start < cue.end).toBe(true);
    expect(text.slice(cue.start, cue.end)).toBe(cue.text);
    expect(cue.weight).not.toBe(0);
  }
}

describe('every reading', () => {
  test('is finite, in range, and rests on words inside its window', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, first, second) => {
        const document = readDocument(text);
        const { tokens } = document;
        if (tokens.length === 0) return;
        const [low, high] = [first % tokens.length, second % tokens.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const window = { firstToken: low, endToken: high + 1 };
        const [start, end] = [tokens[low]!.start, tokens[high]!.end];
        check(text, start, end, engine.scoreSpan(document, window));
        for (const target of [tokens[low]!, tokens[high]!]) {
          check(text, start, end, engine.scoreTarget(document, window, target));
          for (const holder of [tokens[low]!, 'outside', 'narrator'] as const)
            check(text, start, end, engine.scorePair(document, window, holder, target));
        }
      }),
    );
  });

  test('is the same each time', () => {
    expect(toward('Moss praised the honest Brandt.', 'Brandt')).toEqual(
      toward('Moss praised the honest Brandt.', 'Brandt'),
    );
  });

  test('adds its cues up to the score: sum / (|sum| + 2)', () => {
    const { score, magnitude, cues } = toward('Brandt is honest but reckless and rude.', 'Brandt');
    const sum = cues.reduce((total, { weight }) => total + weight, 0);
    expect(cues.map(({ text }) => text)).toEqual(['honest', 'reckless', 'rude']);
    expect(score).toBeCloseTo(sum / (Math.abs(sum) + 2), 3);
    expect(magnitude).toBeCloseTo(
      cues.reduce((total, { weight }) => total + Math.abs(weight), 0),
      3,
    );
  });

  test('tells "nothing said" from "good and bad in balance"', () => {
    const balanced = overall('The honest plan was reckless.');
    expect(balanced.label).toBe('neutral');
    expect(balanced.magnitude).toBeGreaterThan(1);
    expect(overall('The plan was printed.').magnitude).toBe(0);
  });
});
