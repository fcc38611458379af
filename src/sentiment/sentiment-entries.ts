import type { LexiconWord, Vocabulary } from '../document/vocabulary.ts';
import { makeSieve, type WordSieve } from '../document/word-sieve.ts';
import { ATTITUDE_VERBS } from '../lexicon/attitude-verbs.ts';
import { SENTIMENT_WORDS } from '../lexicon/sentiment-words.ts';

/**
 * `judgement` says what somebody is worth, `deed` what the subject did, `attitude` what the subject thinks of the object;
 * `success`, `misfortune`, `legal` and `trouble` befall somebody and are hardly an attitude.
 */
export type CueKind = 'judgement' | 'deed' | 'attitude' | 'success' | 'misfortune' | 'legal' | 'trouble';

export interface SentimentEntry {
  readonly kind: CueKind;
  /** -3..3. Of an attitude: the subject's toward the object. */
  readonly weight: number;
  /** What an attitude verb says of its own subject: "A deceived B" speaks ill of A. */
  readonly back: number;
  readonly verb: boolean;
  /** The object feels it toward the subject: "A angered B". */
  readonly felt: boolean;
  /** Prepositions that bring the object ("clash with"); empty where the object stands right behind. */
  readonly governors: ReadonlySet<string>;
  /** True for a word that the caller has listed. */
  readonly own?: boolean;
}

/** Entries by lower-case form. A form may be read one way as a verb and another way as a noun or adjective. */
export interface SentimentEntries {
  readonly verbs: ReadonlyMap<string, SentimentEntry>;
  readonly others: ReadonlyMap<string, SentimentEntry>;
  /** Attitudes that reach their object through a preposition, nouns and verbs: "clash with", "praise for". */
  readonly governed: ReadonlyMap<string, readonly SentimentEntry[]>;
  /** Verb forms that count only where they are tagged as verbs: "blast", "fire". */
  readonly verbsOnly: ReadonlySet<string>;
  /** Adjectives that are something else as nouns: "kind". */
  readonly adjectivesOnly: ReadonlySet<string>;
  /** Phrases by their first word, each as the words behind it. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** All of this by word, for one look-up where five would be needed. */
  readonly words: ReadonlyMap<string, WordEntries>;
  /** Lets the keys of `words` through: most words of a text are none. */
  readonly sieve: WordSieve;
}

/** What all the lists have for one form. */
export interface WordEntries {
  readonly verb: SentimentEntry | undefined;
  readonly other: SentimentEntry | undefined;
  readonly governed: readonly SentimentEntry[] | undefined;
  readonly phrases: readonly Phrase[] | undefined;
  readonly verbOnly: boolean;
  readonly adjectiveOnly: boolean;
}

export interface Phrase {
  readonly rest: readonly string[];
  readonly entry: SentimentEntry;
}

let entries: SentimentEntries | undefined;

/** The sentiment lexicon, unpacked on first use. */
export function sentimentEntries(): SentimentEntries {
  entries ??= unpack();
  return entries;
}

const DIRECT: ReadonlySet<string> = new Set();
const own = new WeakMap<Vocabulary, WordLists>();

/** What the search for cues looks up. */
export type WordLists = Pick<SentimentEntries, 'words' | 'sieve'>;

/** The lexicon with the caller's own words, which win. */
export function wordLists(vocabulary?: Vocabulary): WordLists {
  const base = sentimentEntries();
  if (!vocabulary || vocabulary.lexicon.length === 0) return base;
  let lists = own.get(vocabulary);
  if (!lists) {
    lists = addWords(base, vocabulary.lexicon);
    own.set(vocabulary, lists);
  }
  return lists;
}

const CLEAR = 2;

function addWords({ words }: WordLists, listed: readonly LexiconWord[]): WordLists {
  const merged = new Map(words);
  for (const { word, polarity, intensity = CLEAR } of listed) {
    const weight = polarity === 'neutral' ? 0 : polarity === 'positive' ? intensity : -intensity;
    const entry: SentimentEntry = {
      kind: 'judgement',
      weight,
      back: 0,
      verb: false,
      felt: false,
      governors: DIRECT,
      own: true,
    };
    const [first = '', ...rest] = word.toLowerCase().split(/ |(?=-)|(?<=-)/);
    const known = merged.get(first);
    const phrases =
      rest.length > 0
        ? [{ rest, entry }, ...(known?.phrases ?? [])].sort((a, b) => b.rest.length - a.rest.length)
        : known?.phrases;
    const single = { verb: entry, other: entry, governed: undefined, verbOnly: false, adjectiveOnly: false };
    const kept = known ?? {
      verb: undefined,
      other: undefined,
      governed: undefined,
      verbOnly: false,
      adjectiveOnly: false,
    };
    merged.set(first, { ...(rest.length > 0 ? kept : single), phrases });
    // A hyphenated word may also come as one token.
    if (word.includes('-') && !word.includes(' '))
      merged.set(word.toLowerCase(), { ...single, phrases: undefined });
  }
  return { words: merged, sieve: makeSieve(merged.keys()) };
}

function unpack(): SentimentEntries {
  const lists = newLists();
  // Attitudes first: a deed of the same name becomes what the attitude says of its own subject.
  for (const [head, forms] of linesOf(ATTITUDE_VERBS)) {
    const [weight, frame = '', prepositions = frame] = head.split(' ');
    const felt = frame === 'felt';
    const governors = frame === 'direct' || felt ? DIRECT : new Set(prepositions.split('|'));
    const verb = frame !== 'noun' && frame !== 'adjective';
    const entry: SentimentEntry = {
      kind: 'attitude',
      weight: Number(weight),
      back: 0,
      verb,
      felt,
      governors,
    };
    for (const form of forms) addForm(lists, form, entry);
  }
  for (const [head, forms] of linesOf(SENTIMENT_WORDS)) {
    const [kind, weight, part] = head.split(' ');
    const verb = part === 'verb';
    const entry: SentimentEntry = {
      kind: kind as CueKind,
      weight: Number(weight),
      back: 0,
      verb,
      felt: false,
      governors: DIRECT,
    };
    for (const form of forms) addForm(lists, form, entry);
  }
  // The longest phrase is tried first.
  for (const list of lists.phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const words = joinLists(lists);
  return { ...lists, words, sieve: makeSieve(words.keys()) };
}

function joinLists({
  verbs,
  others,
  governed,
  phrases,
  verbsOnly,
  adjectivesOnly,
}: ReturnType<typeof newLists>) {
  const words = new Map<string, WordEntries>();
  for (const list of [verbs, others, governed, phrases]) {
    for (const word of list.keys()) {
      words.set(word, {
        verb: verbs.get(word),
        other: others.get(word),
        governed: governed.get(word),
        phrases: phrases.get(word),
        verbOnly: verbsOnly.has(word),
        adjectiveOnly: adjectivesOnly.has(word),
      });
    }
  }
  return words;
}

function newLists() {
  return {
    verbs: new Map<string, SentimentEntry>(),
    others: new Map<string, SentimentEntry>(),
    governed: new Map<string, SentimentEntry[]>(),
    verbsOnly: new Set<string>(),
    adjectivesOnly: new Set<string>(),
    phrases: new Map<string, Phrase[]>(),
  };
}

function* linesOf(data: string): Generator<[head: string, forms: string[]]> {
  for (const line of data.split('\n')) {
    const [head, forms] = line.split(': ');
    if (head && forms) yield [head, forms.split(' ')];
  }
}

/** Adds a form; "_" and "-" cut it into the tokens of a phrase, "!" binds it to its part of speech. */
function addForm(lists: ReturnType<typeof newLists>, marked: string, entry: SentimentEntry): void {
  const bound = marked.endsWith('!');
  const form = bound ? marked.slice(0, -1) : marked;
  const [first = '', ...rest] = form.split(/_|(?=-)|(?<=-)/);
  if (rest.length > 0) {
    push(lists.phrases, first, { rest, entry });
    // A hyphened word may also come as one token.
    if (form.includes('_')) return;
  }
  if (entry.governors.size > 0) push(lists.governed, form, entry);
  else if (entry.verb) addVerb(lists, form, bound, entry);
  else if (!lists.others.has(form)) {
    lists.others.set(form, entry);
    if (bound) lists.adjectivesOnly.add(form);
  }
}

function addVerb(
  { verbs, verbsOnly }: ReturnType<typeof newLists>,
  form: string,
  bound: boolean,
  entry: SentimentEntry,
): void {
  const known = verbs.get(form);
  if (known?.kind === 'attitude' && entry.kind === 'deed') verbs.set(form, { ...known, back: entry.weight });
  else if (!known) verbs.set(form, entry);
  if (bound) verbsOnly.add(form);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
