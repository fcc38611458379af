import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';

const sentencesOf = (text: string) =>
  readDocument(text).sentences.map(({ start, end }) => text.slice(start, end));
const wordsOf = (text: string) => readDocument(text).tokens.map((token) => token.text);

describe('sentences', () => {
  test.each([
    [
      'a question in marks goes on with its frame',
      '“Will it pass?” Ortiz said. “I doubt it.”',
      ['“Will it pass?” Ortiz said.', '“I doubt it.”'],
    ],
    ['straight marks too', '"Will it pass!" she cried. He left.', ['"Will it pass!" she cried.', 'He left.']],
    [
      'titles',
      'Sen. Ana Ortiz met Dr. Falk. Gov. Reed left.',
      ['Sen. Ana Ortiz met Dr. Falk.', 'Gov. Reed left.'],
    ],
    [
      'times and countries',
      'They spoke at 5 p.m. in the U.S. Senate. Nobody came.',
      ['They spoke at 5 p.m. in the U.S. Senate.', 'Nobody came.'],
    ],
    ['initials', 'J. D. Marsh left. Nobody saw.', ['J. D. Marsh left.', 'Nobody saw.']],
    [
      'numbers and months',
      'It was No. 5 on Jan. 6 vs. Acme. Next came rain.',
      ['It was No. 5 on Jan. 6 vs. Acme.', 'Next came rain.'],
    ],
    ['an answer is no number', 'She said no. Nobody argued.', ['She said no.', 'Nobody argued.']],
    ['a closing bracket stays with its sentence', 'He left.) She stayed.', ['He left.)', 'She stayed.']],
  ])('%s', (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('no sentence crosses a line break', () => {
    expect(sentencesOf('Headline without a stop\nBody text begins.')).toEqual([
      'Headline without a stop',
      'Body text begins.',
    ]);
  });
});

describe('tokens', () => {
  test.each([
    ['whichever piece the tagger cuts them from', 'Dvořák saw Wałęsa.', ['Dvořák', 'saw', 'Wałęsa', '.']],
    ['and lose their possessive', "Škoda's, Tomáš's, Ana", ['Škoda', "'s", ',', 'Tomáš', "'s", ',', 'Ana']],
    ['dots of any number', 'Well.....', ['Well', '.....']],
    ['letters beyond Latin-1 stay in their word', 'Zdeňka met Erdoğan.', ['Zdeňka', 'met', 'Erdoğan', '.']],
    [
      'a possessive before a comma is cut off',
      "That is Trump's, he said.",
      ['That', 'is', 'Trump', "'s", ',', 'he', 'said', '.'],
    ],
    ['dashes between words', 'the plan--a bad one', ['the', 'plan', '--', 'a', 'bad', 'one']],
    ['old typewriter marks', "``Yes,'' he said", ['``', 'Yes', ',', "''", 'he', 'said']],
  ])('%s', (_name, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test('the lower-case form has straight apostrophes', () => {
    expect(readDocument('It ISN’T').tokens.map(({ lower }) => lower)).toContain("n't");
  });
});

test('a script without spaces comes in words of no more than a hundred letters', () => {
  const { tokens } = readDocument('漢'.repeat(1000));
  expect(tokens.every(({ text }) => text.length <= 100)).toBe(true);
});

describe('paragraphs', () => {
  test.each([
    ['LF', 'One.\nTwo.\n\nThree.'],
    ['CRLF', 'One.\r\nTwo.\r\n\r\nThree.'],
    ['line and paragraph separators', 'One.\u2028Two.\u2029Three.'],
  ])('%s', (_name, text) => {
    expect(readDocument(text).paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  test('a text without words has none', () => {
    expect(readDocument(' \n\t ')).toMatchObject({ tokens: [], sentences: [], paragraphs: [] });
  });
});

const POOL = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\u00a0',
  '\u2028',
  '👩‍👧',
  'e\u0301',
  '\ud800',
  'â€œ',
  'Mr.',
  'ň',
  'Ortiz',
  "it's",
  'No.',
  '...',
  '--',
  'x'.repeat(300),
];

test('tokens slice to their text, in order, inside their sentence and paragraph, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...POOL), fc.string({ unit: 'binary', maxLength: 4 })), {
        maxLength: 60,
      }),
      (parts) => {
        const text = parts.join('');
        const { tokens, sentences, paragraphs } = readDocument(text);
        let at = 0;
        tokens.forEach((token, index) => {
          expect(token.index).toBe(index);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
          const sentence = sentences[token.sentence]!;
          expect(index >= sentence.firstToken && index < sentence.endToken).toBe(true);
          expect(sentence.paragraph).toBe(token.paragraph);
          const paragraph = paragraphs[token.paragraph]!;
          expect(token.start >= paragraph.start && token.end <= paragraph.end).toBe(true);
        });
        expect(sentences.map(({ firstToken }) => firstToken).slice(1)).toEqual(
          sentences.map(({ endToken }) => endToken).slice(0, -1),
        );
      },
    ),
    { numRuns: 500 },
  );
});
