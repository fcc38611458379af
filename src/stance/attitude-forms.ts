import { makeSieve, mayHold, type WordSieve } from '../document/word-sieve.ts';
import { type SentimentEntry, sentimentEntries } from '../sentiment/sentiment-entries.ts';

/** What a word states where no cue was found: by its tag one of these. */
export interface AttitudeForms {
  /** Nothing else than a form of a verb of attitude: "adored". */
  readonly verb: SentimentEntry | undefined;
  /** A verb that takes "with": "clashed". */
  readonly mutual: SentimentEntry | undefined;
  /** A noun or adjective whose object a preposition brings: "criticism". */
  readonly noun: SentimentEntry | undefined;
}

interface Forms {
  readonly byWord: ReadonlyMap<string, AttitudeForms>;
  readonly sieve: WordSieve;
}

let forms: Forms | undefined;

/** What a lower-case word can state of an attitude, if anything. */
export function readAttitudeForms(lower: string): AttitudeForms | undefined {
  forms ??= gatherForms();
  return mayHold(forms.sieve, lower) ? forms.byWord.get(lower) : undefined;
}

function gatherForms(): Forms {
  const { verbs, verbsOnly, governed } = sentimentEntries();
  const byWord = new Map<string, AttitudeForms>();
  for (const word of new Set([...verbs.keys(), ...governed.keys()])) {
    const own = verbs.get(word);
    const verb = own?.kind === 'attitude' && !verbsOnly.has(word) ? own : undefined;
    const list = governed.get(word);
    const mutual = list?.find((entry) => entry.verb && entry.governors.has('with'));
    const noun = list?.find((entry) => !entry.verb);
    if (verb || mutual || noun) byWord.set(word, { verb, mutual, noun });
  }
  return { byWord, sieve: makeSieve(byWord.keys()) };
}
