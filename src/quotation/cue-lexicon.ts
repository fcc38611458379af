import { splitWords } from '../document/word-set.ts';
import { ADDRESSEE_FORMS, ATTITUDE_FORMS, CUE_FORMS, CUE_NOUNS, MANNER_FORMS } from '../lexicon/cue-words.ts';

/** What is known of a word that can report speech or thought. */
export interface CueWord {
  readonly lemma: string;
  /** 0..1: how often the form, where it stands, reports something. */
  readonly share: number;
  readonly attitude: boolean;
  /** A cue only beside quotation marks: "she sighed". */
  readonly manner: boolean;
  /** Takes the one spoken to behind it: "told reporters". */
  readonly addressee: boolean;
  readonly gerund: boolean;
}

let words: ReadonlyMap<string, CueWord> | undefined;
let nouns: ReadonlySet<string> | undefined;

/** The cue words by their lower-case form; read on first use. */
export function cueWords(): ReadonlyMap<string, CueWord> {
  words ??= readCueWords();
  return words;
}

/** "claim" of "his claim that". */
export function cueNouns(): ReadonlySet<string> {
  nouns ??= splitWords(CUE_NOUNS);
  return nouns;
}

function readCueWords(): Map<string, CueWord> {
  const attitudes = splitWords(ATTITUDE_FORMS);
  const addressees = splitWords(ADDRESSEE_FORMS);
  const found = new Map<string, CueWord>();
  for (const entry of splitWords(CUE_FORMS)) {
    const [lemma, forms] = entry.split('=') as [string, string];
    for (const item of forms.split(',')) {
      const [form, share] = item.split(':') as [string, string];
      found.set(form, {
        lemma,
        share: Number(share) / 100,
        attitude: attitudes.has(form),
        manner: false,
        addressee: addressees.has(form),
        gerund: form.endsWith('ing'),
      });
    }
  }
  for (const form of splitWords(MANNER_FORMS)) {
    if (!found.has(form))
      found.set(form, { lemma: form, share: 0, attitude: false, manner: true, addressee: false, gerund: false });
  }
  return found;
}
