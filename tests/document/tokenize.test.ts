import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';

const read = (text: string) => readDocument(text).tokens.map(({ text: word, pos }) => `${word} ${pos}`);

describe('a text is read alike, whatever was read before', () => {
  test.each([
    ["It gave no reason.'should reread", "The juror 'should reread the clause'."],
    ['He left.‘Tories’ stayed.', 'The ‘Tories’ lost.'],
    ['See Zorg.Blah and well-zorged.Zorgs', 'A well-zorged Zorg. Blah.'],
    ['wait...zorged', 'Wait... zorged ...zorged'],
  ])('%s', (other, text) => {
    const before = read(text);
    read(other);
    expect(read(text)).toEqual(before);
  });

  test('every article after all the others, joined to each other in the middle of words', () => {
    const texts = readFileSync('corpus/articles.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const before = texts.map(read);
    for (let cut = 1; cut < 12; cut++)
      read(texts.map((text) => text.slice(Math.floor(text.length / cut) - 1)).join(''));
    expect(texts.map(read)).toEqual(before);
  });

  test('more new words than are kept', () => {
    const text = 'Mayor Zorgly’s well-zorged plan, the “Zorg-Plan”, failed.';
    const before = read(text);
    for (let part = 0; part < 6; part++)
      read(Array.from({ length: 20_000 }, (_, at) => `zo${part}x-${at}-${'abcdefgh'[at % 8]}`).join(' '));
    expect(read(text)).toEqual(before);
  });
});
