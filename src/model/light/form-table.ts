import type { WordPieces } from '../word-pieces.ts';
import type { LightNetwork } from './light-network.ts';

const FLAGS = 8;
/** No word is spelled like it. */
const HIDDEN = '\0';
/** What a word of many pieces says is said by its first ones; the training read as many. */
const MOST_PIECES = 6;

/** Where the network keeps what it has learned of word forms: each is looked up in the vocabulary once. */
export class FormTable {
  private readonly places = new Map<string, Int32Array>();
  private used = 0;

  constructor(
    private readonly network: LightNetwork,
    private readonly pieces: WordPieces,
  ) {}

  /** Makes room for so many more forms at once: none of them is then forgotten before all are known. */
  reserve(count: number): void {
    if (this.used + count <= this.network.forms) return;
    this.places.clear();
    this.used = 0;
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
    else this.network.learnForm(place, this.pieces.split(lower).ids.slice(0, MOST_PIECES), flag);
    return place;
  }

  placeOfHidden(flag: number): number {
    return this.placeOf(HIDDEN, flag);
  }
}
