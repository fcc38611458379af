import measureJaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

const LEAST_LIKENESS = 0.8;
const LEAST_LENGTH = 5;

/**
 * The consonants of a word as they sound: "Zelenskyy", "Zelensky" -> "zlnsk"; "Stephen", "Steven" -> "stfn". Words of
 * different sound are different names, however alike they look (Austria, Australia).
 */
export function soundOf(word: string): string {
  let sound = '';
  for (let index = 0; index < word.length; index++) {
    let letter = word[index]!;
    const next = word[index + 1];
    if (letter === 'p' && next === 'h') {
      letter = 'f';
      index++;
    } else if (letter === 'c' || letter === 'q') letter = 'k';
    else if (letter === 'z' && index > 0) letter = 's';
    else if (letter === 'v' && index > 0) letter = 'f';
    else if (letter === 'h' && next === undefined) continue;
    if (index > 0 && 'aeiouyj-'.includes(letter)) continue;
    if (sound[sound.length - 1] !== letter) sound += letter;
  }
  return sound;
}

const VOWELS = 'aeiou';

/**
 * True for two spellings of one name ("Mohammed", "Muhammad"). Hard rules stand before the likeness: the same
 * consonants, and no other ending, since that makes another name (Maria, Marie; Daniel, Daniela) or another word
 * (Iran, Iranian).
 */
export function isSpellingVariant(first: string, second: string): boolean {
  if (first === second) return true;
  if (first.length < LEAST_LENGTH || second.length < LEAST_LENGTH) return false;
  if (soundOf(first) !== soundOf(second)) return false;
  const [a, b] = [first.at(-1)!, second.at(-1)!];
  if (a !== b && (VOWELS.includes(a) || VOWELS.includes(b))) return false;
  return measureJaroWinkler(first, second) >= LEAST_LIKENESS;
}
