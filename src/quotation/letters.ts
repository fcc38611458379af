import { isDigitCode } from '../document/digit-code.ts';

const WORD_START = /^[\p{L}\p{N}]/u;
const CAPITAL_START = /^[\p{Lu}\p{N}]/u;

/** True where the text begins with a letter or a digit. Plain letters are told by their code, the others by a pattern. */
export function startsWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? isLetter(code) || isDigitCode(code) : WORD_START.test(text);
}

/** True where the text begins with a capital letter or a digit. */
export function startsCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? (code > 0x40 && code < 0x5b) || isDigitCode(code) : CAPITAL_START.test(text);
}

export function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small > 0x60 && small < 0x7b;
}
