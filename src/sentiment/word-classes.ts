import type { Token } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import { DOWNTONERS, HEDGES, INTENSIFIERS, NEGATORS, SPEECH_VERBS } from '../lexicon/shifters.ts';

const BE = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  "'m",
  'am',
  'get',
  'gets',
  'got',
  'getting',
  'gotten',
]);

export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose']);

const OPENERS = new Set([
  ';',
  ':',
  '—',
  '–',
  '--',
  '(',
  ')',
  'but',
  'although',
  'though',
  'while',
  'whereas',
  'because',
  'after',
  'before',
  'when',
  'if',
  'unless',
  'since',
  'until',
  'as',
  'despite',
]);

/** True where a new clause begins. "as he left" does, "as mayor" does not. */
export function opensClause(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index]!;
  if (!OPENERS.has(lower)) return false;
  const next = tokens[index + 1]?.pos;
  return lower !== 'as' || next === 'PRON' || next === 'PROPN';
}

/** What a word does to a cue behind it. */
export type Shift = 'negation' | 'intensity' | 'downtoner' | 'hedge';

let shifts: Map<string, Shift> | undefined;
let speechVerbs: ReadonlySet<string> | undefined;

export function isBe(lower: string): boolean {
  return BE.has(lower);
}

export function isSpeechVerb(lower: string): boolean {
  speechVerbs ??= splitWords(SPEECH_VERBS);
  return speechVerbs.has(lower);
}

/** Shifters by word. */
export function shiftOf(lower: string): Shift | undefined {
  if (!shifts) {
    shifts = new Map();
    const lists: [Shift, string][] = [
      ['hedge', HEDGES],
      ['downtoner', DOWNTONERS],
      ['intensity', INTENSIFIERS],
      ['negation', NEGATORS],
    ];
    for (const [shift, words] of lists) for (const word of splitWords(words)) shifts.set(word, shift);
  }
  return shifts.get(lower);
}
