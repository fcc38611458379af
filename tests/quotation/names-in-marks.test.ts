import { describe, expect, test } from 'vitest';
import { readSaid } from './read-quotations.ts';

describe('marks that quote nobody', () => {
  test.each([
    ['a title behind its noun', 'He wrote the novel “Night Ferry” in May.'],
    ['a title before its noun', 'The “Salt Flats” singer left.'],
    ['a title behind a verb', 'She sang “Salt Flats” on Monday.'],
    ['so-called', 'The so-called “reform” failed.'],
    ['known as', 'Marta Ortiz, known as “the Fox”, left.'],
    ['the word', 'Critics of the word “entitled” left.'],
    ['a scare quote before a noun', 'Its “smart” meters broke.'],
    ['nothing but marks', '“” and “...” stood there.'],
  ])('%s', (_, text) => {
    expect(readSaid(text)).toEqual([]);
  });
});

describe('short quoted words that somebody said', () => {
  test.each([
    ['called', 'Marta Ortiz called it “a mess”.', ['Marta Ortiz: it “a mess']],
    ['frame behind', 'The plan was “absurd,” Marta Ortiz said.', ['Marta Ortiz: The plan was “absurd,']],
  ])('%s', (_, text, expected) => {
    expect(readSaid(text)).toEqual(expected);
  });
});
