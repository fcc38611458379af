import { isLateCharacter } from './late-characters.ts';

/** What becomes of a character: it vanishes, parts words, is a word of its own, or is part of a word. */
export type CharacterKind = 'dropped' | 'space' | 'alone' | 'inside';

/** A character as the model reads it: in lower case and without its accents. */
export interface NormalCharacter {
  readonly kind: CharacterKind;
  readonly text: string;
}

const DROPPED: NormalCharacter = { kind: 'dropped', text: '' };
const SPACE: NormalCharacter = { kind: 'space', text: ' ' };

/** Controls, format characters, private use and halves of surrogate pairs; U+FFFD stands for a broken character. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u;
const WHITE = /\p{White_Space}/u;
const ACCENTS = /\p{Mn}/gu;
const MARK = /[!-/:-@[-`{-~\p{P}]/u;

/** The classes of these four were changed after Unicode 8, which is what the library of the training knows. */
const CHANGED: Readonly<Record<number, CharacterKind>> = {
  5741: 'alone',
  5940: 'dropped',
  70089: 'alone',
  71454: 'dropped',
};

/** Chinese characters in the blocks that BERT names; later blocks are letters like any other. */
function isChinese(code: number): boolean {
  if (code < 0x3400) return false;
  if (code < 0x20000)
    return code <= 0x4dbf || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
  return (
    code <= 0x2a6df ||
    (code >= 0x2a700 && code <= 0x2b81f) ||
    (code >= 0x2b920 && code <= 0x2ceaf) ||
    (code >= 0x2f800 && code <= 0x2fa1f)
  );
}

/** Lower case letter by letter: within a word, JavaScript would make a last Σ another letter than the training did. */
function lowerEach(text: string): string {
  let lower = '';
  for (const character of text) lower += character.toLowerCase();
  return lower;
}

/**
 * Normalizes one code point as the tokenizer of the training does (BERT, uncased). That tokenizer also puts the marks upon
 * a letter into their canonical order before it drops them. Since 83 of them stay, mostly vowel killers of Indonesian
 * scripts, a word that has one among other marks may begin or end a mark earlier or later there.
 */
export function normalizeCharacter(code: number): NormalCharacter {
  const character = String.fromCodePoint(code);
  if (isLateCharacter(code)) return { kind: 'inside', text: character };
  const changed = CHANGED[code];
  if (changed) return changed === 'dropped' ? DROPPED : { kind: changed, text: character };
  if (code === 0x09 || code === 0x0a || code === 0x0d) return SPACE;
  if (UNREADABLE.test(character)) return DROPPED;
  if (WHITE.test(character)) return SPACE;
  const text = lowerEach(character.normalize('NFD').replace(ACCENTS, ''));
  if (text === '') return DROPPED;
  return { kind: isChinese(code) || MARK.test(text) ? 'alone' : 'inside', text };
}
