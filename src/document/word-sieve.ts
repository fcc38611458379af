/** The number of keys that words are told apart by. */
const KEYS = 1 << 16;

/** A bit for each key that some word of a list has. */
export type WordSieve = Uint32Array;

/** A sieve for the words of a list. Most words of a text fall through, which spares them the look-up. */
export function makeSieve(words: Iterable<string>): WordSieve {
  const sieve = new Uint32Array(KEYS / 32);
  for (const word of words) {
    const key = keyOf(word);
    sieve[key >> 5]! |= 1 << (key & 31);
  }
  return sieve;
}

/** False where the list certainly has no such word. */
export function mayHold(sieve: WordSieve, word: string): boolean {
  const key = keyOf(word);
  return (sieve[key >> 5]! & (1 << (key & 31))) !== 0;
}

/** 16 bits out of the first, the middle and the last letter and the length. */
function keyOf(word: string): number {
  const { length } = word;
  const ends = word.charCodeAt(0) * 31 + word.charCodeAt(length - 1);
  return ((ends * 31 + word.charCodeAt(length >> 1)) * 31 + length) & (KEYS - 1);
}
