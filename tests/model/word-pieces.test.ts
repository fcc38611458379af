import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordPieces } from '../../src/model/word-pieces.ts';
import { hashNumbers } from './hash-numbers.ts';
import { makeSentences } from './make-sentences.ts';
import { readArticles } from './read-articles.ts';

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

const MANY = read('pieces.txt').toString('utf8').trimEnd().split('\n');
const FEW = [
  ...[
    '[PAD]',
    '[UNK]',
    '[CLS]',
    '[SEP]',
    '[MASK]',
    'the',
    'mayor',
    'said',
    'no',
    'un',
    '##comfort',
    '##able',
  ],
  ...[
    'cafe',
    'a',
    '##a',
    'b',
    '##b',
    'σας',
    '##σ',
    'i',
    '##i',
    'ss',
    'fi',
    'ﬁ',
    's',
    '’',
    '.',
    '¿',
    '=',
    '中',
  ],
  ...['文', '𝒂', '##𝒂', 'x', '##x', 'ab', '##c', 'ᄒ', '##ᅡ', '##ᆫ'],
];
const many = createWordPieces(MANY);
const few = createWordPieces(FEW);

/** Each word as it stands in the text, with its pieces. */
function spell(text: string): string[] {
  const { starts, ends, ids, firstPiece } = few.split(text);
  return starts.map((start, word) => {
    const own = ids.slice(firstPiece[word], firstPiece[word + 1]);
    return [text.slice(start, ends[word]), ...own.map((id) => FEW[id])].join(' ');
  });
}

function* numbersOf(text: string): Generator<number> {
  const { starts, ends, ids, firstPiece } = many.split(text);
  for (let word = 0; word < starts.length; word++)
    for (let piece = firstPiece[word]!; piece < firstPiece[word + 1]!; piece++)
      yield* [ids[piece]!, starts[word]!, ends[word]!];
}

function* codesOf(texts: readonly string[]): Generator<number> {
  for (const text of texts) for (const character of text) yield character.codePointAt(0)!;
}

describe('20,000 sentences, split by the tokenizer of the training', () => {
  const sentences = [...makeSentences(readArticles(), 20_000)];
  const file = read('piece-checksums.bin');
  const checksumAt = (index: number) => file.readUInt32LE(4 * index);

  test('the sentences are those that the fixture is about', () => {
    const message = 'the articles have changed: make the fixture anew, see scripts/make-piece-sentences.mjs';
    expect(file.length, message).toBe(4 * (sentences.length + 1));
    expect(hashNumbers(codesOf(sentences)), message).toBe(checksumAt(0));
  });

  test('every piece, every word and every offset is the same', () => {
    const different = sentences.filter(
      (sentence, index) => hashNumbers(numbersOf(sentence)) !== checksumAt(index + 1),
    );
    expect(different.slice(0, 20)).toEqual([]);
  });
});

describe('words', () => {
  test.each<[string, string[]]>([
    ['The mayor said no.', ['The the', 'mayor mayor', 'said said', 'no no', '. .']],
    ['uncomfortable', ['uncomfortable un ##comfort ##able']],
    ['Café CAFE\u0301 ca\u00adfe', ['Café cafe', 'CAFE cafe', 'ca\u00adfe cafe']],
    ['the’no', ['the the', '’ ’', 'no no']],
    ['ΣΑΣ σας', ['ΣΑΣ [UNK]', 'σας σας']],
    ['İ ß', ['İ i', 'ß [UNK]']],
    ['ﬁ', ['ﬁ ﬁ']],
    ['中文a', ['中 中', '文 文', 'a a']],
    ['𝒂𝒂 x', ['𝒂𝒂 𝒂 ##𝒂', 'x x']],
    ['한', ['한 ᄒ ##ᅡ ##ᆫ']],
    ['a≠b', ['a a', '≠ =', 'b b']],
    ['a\u0000\ufffdb\ud800', ['a\u0000\ufffdb ab']],
    ['a\u00a0b\u3000a\u2028b\tb', ['a a', 'b b', 'a a', 'b b', 'b b']],
    ['a\u200bb\u0085b', ['a\u200bb\u0085b ab ##b']],
    ['zx', ['zx [UNK]']],
    ['a\u166db\u1734', ['a a', '\u166d [UNK]', 'b b']],
    ['a\u061db', ['a\u061db [UNK]']],
    ['', []],
    [' \t\u200d\u0301', []],
  ])('%j', (text, expected) => {
    expect(spell(text)).toEqual(expected);
  });

  test('of more than 100 characters are unknown, whatever their units', () => {
    for (const [letter, word] of [
      ['x', 'x'],
      ['𝒂', '𝒂'],
      ['x\u0301', 'x'],
    ] as const) {
      expect(few.split(letter.repeat(100)).ids).toEqual([
        few.idOf(word),
        ...Array(99).fill(few.idOf(`##${word}`)),
      ]);
      expect(few.split(letter.repeat(101)).ids).toEqual([few.idOf('[UNK]')]);
    }
  });
});

describe('a vocabulary', () => {
  test('tells the ids of its pieces', () => {
    expect(few.size).toBe(FEW.length);
    expect(FEW.map(few.idOf)).toEqual(FEW.map((_, id) => id));
    expect([few.idOf(''), few.idOf('mayors'), few.idOf('##mayor'), few.idOf('##')]).toEqual([-1, -1, -1, -1]);
  });

  test('without a piece for the unknown is none', () => {
    expect(() => createWordPieces(['a'])).toThrow('[UNK]');
  });
});

describe('hostile texts', () => {
  const EVERY_FOURTH = Array.from({ length: 0x44000 }, (_, index) => String.fromCodePoint(4 * index)).join(
    '',
  );
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

  test('any string is split into ordered, separate spans, each with a piece', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 200 }), fc.string({ unit: 'grapheme' })), (text) => {
        const { starts, ends, ids, firstPiece } = many.split(text);
        expect(firstPiece.length).toBe(starts.length + 1);
        expect([firstPiece[0], firstPiece.at(-1)]).toEqual([0, ids.length]);
        starts.forEach((start, word) => {
          expect(start).toBeGreaterThanOrEqual(ends[word - 1] ?? 0);
          expect(ends[word]).toBeGreaterThan(start);
          expect(firstPiece[word + 1]).toBeGreaterThan(firstPiece[word]!);
        });
        expect(ids.every((id) => id >= 0 && id < many.size)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['one long word', 'x'],
    ['one long accented word', 'é'],
    ['accents upon accents', '\u0301'],
    ['words that nearly can be spelled', `${'x'.repeat(99)}z `],
    ['halves of surrogate pairs', '\ud800x\udc00-'],
    ['every fourth character', EVERY_FOURTH],
  ])(
    'a million units of %s come to an end: in quadratic time they would not',
    (_, part) => {
      const { starts, ends, ids, firstPiece } = many.split(part.repeat(Math.ceil(1e6 / part.length)));
      expect([firstPiece.length, firstPiece.at(-1)]).toEqual([starts.length + 1, ids.length]);
      expect(ends.length).toBe(starts.length);
    },
    60_000,
  );
});
