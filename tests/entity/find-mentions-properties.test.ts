import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMentions } from './read-mentions.ts';

const words = fc.constantFrom(
  'Ada',
  'Marlow',
  'the',
  'singer',
  '’s',
  'his',
  'wife',
  ',',
  '.',
  '“',
  '”',
  '"',
  'said',
  'of',
  'and',
  '&',
  '-',
  'Sen.',
  'University',
  'The',
  'in',
  'Ohio',
  '\n\n',
  'R-Ohio',
  '45',
  'de',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
);

test('mentions are in order, slice to their text and point to existing mentions', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const mentions = readMentions(text);
      mentions.forEach((mention, index) => {
        expect(mention.index).toBe(index);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.headToken).toBeGreaterThanOrEqual(mention.firstToken);
        expect(mention.headToken).toBeLessThan(mention.endToken);
        if (index > 0) expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]!.start);
        for (const other of [mention.owner, mention.apposition]) {
          if (other === null) continue;
          expect(other).not.toBe(index);
          expect(mentions[other]).toBeDefined();
        }
      });
      const names = mentions.filter(({ kind }) => kind === 'name');
      names.forEach((name, index) => {
        if (index > 0) expect(name.start).toBeGreaterThanOrEqual(names[index - 1]!.end);
      });
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['given names in one run', 'John '.repeat(20_000)],
  ['joined words', 'Marlow and Hart of '.repeat(5_000)],
  ['possessives', "Marlow's wife's ".repeat(5_000)],
  ['quotation marks', '"'.repeat(50_000)],
])('a long text of %s is read', (_name, text) => {
  expect(readMentions(text).every(({ start, end }) => end > start)).toBe(true);
});
