import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';

const placesOf = (text: string) =>
  readDocument(text).tokens.map(({ start, text: word }) => `${start} ${word}`);
const sentencesOf = (text: string) =>
  readDocument(text).sentences.map(({ start, end }) => text.slice(start, end));
const paragraphsOf = (text: string) =>
  readDocument(text).paragraphs.map(({ start, end }) => text.slice(start, end));

describe('offsets are those of the text handed in', () => {
  test.each([
    [
      'an emoji of several code points',
      '👩\u200d👧 Ana left',
      ['0 👩', '2 \u200d', '3 👧', '6 Ana', '10 left'],
    ],
    ['a combining mark stays in its word', 'Cafe\u0301 Ana', ['0 Cafe\u0301', '6 Ana']],
    ['a letter beyond Latin-1 with a combining mark', 'Lukas\u030c left', ['0 Lukas\u030c', '7 left']],
    [
      'no-break and other spaces',
      'Ana\u00a0Ortiz\u202fsaid\u3000no',
      ['0 Ana', '4 Ortiz', '10 said', '15 no'],
    ],
    ['a byte order mark', '\ufeffAna said', ['1 Ana', '5 said']],
    ['CRLF', 'Ana left.\r\nBen left.', ['0 Ana', '4 left', '8 .', '11 Ben', '15 left', '19 .']],
    ['a line separator', 'Ana left.\u2028Ben', ['0 Ana', '4 left', '8 .', '10 Ben']],
    ['lone surrogates', 'a\ud800b \udc00 c', ['0 a', '1 \ud800', '2 b', '4 \udc00', '6 c']],
    ['mojibake', 'itâ€™s', ['0 itâ', '3 €', '4 ™', '5 s']],
  ])('%s', (_name, text, expected) => {
    expect(placesOf(text)).toEqual(expected);
  });

  test('a run without white space is cut in pieces that leave nothing out', () => {
    const text = `${'x'.repeat(250)} y`;
    const { tokens } = readDocument(text);
    expect(tokens.map(({ text: word }) => word).join('')).toBe(text.replace(' ', ''));
    expect(tokens.at(-1)).toMatchObject({ start: 251, end: 252, text: 'y' });
  });

  test('no cut falls between the halves of a surrogate pair', () => {
    const { tokens } = readDocument(`a${'😀'.repeat(120)}`);
    expect(tokens.some(({ text }) => /\p{Cs}/u.test(text))).toBe(false);
  });

  test('a paragraph of more than one piece keeps its offsets', () => {
    const text = 'Ana Ortiz met Ben Reed. '.repeat(6000);
    const { tokens, paragraphs } = readDocument(text);
    expect(paragraphs).toHaveLength(1);
    expect(tokens).toHaveLength(36000);
    expect(tokens.every(({ start, end, text: word }) => text.slice(start, end) === word)).toBe(true);
  });
});

describe('abbreviations and initials', () => {
  test.each([
    ['a company', 'She works for Acme Inc. He left.', ['She works for Acme Inc.', 'He left.']],
    ['a place', 'Born in Reston, D.C. He grew up.', ['Born in Reston, D.C.', 'He grew up.']],
    ['an hour', 'He came at 5 p.m. Nobody saw.', ['He came at 5 p.m.', 'Nobody saw.']],
    ['two marks', 'Really?! Nobody knew.', ['Really?!', 'Nobody knew.']],
    ['a stop without its space', 'They left early.Next came rain.', ['They left early.', 'Next came rain.']],
  ])('%s ends its sentence before a word that opens one', (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test.each([
    'She led Acme Inc. Chile for years.',
    'Ben Reed Jr. said so.',
    'Samuel J. Ortiz spoke.',
    'Ana Ortiz, M.D., spoke.',
    'At 5 p.m. Monday he came.',
    'St. Ives is old, Mt. Hood older.',
    'It cost $3.5 million, or more.',
    'He said ... nothing.',
  ])('one sentence: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});

describe('speech and its frame', () => {
  test.each([
    ['a question with a name behind it', '"Will you go?" Clinton said.', ['"Will you go?" Clinton said.']],
    ['a question with a title behind it', '“Is it over?” the mayor said.', ['“Is it over?” the mayor said.']],
    ['a verb before its speaker', '“Go!” shouted Ana.', ['“Go!” shouted Ana.']],
    ['a question that nobody is said to ask', '“Why?” Nobody knew.', ['“Why?”', 'Nobody knew.']],
    ['a statement that is over', '“I am here.” He left.', ['“I am here.”', 'He left.']],
    ['single marks', "'Is it over?' Ana asked. 'No.'", ["'Is it over?' Ana asked.", "'No.'"]],
    ['the next speaker', 'He said, “Go.” “No,” she said.', ['He said, “Go.”', '“No,” she said.']],
  ])('%s', (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('contractions', () => {
  test.each([
    ["It's, he's. That’s", ['it', "'s", ',', 'he', "'s", '.', 'that', "'s"]],
    ["I'm, I’ve", ['i', "'m", ',', 'i', "'ve"]],
    ["don't won’t", ['do', "n't", 'wo', "n't"]],
    ['O’Brien met D’Angelo', ["o'brien", 'met', "d'angelo"]],
    ["Ortiz's; Reed’s. Ana's", ['ortiz', "'s", ';', 'reed', "'s", '.', 'ana', "'s"]],
  ])('%s', (text, expected) => {
    expect(readDocument(text).tokens.map(({ lower }) => lower)).toEqual(expected);
  });
});

describe('line breaks', () => {
  const WRAPPED =
    'Ana wrote a long line here, of more than forty\nletters, and it goes on in lower case at this\nfixed width until here.';

  test('lines wrapped at a fixed width are one paragraph up to the blank line', () => {
    expect(paragraphsOf(`${WRAPPED}\n\nBen left.`)).toEqual([WRAPPED, 'Ben left.']);
  });

  test('a list of short lines stays a list', () => {
    expect(paragraphsOf('apples\npears\nplums')).toEqual(['apples', 'pears', 'plums']);
  });

  test('blank lines of white space hold no paragraph', () => {
    expect(paragraphsOf('One\n \t\u00a0\nTwo\n\n')).toEqual(['One', 'Two']);
  });
});
