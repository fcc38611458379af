import { isLetter } from './letters.ts';

const MARK = /^[,;:―—–-]+$/;

/** A token of commas, colons and dashes only. */
export function isMark(lower: string): boolean {
  return !isLetter(lower.charCodeAt(0)) && MARK.test(lower);
}
