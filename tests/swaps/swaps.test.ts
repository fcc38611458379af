import { describe, expect, test } from 'vitest';
import { measureSwaps, readCorpus } from '../../bench/swaps/measure-swaps.ts';
import { CULTURES, UNLISTED } from '../../bench/swaps/names-by-culture.ts';
import { type NamedArticle, swapArticle } from '../../bench/swaps/swap-article.ts';
import { nameLexicon } from '../../src/entity/name-lexicon.ts';
import { createAnalyzer } from '../../src/index.ts';

const words = await createAnalyzer({ engine: 'words' });
const fast = await createAnalyzer();
const accurate = await createAnalyzer({ engine: 'accurate' });
const sample = readCorpus().filter((_, index) => index % 3 === 0);
/** For the slow engine. */
const few = sample.filter((_, index) => index % 3 === 0);
const [english] = CULTURES;

const text =
  'Mr Tom Reed and his sister, ANN REED, met Tom’s wife. “I like her,” he said. Reed smiled at her plan.';
const person = (name: string, gender: string) => ({ name, type: 'person', gender, aliases: [] });
const mention = (entity: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  entity,
  kind: 'name',
});
const article: NamedArticle = {
  id: 'x',
  text,
  entities: [person('Tom Reed', 'male'), person('Ann Reed', 'female')],
  mentions: [mention('Tom Reed', 'Tom Reed'), mention('Ann Reed', 'ANN REED')],
};

describe('a swap', () => {
  test('keeps families, capitals and gender, and knows where everything stands', () => {
    const swapped = swapArticle(article, english!, 'same');
    const [, given, surname] = /^Mr (\p{L}+) (\p{L}+) and his sister, /u.exec(swapped.text)!;
    expect(english!.male).toContain(given);
    expect(swapped.text).toContain(`${surname!.toUpperCase()}, met ${given}’s wife`);
    const end = swapped.move(text.indexOf('Reed smiled') + 4);
    expect(swapped.text.slice(end - surname!.length, end)).toBe(surname);
  });

  test('of gender turns names, pronouns, titles and kin round', () => {
    const { text: turned } = swapArticle(article, english!, 'other');
    expect(turned).toMatch(
      /^Ms \p{L}+ \p{L}+ and her brother, .* husband\. “I like him,” she said\. \p{L}+ smiled at his plan\.$/u,
    );
  });
});

const LEAST = 0.98;

test.each([
  ['words', 'names', words, sample],
  ['words', 'gender', words, sample],
  ['fast', 'names', fast, sample],
  ['fast', 'gender', fast, sample],
  ['accurate', 'names', accurate, few],
  ['accurate', 'gender', accurate, few],
] as const)(
  'an edge keeps its polarity: engine %s, other %s',
  async (_, kind, analyzer, articles) => {
    const { edges, same } = await measureSwaps(analyzer, articles, kind, 1);
    expect(edges).toBeGreaterThan(12 * articles.length);
    expect(same / edges).toBeGreaterThanOrEqual(LEAST);
  },
  60_000,
);

test('the lists know the given names of the cultures, and tell no wrong gender', () => {
  const { given } = nameLexicon();
  for (const { female, male } of CULTURES) {
    expect(female.filter((name) => given.get(name) === 'male')).toEqual([]);
    expect(male.filter((name) => given.get(name) === 'female')).toEqual([]);
  }
  for (const name of [...UNLISTED.female, ...UNLISTED.male]) expect(given.has(name)).toBe(false);
});
