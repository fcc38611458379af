import type { Document } from '../document/document.ts';
import type { Passage } from './scene.ts';

/** Fewer words than these may well be said twice. */
const FEWEST_REPEATED = 6;

/**
 * Tells of each passage whether it says again, word for word, what an earlier one said: a pull quote or caption counts
 * once. Passages are compared only with those of the same length.
 */
export function rememberPassages({ text, tokens }: Document): (passage: Passage) => boolean {
  /** By length the first passage of it, and null once its words are among those said. */
  const firstOfLength = new Map<number, readonly [number, number] | null>();
  const said = new Set<string>();
  return ({ firstToken, endToken }) => {
    if (endToken - firstToken < FEWEST_REPEATED) return false;
    let first = firstToken;
    let last = endToken - 1;
    while (first < last && tokens[first]!.pos === 'PUNCT') first++;
    while (last > first && tokens[last]!.pos === 'PUNCT') last--;
    const { start } = tokens[first]!;
    const { end } = tokens[last]!;
    const earlier = firstOfLength.get(end - start);
    if (earlier === undefined) {
      firstOfLength.set(end - start, [start, end]);
      return false;
    }
    if (earlier !== null) {
      firstOfLength.set(end - start, null);
      said.add(text.slice(earlier[0], earlier[1]).toLowerCase());
    }
    const words = text.slice(start, end).toLowerCase();
    if (said.has(words)) return true;
    said.add(words);
    return false;
  };
}
