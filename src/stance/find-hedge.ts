import type { Document, Token } from '../document/document.ts';
import { firstTokenAfter } from '../document/first-token-after.ts';
import type { Span } from '../document/span.ts';
import { splitWords } from '../document/word-set.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { Window } from '../sentiment/engine.ts';
import { NARRATOR } from './voice.ts';

/**
 * Why words are not quite to be taken at their word: they are asked, kept at a distance, said with irony, or
 * deny a feeling. */
export const HEDGES = ['question', 'scare-quotes', 'irony', 'denial'] as const;
export type Hedge = (typeof HEDGES)[number];

const HEDGED_WEIGHT = 0.5;

/** What words count for. What is denied is faint by itself. */
export function weightOf(hedge: Hedge | null): number {
  return hedge === null || hedge === 'denial' ? 1 : HEDGED_WEIGHT;
}

const MOST_SCARE_WORDS = 3;
const MOST_SCARE_TOKENS = 8;
const OPENING_WORDS = 4;
/** "Sure, because he did so well the last time": with a comma behind it. */
const IRONIC_OPENINGS = splitWords('sure right yeah oh great wonderful brilliant bravo congratulations');
/** "As if he cared", "Good luck with that", "Thanks a lot". */
const IRONIC_PHRASES: readonly (readonly string[])[] = [
  ['as', 'if'],
  ['good', 'luck', 'with'],
  ['thanks', 'a', 'lot'],
  ['thanks', 'for', 'nothing'],
  ['some', 'friend'],
  ['how', 'nice', 'of'],
  ['how', 'kind', 'of'],
  ['how', 'generous', 'of'],
];

/**
 * How the words of a window are hedged: “What kind of man does that?” asks no question and still tells less than a plain
 * word; his “friend” is none; “Sure, because that went so well” means the contrary. Null for plain words.
 */
export function findHedge(
  { tokens }: Document,
  { regions, regionOfToken }: Segmentation,
  window: Window,
  voice: number,
  cue: Span | undefined,
): Hedge | null {
  if (cue !== undefined && voice === NARRATOR) {
    const token = firstTokenAfter(tokens, cue.start, window.firstToken, window.endToken);
    const region = regions[regionOfToken[token] ?? -1];
    if (region !== undefined && isScare(tokens, region)) return 'scare-quotes';
    if (isSoCalled(tokens, token)) return 'scare-quotes';
  }
  if (voice === NARRATOR) return null;
  if (opensWithIrony(tokens, window)) return 'irony';
  return asks(tokens, window) ? 'question' : null;
}

/** A few words in marks; nothing but marks is none. */
function isScare(tokens: readonly Token[], { firstToken, endToken }: Window): boolean {
  if (endToken - firstToken > MOST_SCARE_TOKENS) return false;
  let words = 0;
  for (let at = firstToken; at < endToken; at++) if (tokens[at]!.pos !== 'PUNCT') words++;
  return words > 0 && words <= MOST_SCARE_WORDS;
}

/** "the so-called reform", as one word or as three */
function isSoCalled(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    const { lower } = tokens[before]!;
    if (lower === 'so-called') return true;
    if (lower === 'called' && tokens[before - 1]?.lower === '-') return true;
  }
  return false;
}

function opensWithIrony(tokens: readonly Token[], { firstToken, endToken }: Window): boolean {
  let at = firstToken;
  while (at < endToken && tokens[at]!.pos === 'PUNCT') at++;
  if (IRONIC_OPENINGS.has(tokens[at]?.lower ?? '') && at + 1 < endToken) {
    const next = tokens[at + 1]!.lower;
    // "Sure, because", "Oh, great, another"
    if (next === ',') return ANSWERS.has(tokens[at + 2]?.lower ?? '');
  }
  for (; at < endToken && at < firstToken + OPENING_WORDS; at++)
    for (const phrase of IRONIC_PHRASES)
      if (phrase.every((word, offset) => tokens[at + offset]?.lower === word)) return true;
  return false;
}

const ANSWERS = splitWords(
  'because great another like that right sure wonderful nice brilliant just what as',
);

/** The mark at the end of the window's last sentence. */
function asks(tokens: readonly Token[], { firstToken, endToken }: Window): boolean {
  const { sentence } = tokens[endToken - 1]!;
  for (let at = endToken - 1; at >= Math.max(firstToken, endToken - 3); at--)
    if (tokens[at]!.text.endsWith('?')) return true;
  const next = tokens[endToken];
  return next !== undefined && next.sentence === sentence && next.text.startsWith('?');
}
