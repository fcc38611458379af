import type { ReportingVerb, Vocabulary } from '../document/vocabulary.ts';
import { splitWords } from '../document/word-set.ts';
import { makeSieve, type WordSieve } from '../document/word-sieve.ts';
import { CUE_FORMS, CUE_NOUNS, HEARER_LEMMAS, MANNER_FORMS, PAPER_NOUNS } from '../lexicon/cue-words.ts';
import { inflect } from './inflect.ts';

/** What is known of a word that can report speech or thought. */
export interface CueWord {
  readonly lemma: string;
  /** 0..1: how often the form, where it stands with this part of speech, reports something. */
  readonly share: number;
  readonly attitude: boolean;
  /** A cue only beside quotation marks: "she sighed". */
  readonly manner: boolean;
  /** Takes the one spoken to right behind it: "told reporters". */
  readonly hearer: boolean;
  /** Mostly takes a phrase ("praised the plan") rather than a clause ("said he would"). */
  readonly phrase: boolean;
  readonly gerund: boolean;
}

interface CueForms {
  readonly verbs: ReadonlyMap<string, CueWord>;
  /** The same forms where they are tagged as something else than a verb. */
  readonly others: ReadonlyMap<string, CueWord>;
  /** What no form of a verb and no cue noun can be, falls through. */
  readonly sieve: WordSieve;
}

let forms: CueForms | undefined;
let nouns: ReadonlySet<string> | undefined;
let papers: ReadonlySet<string> | undefined;

/** The cue words by their lower-case form; read on first use. The caller's own verbs win. */
export function cueForms(vocabulary?: Vocabulary): CueForms {
  forms ??= readCueForms();
  if (!vocabulary || vocabulary.verbs.length === 0) return forms;
  let merged = own.get(vocabulary);
  if (!merged) {
    merged = addVerbs(forms, vocabulary.verbs);
    own.set(vocabulary, merged);
  }
  return merged;
}

const own = new WeakMap<Vocabulary, CueForms>();
/** A verb that somebody lists for his articles reports there nearly always, also where the tagger does not know it. */
const OWN_SHARE = 0.9;
const OWN_SHARE_ELSEWHERE = 0.3;

function addVerbs({ verbs, others }: CueForms, listed: readonly ReportingVerb[]): CueForms {
  const byForm = new Map(verbs);
  const elsewhere = new Map(others);
  for (const { verb, kind = 'speech', forms = inflect(verb) } of listed)
    for (const form of [verb, ...forms].map((word) => word.toLowerCase())) {
      const word: CueWord = {
        lemma: verb.toLowerCase(),
        attitude: kind === 'attitude',
        manner: false,
        hearer: false,
        phrase: false,
        share: OWN_SHARE,
        gerund: form.endsWith('ing'),
      };
      byForm.set(form, word);
      elsewhere.set(form, { ...word, share: OWN_SHARE_ELSEWHERE });
    }
  return {
    verbs: byForm,
    others: elsewhere,
    sieve: makeSieve([...byForm.keys(), ...cueNouns(), 'according']),
  };
}

/** "claim" of "his claim that". */
export function cueNouns(): ReadonlySet<string> {
  nouns ??= splitWords(CUE_NOUNS);
  return nouns;
}

/** "statement" of "the statement said". */
export function paperNouns(): ReadonlySet<string> {
  papers ??= splitWords(PAPER_NOUNS);
  return papers;
}

function readCueForms(): CueForms {
  const hearers = splitWords(HEARER_LEMMAS);
  const verbs = new Map<string, CueWord>();
  const others = new Map<string, CueWord>();
  for (const entry of splitWords(CUE_FORMS)) {
    const [head, ...items] = entry.split(',') as [string, ...string[]];
    const [lemma, kind] = head.split('=') as [string, string];
    const attitude = kind[0] === 't';
    const hearer = hearers.has(lemma);
    const phrase = kind[1] === 'p';
    for (const item of items) {
      const [form, shares] = item.split(':') as [string, string];
      const [share, other] = shares.split('/') as [string, string | undefined];
      const gerund = form.endsWith('ing');
      // One shape for all words keeps what reads them fast.
      const wordOf = (percent: string): CueWord => {
        return { lemma, attitude, manner: false, hearer, phrase, share: Number(percent) / 100, gerund };
      };
      verbs.set(form, wordOf(share));
      others.set(form, wordOf(other ?? share));
    }
  }
  for (const form of splitWords(MANNER_FORMS)) {
    const word = {
      lemma: form,
      attitude: false,
      manner: true,
      hearer: false,
      phrase: false,
      share: 0,
      gerund: false,
    };
    if (!verbs.has(form)) verbs.set(form, word);
    if (!others.has(form)) others.set(form, word);
  }
  return { verbs, others, sieve: makeSieve([...verbs.keys(), ...cueNouns(), 'according']) };
}
