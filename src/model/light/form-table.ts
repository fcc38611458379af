import { withoutGender } from '../one-gender.ts';
import { flagOf } from '../word-flags.ts';
import type { WordPieces } from '../word-pieces.ts';
import type { LightNetwork } from './light-network.ts';

const FLAGS = 8;
/** No word is spelled like it. */
export const HIDDEN = '\0';
/** What a word of many pieces says is said by its first ones; the training read as many. */
const MOST_PIECES = 6;

/** Where the network keeps what it has learned of word forms: each is looked up in the vocabulary once. */
export class FormTable {
  private readonly places = new Map<string, Int32Array>();
  /** The same by the word as it is written, outside and inside quotation marks: one look-up for each word that is read. */
  private readonly written = [new Map<string, number>(), new Map<string, number>()] as const;
  private used = 0;

  constructor(
    private readonly network: LightNetwork,
    private readonly pieces: WordPieces,
  ) {}

  /** Makes room for so many more forms at once: none of them is then forgotten before all are known. */
  reserve(count: number): void {
    if (this.used + count <= this.network.forms) return;
    this.places.clear();
    for (const known of this.written) known.clear();
    this.used = 0;
  }

  /** The place of a word as it is written. */
  placeOfWord(text: string, lower: string, isQuoted: boolean): number {
    const known = this.written[isQuoted ? 1 : 0];
    const place = known.get(text);
    if (place !== undefined) return place;
    const own = this.placeOf(lower, flagOf(firstPart(text), isQuoted));
    known.set(text, own);
    return own;
  }

  /** The place of a form in lower case with its input flag. */
  placeOf(lower: string, flag: number): number {
    let own = this.places.get(lower);
    if (own === undefined) {
      own = new Int32Array(FLAGS).fill(-1);
      this.places.set(lower, own);
    }
    const known = own[flag]!;
    if (known >= 0) return known;
    const place = this.used++;
    own[flag] = place;
    if (lower === HIDDEN) this.network.learnHidden(place, flag);
    else {
      const { ids } = this.pieces.split(withoutGender(lower));
      this.network.learnForm(place, ids.slice(0, MOST_PIECES), flag);
    }
    return place;
  }

  /** Of a word that is hidden its letter case is seen, and whether it is quoted. */
  placeOfHidden(text: string, isQuoted: boolean): number {
    return this.placeOf(HIDDEN, flagOf(firstPart(text), isQuoted));
  }
}

/** Letter case is told by what stands before a mark inside a word: "R" of "R.I.P.", as in the training. */
function firstPart(word: string): string {
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x30 || (code > 0x39 && code < 0x41)) return word.slice(0, at);
  }
  return word;
}
