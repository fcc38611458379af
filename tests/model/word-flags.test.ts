import { describe, expect, test } from 'vitest';
import { flagOf } from '../../src/model/word-flags.ts';

/** As `training/quotestance_training/words.py` has it: what the encoder was trained with. */
const CASES: readonly (readonly [string, number])[] = [
  ['us', 0],
  ['Us', 2],
  ['US', 4],
  ['bush', 0],
  ['Bush', 2],
  ['McCain', 2],
  ['iPhone', 0],
  ['A', 2],
  ['a', 0],
  ['É', 2],
  ['étude', 0],
  ['Élan', 2],
  ['ÉTÉ', 4],
  ['E\u0301TE\u0301', 4],
  ['ΣΑΣ', 4],
  ['Straße', 2],
  ['B52', 4],
  ['b52', 0],
  ['7', 6],
  ['7th', 6],
  ['2019', 6],
  ['٣', 6],
  ['𐐀𐐁', 4],
  ['𐐀𐐩', 2],
  ['𐐨', 0],
  ['中', 0],
  ['ǅ', 0],
  ['“', 0],
  ['.', 0],
  ['👍', 0],
  ['\ud800', 0],
  ['', 0],
];

describe('the flag of a word', () => {
  test.each(CASES)('%j has case %i', (word, flag) => {
    expect(flagOf(word, false)).toBe(flag);
  });

  test.each(CASES)('%j in quotation marks has one more', (word, flag) => {
    expect(flagOf(word, true)).toBe(flag + 1);
  });
});
