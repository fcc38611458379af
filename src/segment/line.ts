import { isDigitCode } from '../document/digit-code.ts';
import type { Document, Paragraph, Token } from '../document/document.ts';
import { isLowerCode, isWordCode } from './mark-shape.ts';

/** A paragraph with what its form tells. Only short ones are looked at so closely. */
export interface Line {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: number;
  /** Words that begin with a capital or a figure, and words at all that could (not "of", "the"). */
  readonly capitals: number;
  readonly allCapitals: boolean;
  /** Ends as a sentence does: full stop, question or exclamation mark, closing marks and brackets aside. */
  readonly endsSentence: boolean;
  readonly hasVerb: boolean;
}

/** Longer paragraphs are running text, whatever they look like. */
export const LONGEST_LINE = 60;

const CLOSING = new Set(['"', '”', '’', "'", "''", '»', ')', ']', '*', '_']);
const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'and',
  'or',
  'but',
  'by',
  'with',
  'from',
  'as',
  'into',
  'over',
  'is',
  'after',
  "'s",
  'not',
  "n't",
  'via',
  'vs',
  'per',
]);

export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = text[0]!;
  return letter !== letter.toLowerCase();
}

/** Reads the form of a paragraph, or null where it is too long to be anything but running text. */
export function readLine({ text, tokens }: Document, paragraph: Paragraph): Line | null {
  const { firstToken, endToken, start, end } = paragraph;
  if (endToken - firstToken > LONGEST_LINE || end - start > 600) return null;
  const own = tokens.slice(firstToken, endToken);
  let words = 0;
  let capitals = 0;
  let letters = 0;
  let allCapitals = true;
  let hasVerb = false;
  for (const { text: word, lower, pos } of own) {
    const code = word.charCodeAt(0);
    if (!isWordCode(code)) continue;
    words++;
    if (isDigitCode(code) || isCapital(word) || SMALL.has(lower)) capitals++;
    if (!isDigitCode(code) && pos !== 'PART') {
      letters++;
      allCapitals &&= !isLowerCode(code) && word === word.toUpperCase();
    }
    hasVerb ||= pos === 'VERB' || pos === 'AUX';
  }
  let last = own.length - 1;
  while (last > 0 && CLOSING.has(own[last]!.text)) last--;
  const final = own[last]?.text ?? '';
  const endsSentence =
    /^[.?!…]/.test(final) || (final.length > 1 && final.endsWith('.') && last === own.length - 1);
  return {
    paragraph,
    text: text.slice(start, end),
    tokens: own,
    words,
    capitals,
    allCapitals: allCapitals && letters > 0,
    endsSentence,
    hasVerb,
  };
}
