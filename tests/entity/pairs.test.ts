import { describe, expect, test } from 'vitest';
import { resolveText } from './resolve-text.ts';

/** The names of those whom a phrase stands for together. */
function readPair(text: string, phrase: string): string[] {
  const { entities, entitiesOfPair, mentions } = resolveText(text);
  const at = text.lastIndexOf(phrase);
  const mention = mentions.find(({ start, end }) => start <= at && at < end);
  return (entitiesOfPair.get(mention?.index ?? -1) ?? []).map((index) => entities[index]!.name).sort();
}

const BOTH = ['Martin Kessler', 'Peter Lang'];

describe('a phrase that stands for several', () => {
  test.each([
    ['Martin Kessler met Peter Lang on Friday. The two were late.', 'The two'],
    ['Martin Kessler met Peter Lang on Friday. The pair were late.', 'The pair'],
    ['Martin Kessler met Peter Lang on Friday. Laura Bianchi praised both men.', 'both men'],
    ['Martin Kessler and Peter Lang spoke. They left at noon.', 'They'],
  ])('%s', (text, phrase) => {
    expect(readPair(text, phrase)).toEqual(BOTH);
  });

  test('a trio is three', () => {
    const text = 'Martin Kessler, Peter Lang and Laura Bianchi met on Friday. The trio were late.';
    expect(readPair(text, 'The trio')).toEqual(['Laura Bianchi', ...BOTH]);
  });

  test.each([
    ['Martin Kessler met Peter Lang and Laura Bianchi. The two were late.', 'The two'],
    ['Martin Kessler was there. The two were late.', 'The two'],
    ['Martin Kessler met Peter Lang. The pair of tigers slept.', 'The pair'],
  ])('nobody is told where more or fewer are near: %s', (text, phrase) => {
    expect(readPair(text, phrase)).toEqual([]);
  });
});

describe('"you" in a quotation', () => {
  test.each([
    ['Martin Kessler told Peter Lang: “You lied to me.”', 'You lied to me.'],
    ['“You lied to me,” Martin Kessler told Peter Lang.', 'You lied to me,'],
    [
      'Peter Lang was there. “You lied to me, Peter Lang,” Martin Kessler said.',
      'You lied to me, Peter Lang,',
    ],
    ['“Peter Lang, you are a liar,” said Martin Kessler.', 'Peter Lang, you are a liar,'],
  ])('is whom the words are said to: %s', (text, words) => {
    const { nameAt } = resolveText(text, [[words, 'Martin Kessler']]);
    expect(nameAt(text.includes('You') ? 'You' : 'you')).toBe('Peter Lang');
  });

  test.each([
    'Martin Kessler said: “You never know.”',
    'Martin Kessler told the Halden Tribune: “You never know.”',
  ])('is nobody where that is not told: %s', (text) => {
    expect(resolveText(text, [['You never know.', 'Martin Kessler']]).nameAt('You')).toBeNull();
  });
});
