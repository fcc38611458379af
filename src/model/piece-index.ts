/** The pieces of a vocabulary, ready to be looked up. */
export interface PieceIndex {
  /** The id of a piece, -1 where there is none. */
  idOf(piece: string): number;
  /** Appends the ids of the pieces of one normalized word: the longest piece first, then the longest that goes on from it. */
  appendPieces(word: string, ids: number[]): void;
}

/** What goes on within a word is marked so in a vocabulary: "negoti", "##ator". */
const WITHIN = '##';
const UNKNOWN = '[UNK]';
/** Longer words, in code points, are unknown ones: the training said so, and it bounds the work for each letter. */
const LONGEST_WORD = 100;

function isTooLong(word: string): boolean {
  if (word.length <= LONGEST_WORD) return false;
  // A code point takes two units at most.
  return word.length > 2 * LONGEST_WORD || Array.from(word).length > LONGEST_WORD;
}

function lengthOfLongest(pieces: ReadonlyMap<string, number>): number {
  let longest = 0;
  for (const piece of pieces.keys()) longest = Math.max(longest, piece.length);
  return longest;
}

/** Indexes pieces given in the order of their ids. */
export function indexPieces(pieces: readonly string[]): PieceIndex {
  const heads = new Map<string, number>();
  const tails = new Map<string, number>();
  pieces.forEach((piece, id) => {
    if (piece.startsWith(WITHIN)) tails.set(piece.slice(WITHIN.length), id);
    else heads.set(piece, id);
  });
  const unknown = heads.get(UNKNOWN);
  if (unknown === undefined) throw new Error(`The vocabulary has no ${UNKNOWN}.`);
  const longestHead = lengthOfLongest(heads);
  const longestTail = lengthOfLongest(tails);

  /** False where the word cannot be spelled; some ids may have been appended then. */
  function spell(word: string, ids: number[]): boolean {
    let known = heads;
    let longest = longestHead;
    for (let start = 0; start < word.length; ) {
      let end = Math.min(word.length, start + longest);
      let id: number | undefined;
      for (; end > start; end--) {
        id = known.get(word.slice(start, end));
        if (id !== undefined) break;
      }
      if (id === undefined) return false;
      ids.push(id);
      start = end;
      known = tails;
      longest = longestTail;
    }
    return true;
  }

  return {
    idOf: (piece) =>
      (piece.startsWith(WITHIN) ? tails.get(piece.slice(WITHIN.length)) : heads.get(piece)) ?? -1,
    appendPieces(word, ids) {
      const before = ids.length;
      if (!isTooLong(word) && spell(word, ids)) return;
      ids.length = before;
      ids.push(unknown);
    },
  };
}
