/** Letter case as the encoder's input flag has it; an uncased encoder does not tell "us" from "US", "bush" from "Bush". */
const LOWER = 0;
const CAPITALIZED = 2;
const UPPER = 4;
const DIGIT = 6;
const QUOTED = 1;

/** Input flag of a word, 0 to 7: inside quotation marks or not, and its letter case. */
export function flagOf(word: string, quoted: boolean): number {
  return caseOf(word) + (quoted ? QUOTED : 0);
}

function caseOf(word: string): number {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return LOWER;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (/\p{Nd}/u.test(first)) return DIGIT;
  if (first.length < word.length && word === word.toUpperCase() && word !== word.toLowerCase()) return UPPER;
  return first !== first.toLowerCase() && first === first.toUpperCase() ? CAPITALIZED : LOWER;
}
