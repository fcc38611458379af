import { type NormalCharacter, normalizeCharacter } from './normalize-character.ts';
import { indexPieces } from './piece-index.ts';

/** The words of a text and the pieces of each. */
export interface SplitWords {
  /** UTF-16 offsets of each word (a run of letters and digits, or one punctuation mark) in the text. */
  readonly starts: number[];
  readonly ends: number[];
  /** Ids of all pieces; those of word w are `ids.slice(firstPiece[w], firstPiece[w + 1])`. */
  readonly ids: number[];
  /** One entry more than there are words. */
  readonly firstPiece: number[];
}

/** A vocabulary that splits text into words and pieces of words, as the training did (BERT, uncased). */
export interface WordPieces {
  readonly size: number;
  /** The id of a piece, -1 where the vocabulary lacks it. */
  idOf(piece: string): number;
  split(text: string): SplitWords;
}

/** A text has few different characters, but a hostile one may have all that there are. */
const MOST_KEPT = 1 << 14;
const kept = new Map<number, NormalCharacter>();

function characterOf(code: number): NormalCharacter {
  const known = kept.get(code);
  if (known) return known;
  const character = normalizeCharacter(code);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(code, character);
  return character;
}

/** For an ASCII code: 2 for a capital, 1 for another letter or a digit, 0 for all else. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Z]/.test(character)) return 2;
  return /[a-z0-9]/.test(character) ? 1 : 0;
});

/** Makes a tokenizer of the pieces of a vocabulary, given in the order of their ids. */
export function createWordPieces(pieces: readonly string[]): WordPieces {
  const { idOf, appendPieces } = indexPieces(pieces);

  function split(text: string): SplitWords {
    const words: SplitWords = { starts: [], ends: [], ids: [], firstPiece: [0] };
    let word = '';
    let start = 0;
    let end = 0;

    function closeWord(): void {
      if (word === '') return;
      words.starts.push(start);
      words.ends.push(end);
      appendPieces(word, words.ids);
      words.firstPiece.push(words.ids.length);
      word = '';
    }

    function addPart(part: string, from: number, to: number): void {
      if (word === '') start = from;
      word += part;
      end = to;
    }

    for (let at = 0; at < text.length; ) {
      const from = at;
      let capitals = 0;
      for (; at < text.length; at++) {
        const letter = ASCII[text.charCodeAt(at)];
        if (!letter) break;
        capitals |= letter & 2;
      }
      if (at > from) {
        const part = text.slice(from, at);
        addPart(capitals ? part.toLowerCase() : part, from, at);
        continue;
      }
      const code = text.codePointAt(at)!;
      at += code > 0xffff ? 2 : 1;
      const character = characterOf(code);
      if (character.kind === 'dropped') continue;
      if (character.kind !== 'inside') closeWord();
      if (character.kind !== 'space') addPart(character.text, from, at);
      if (character.kind === 'alone') closeWord();
    }
    closeWord();
    return words;
  }

  return { size: pieces.length, idOf, split };
}
