import type { Span } from '../document/span.ts';
import { withoutGender } from './one-gender.ts';

/** What the model reads in place of a word that stands at an offset of the document; the word itself where it is nobody's. */
export type Rewording = (start: number, word: string) => string;

// Common, of one piece each, and of no gender.
const GIVEN = ['chris', 'sam', 'alex', 'robin', 'pat'];
const SURNAMES = [
  'jones',
  'wilson',
  'miller',
  'harris',
  'moore',
  'clark',
  'evans',
  'collins',
  'morgan',
  'turner',
];

/**
 * Names of people read alike, whoever bears them: everybody's surname, or only name, is one of ten, and what stands before it one of
 * five. Who shares a surname goes on sharing it. Words of gender are read as `withoutGender` has them.
 */
export function giveStandIns(text: string, people: readonly Span[]): Rewording {
  const surnames = new Map<string, string>();
  const given = new Map<string, string>();
  const standInOf = (chosen: Map<string, string>, list: readonly string[], word: string): string => {
    const lower = word.toLowerCase();
    let own = chosen.get(lower);
    if (!own) {
      own = list[chosen.size % list.length]!;
      chosen.set(lower, own);
    }
    return own;
  };
  const words = new Map<number, string>();
  for (const { start, end } of people) {
    const parts = [...text.slice(start, end).matchAll(/[\p{L}\p{M}]{2,}/gu)];
    parts.forEach(({ 0: word, index }, at) => {
      const isLast = at === parts.length - 1;
      words.set(start + index, isLast ? standInOf(surnames, SURNAMES, word) : standInOf(given, GIVEN, word));
    });
  }
  return (start, word) => words.get(start) ?? rewordGender(word);
}

function rewordGender(word: string): string {
  const lower = word.toLowerCase();
  const other = withoutGender(lower);
  return other === lower ? word : other;
}
