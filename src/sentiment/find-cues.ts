import type { Document, PartOfSpeech, Token } from '../document/document.ts';
import { mayHold } from '../document/word-sieve.ts';
import { type Phrase, type SentimentEntry, type WordEntries, wordLists } from './sentiment-entries.ts';
import type { Structure } from './structure.ts';
import { type Shift, shiftOf } from './word-classes.ts';

/** A word or phrase of the lexicon in the text, with what stands before it taken in. */
export interface SentimentCue {
  readonly firstToken: number;
  readonly endToken: number;
  readonly entry: SentimentEntry;
  /** What negation, hedges and intensity make of the weight: 1 leaves it, below 0 turns it. */
  readonly shift: number;
  /** Where the object is sought from: behind the verb or behind its preposition. */
  readonly objectFrom: number;
}

const FACTOR = { intensity: 1.3, downtoner: 0.7, hedge: 0.7 };
/** "not honest" is a reproach; "not corrupt" is hardly praise. */
const NEGATED_GOOD = -0.6;
const NEGATED_BAD = -0.2;
const REACH = 4;

/** What the search for cues needs at every word. */
interface Search {
  readonly tokens: readonly Token[];
  readonly structure: Structure;
  readonly cues: SentimentCue[];
}

/** All cues of a document, in order. */
export function findCues({ tokens, vocabulary }: Document, structure: Structure): SentimentCue[] {
  const search: Search = { tokens, structure, cues: [] };
  const { words, sieve } = wordLists(vocabulary);
  for (let index = 0; index < tokens.length; index++) {
    const { lower, pos } = tokens[index]!;
    if (pos === 'PUNCT' || !mayHold(sieve, lower)) continue;
    const word = words.get(lower);
    if (!word || isPartOfName(tokens, index, word)) continue;
    const end = word.phrases ? addPhrase(search, index, word.phrases) : index;
    if (end > index) {
      index = end - 1;
      continue;
    }
    const verb = isVerb(search, index);
    if (word.governed) addGoverned(search, index, word.governed, verb);
    const entry = entryOf(word, pos, verb);
    if (entry) addCue(search, index, index + 1, entry, index + 1);
  }
  return search.cues;
}

/** "Justice", "Hope": capitals inside a sentence make a name, but for headline verbs: "Reed Slams Vance". */
function isPartOfName(tokens: readonly Token[], index: number, { verb, phrases }: WordEntries): boolean {
  // A caller may list capitals on purpose: "Bidenomics".
  if (verb?.own || phrases?.some(({ entry }) => entry.own)) return false;
  const { pos, sentence } = tokens[index]!;
  return pos === 'PROPN' && verb === undefined && index > 0 && tokens[index - 1]!.sentence === sentence;
}

/** What the structure gave a subject is a verb, whatever its tag. */
function isVerb({ tokens, structure }: Search, index: number): boolean {
  return tokens[index]!.pos === 'VERB' || structure.subjectOf[index]! >= 0;
}

function entryOf(word: WordEntries, pos: PartOfSpeech, isVerb: boolean): SentimentEntry | undefined {
  const { verb, other, verbOnly, adjectiveOnly } = word;
  if (isVerb) return verb ?? other;
  if (pos === 'NOUN' && adjectiveOnly) return undefined;
  if (other || verbOnly || pos === 'ADP' || pos === 'SCONJ') return other;
  return verb;
}

function addPhrase(search: Search, index: number, phrases: readonly Phrase[]): number {
  const { tokens } = search;
  for (const { rest, entry } of phrases) {
    let at = 0;
    while (at < rest.length && tokens[index + 1 + at]?.lower === rest[at]) at += 1;
    if (at < rest.length) continue;
    const end = index + 1 + at;
    const objectFrom = entry.governors.size > 0 ? governorBehind(tokens, end, entry) : end;
    if (objectFrom < 0) continue;
    addCue(search, index, end, entry, objectFrom);
    return end;
  }
  return index;
}

function addGoverned(
  search: Search,
  index: number,
  governed: readonly SentimentEntry[],
  verb: boolean,
): void {
  for (const entry of governed) {
    if (entry.verb !== verb) continue;
    const objectFrom = governorBehind(search.tokens, index + 1, entry);
    if (objectFrom < 0) continue;
    addCue(search, index, index + 1, entry, objectFrom);
    return;
  }
}

function addCue(
  search: Search,
  firstToken: number,
  endToken: number,
  entry: SentimentEntry,
  objectFrom: number,
): void {
  const shift = shiftBefore(search, firstToken, entry);
  search.cues.push({ firstToken, endToken, entry, shift, objectFrom });
}

/** "clashed bitterly with": the preposition may stand a little behind. */
function governorBehind(tokens: readonly Token[], from: number, { governors }: SentimentEntry): number {
  for (let index = from; index < from + 3 && index < tokens.length; index++)
    if (governors.has(tokens[index]!.lower)) return index + 1;
  return -1;
}

/** Negation, hedges and intensity within a few words before, in the same clause. Two negations cancel out. */
function shiftBefore({ tokens, structure }: Search, index: number, { weight }: SentimentEntry): number {
  const clause = structure.clauseOf[index];
  let scale = 1;
  let negations = 0;
  for (let before = index - 1; before >= Math.max(0, index - REACH); before--) {
    const { lower } = tokens[before]!;
    if (lower === ',' || structure.clauseOf[before] !== clause) break;
    const shift = shiftOf(lower);
    // "not only corrupt": no negation.
    if (shift === 'negation') negations += tokens[before + 1]!.lower === 'only' ? 0 : 1;
    else if (shift) scale *= FACTOR[shift];
  }
  if (negations % 2 === 0) return scale;
  return scale * (weight > 0 ? NEGATED_GOOD : NEGATED_BAD);
}

/** A word that shifts a cue behind it. */
export interface Shifter {
  readonly token: number;
  readonly kind: Shift;
  /** What it multiplies the cue's weight by. */
  readonly factor: number;
}

/** The words behind a cue's `shift`, which is the product of their factors: for those who ask why. */
export function listShifters(
  { tokens }: Document,
  { clauseOf }: Structure,
  { firstToken, entry }: SentimentCue,
): Shifter[] {
  const found: Shifter[] = [];
  const negations: number[] = [];
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - REACH); at--) {
    const { lower } = tokens[at]!;
    if (lower === ',' || clauseOf[at] !== clauseOf[firstToken]) break;
    const kind = shiftOf(lower);
    if (kind === 'negation') {
      if (tokens[at + 1]!.lower !== 'only') negations.push(at);
    } else if (kind) found.push({ token: at, kind, factor: FACTOR[kind] });
  }
  if (negations.length % 2 === 0) return found;
  const factor = entry.weight > 0 ? NEGATED_GOOD : NEGATED_BAD;
  return [...found, { token: negations[0]!, kind: 'negation', factor }];
}
