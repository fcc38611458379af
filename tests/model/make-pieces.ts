import { normalizeCharacter } from '../../src/model/normalize-character.ts';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const SIZE = 3000;
const WHOLE_WORDS = 700;
/** The rarer characters get no piece, so that some words stay unknown; those above U+2100 less often do. */
const CHARACTERS = 800;
const HIGH_CHARACTERS = 400;
const FIRST_HIGH = '\u2100';

function count(items: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .sort(([first, more], [second, fewer]) => fewer - more || (first < second ? -1 : 1))
    .map(([item]) => item);
}

function* normalCharacters(sentences: readonly string[]): Generator<string> {
  for (const sentence of sentences)
    for (const character of sentence) yield* normalizeCharacter(character.codePointAt(0)!).text;
}

function* partsOf(word: string): Generator<string> {
  for (let length = 2; length <= 6; length++) {
    if (length > word.length) return;
    yield word.slice(0, length);
    for (let start = 1; start + length <= word.length; start++)
      yield `##${word.slice(start, start + length)}`;
  }
}

/** A small vocabulary of our own, in the order of its ids. */
export function makePieces(articles: readonly string[], sentences: readonly string[]): string[] {
  const characters = count(normalCharacters(sentences)).slice(0, CHARACTERS);
  const words = articles.flatMap((article) => article.toLowerCase().match(/[a-z]+|[0-9]+/g) ?? []);
  const pieces = new Set(SPECIAL);
  characters.forEach((character, rank) => {
    if (character === ' ' || (character >= FIRST_HIGH && rank >= HIGH_CHARACTERS)) return;
    pieces.add(character).add(`##${character}`);
  });
  for (const word of count(words).slice(0, WHOLE_WORDS)) pieces.add(word);
  for (const part of count(words.flatMap((word) => [...partsOf(word)]))) {
    if (pieces.size >= SIZE) break;
    pieces.add(part);
  }
  return [...pieces];
}
