import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { cutStretches, piecesOf, type Stretch } from '../../src/model/stretch.ts';
import { createWordPieces } from '../../src/model/word-pieces.ts';
import { layGround } from '../../src/run-stages.ts';
import { createRandomNumbers } from './random-numbers.ts';
import { readArticles } from './read-articles.ts';

const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', 'a', 'b', '##b', '##c', '.', '“', '”'];
const pieces = createWordPieces(PIECES);
const [UNK, CLS, SEP] = ['[UNK]', '[CLS]', '[SEP]'].map((piece) => PIECES.indexOf(piece));

function cut(text: string, longest = 512, window = { start: 0, end: text.length }): Stretch[] {
  const { document, segmentation } = layGround(text);
  return cutStretches(pieces, longest, document, segmentation, window);
}
const wordsOf = (text: string, { starts, ends }: Stretch) =>
  starts.map((start, word) => text.slice(start, ends[word]));
/** The words that are flagged as quoted. */
const quotedIn = (text: string, stretch: Stretch) =>
  wordsOf(text, stretch).filter((_, word) => stretch.flags[stretch.firstPiece[word]!]! % 2 === 1);

describe('a sentence', () => {
  test('is one stretch between its two marks', () => {
    const text = 'A abbc zz.';
    const [stretch, ...others] = cut(text);
    expect(others).toEqual([]);
    expect(stretch!.ids.map((id) => PIECES[id])).toEqual([
      ...['[CLS]', 'a', 'a', '##b', '##b', '##c', '[UNK]', '.', '[SEP]'],
    ]);
    expect(stretch!.flags).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0]);
    expect(stretch!.firstPiece).toEqual([1, 2, 6, 7, 8]);
    expect(wordsOf(text, stretch!)).toEqual(['A', 'abbc', 'zz', '.']);
  });

  test.each(['', ' \n\t', '\u200d\u0301'])('without a word, %j, is none', (text) => {
    expect(cut(text)).toEqual([]);
  });

  test('that is too long is cut between words, as late as can be', () => {
    const text = 'a ab ab a abbc ab';
    expect(cut(text, 8).map((stretch) => wordsOf(text, stretch))).toEqual([
      ['a', 'ab', 'ab', 'a'],
      ['abbc', 'ab'],
    ]);
    expect(cut(text, 7).map((stretch) => wordsOf(text, stretch))).toEqual([
      ['a', 'ab', 'ab'],
      ['a', 'abbc'],
      ['ab'],
    ]);
  });

  test('of any length is cut so that no word is lost, broken or out of place', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'abb', 'zz', 'A', 'AB', '.', '“', '”', 'é', '👍', '中');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 6, max: 20 }), (words, longest) => {
        const text = words.join(' ');
        const stretches = cut(text, longest);
        const whole = pieces.split(text);
        expect(stretches.flatMap(({ starts }) => starts)).toEqual(whole.starts);
        expect(stretches.flatMap(({ ends }) => ends)).toEqual(whole.ends);
        expect(stretches.flatMap(({ ids }) => ids.slice(1, -1))).toEqual(whole.ids);
        for (const { ids, flags, starts, firstPiece } of stretches) {
          expect(ids.length).toBeLessThanOrEqual(longest);
          expect(starts.length).toBeGreaterThan(0);
          expect([ids[0], ids.at(-1)]).toEqual([CLS, SEP]);
          expect(flags).toHaveLength(ids.length);
          expect([firstPiece.length, firstPiece[0]]).toEqual([starts.length + 1, 1]);
          expect(firstPiece.at(-1)).toBe(ids.length - 1);
        }
      }),
    );
  });

  test('of a hundred characters to the word still fits the encoder', () => {
    const text = `a ${`a${'b'.repeat(99)} `.repeat(5)}${'ab'.repeat(60)}`;
    const stretches = cut(text, 256);
    expect(stretches.map(({ ids }) => ids.length)).toEqual([203, 202, 103]);
    expect(stretches.at(-1)!.ids.at(-2)).toBe(UNK);
  });
});

describe('a window', () => {
  test('holds the words inside it, at their place in the whole text', () => {
    const text = 'b b b. A ab. zz zz.';
    const start = text.indexOf('A');
    const [stretch] = cut(text, 512, { start, end: start + 5 });
    expect(stretch!.starts).toEqual([start, start + 2, start + 4]);
    expect(wordsOf(text, stretch!)).toEqual(['A', 'ab', '.']);
  });
});

describe('the flag of quoted words', () => {
  test('is on what stands between the marks, and not on the marks', () => {
    const text = 'He said “no way, Joe” and left.';
    expect(quotedIn(text, cut(text)[0]!)).toEqual(['no', 'way', ',', 'Joe']);
  });

  test('is on what stands between marks within marks', () => {
    const text = 'He said “she told me ‘go away’ again” and left.';
    expect(quotedIn(text, cut(text)[0]!).join(' ')).toBe('she told me ‘ go away ’ again');
  });

  test('is on every sentence of a quotation that goes on', () => {
    const text = 'Ana Reyes spoke. “It was cold. It was dark. Nobody came,” she said. She left.';
    const { document, segmentation } = layGround(text);
    const quoted = document.sentences.map((sentence) =>
      cutStretches(pieces, 512, document, segmentation, sentence).flatMap((stretch) =>
        quotedIn(text, stretch),
      ),
    );
    expect(quoted.map((words) => words.join(' '))).toEqual([
      '',
      'It was cold .',
      'It was dark .',
      'Nobody came ,',
      '',
    ]);
  });

  test('is, in every article, on the words of the outermost quoted regions alone', () => {
    const random = createRandomNumbers(3);
    let quoted = 0;
    for (const text of readArticles()) {
      const { document, segmentation } = layGround(text);
      const outer = segmentation.regions.filter(({ depth }) => depth === 0).map(({ inner }) => inner);
      const windows = [...document.sentences, ...document.paragraphs].map(({ start, end }) => ({
        start,
        end,
      }));
      for (let more = 0; more < 20; more++) {
        const start = random.whole(0, text.length - 1);
        windows.push({ start, end: random.whole(start, Math.min(text.length, start + 600)) });
      }
      for (const window of windows) {
        for (const stretch of cutStretches(pieces, 512, document, segmentation, window)) {
          const expected = stretch.starts.map((at) =>
            outer.some(({ start, end }) => start <= at && at < end),
          );
          const flags = stretch.starts.map((_, word) => stretch.flags[stretch.firstPiece[word]!]! % 2 === 1);
          expect(flags).toEqual(expected);
          quoted += flags.filter(Boolean).length;
        }
      }
    }
    expect(quoted).toBeGreaterThan(10_000);
  });
});

describe('the pieces of a span', () => {
  const text = 'a abbc, zz ab';
  const [stretch] = cutStretches(pieces, 512, readDocument(text), layGround(text).segmentation, {
    start: 0,
    end: text.length,
  });

  test.each<[string, number, number, readonly [number, number] | null]>([
    ['a word', 2, 6, [2, 6]],
    ['part of a word', 3, 4, [2, 6]],
    ['the end of one word and the beginning of the next', 0, 3, [1, 6]],
    ['words with what stands between them', 2, 10, [2, 8]],
    ['all', 0, text.length, [1, 10]],
    ['nothing but a space', 1, 2, null],
    ['what is beyond the end', 20, 30, null],
    ['what is before the beginning', -5, 0, null],
    ['the last word and beyond', 11, 99, [8, 10]],
  ])('are those of the words that it touches: %s', (_, start, end, range) => {
    expect(piecesOf(stretch!, { start, end })).toEqual(range);
  });
});
