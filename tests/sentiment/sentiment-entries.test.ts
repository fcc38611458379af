import { describe, expect, test } from 'vitest';
import { sentimentEntries } from '../../src/sentiment/sentiment-entries.ts';

const { verbs, others, governed, phrases } = sentimentEntries();
const all = [
  ...verbs.values(),
  ...others.values(),
  ...[...governed.values()].flat(),
  ...[...phrases.values()].flatMap((list) => list.map(({ entry }) => entry)),
];

describe('the sentiment lexicon', () => {
  test('has whole weights from -3 to 3, never 0', () => {
    expect(all.filter(({ weight }) => ![-3, -2, -1, 1, 2, 3].includes(weight))).toEqual([]);
  });

  test('knows no kinds but its own', () => {
    const kinds = new Set(all.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'attitude',
      'deed',
      'judgement',
      'legal',
      'misfortune',
      'success',
      'trouble',
    ]);
  });

  test.each(['criticizes', 'slammed', 'praising', 'denied', 'lied', 'apologised'])('inflects: %s', (form) => {
    const known = verbs.has(form) || governed.has(form) || others.has(form);
    expect(known).toBe(true);
  });

  test('tells the object of an attitude from the doer of a deed', () => {
    expect(verbs.get('praised')).toMatchObject({ kind: 'attitude', weight: 2 });
    expect(verbs.get('rescued')).toMatchObject({ kind: 'deed', weight: 2 });
    expect(verbs.get('cheated')).toMatchObject({ kind: 'deed', weight: -2 });
    expect(verbs.get('infuriated')).toMatchObject({ kind: 'attitude', felt: true, weight: -2 });
  });
});
