import type { Document, Token } from '../document/document.ts';
import { type SentimentEntries, type SentimentEntry, sentimentEntries } from './sentiment-entries.ts';
import type { Structure } from './structure.ts';
import { shiftOf } from './word-classes.ts';

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
  readonly entries: SentimentEntries;
  readonly cues: SentimentCue[];
}

/** All cues of a document, in order. */
export function findCues({ tokens }: Document, structure: Structure): SentimentCue[] {
  const search: Search = { tokens, structure, entries: sentimentEntries(), cues: [] };
  for (let index = 0; index < tokens.length; index++) {
    if (isPartOfName(search, index)) continue;
    const end = addPhrase(search, index);
    if (end > index) {
      index = end - 1;
      continue;
    }
    addGoverned(search, index);
    const entry = entryOf(search, index);
    if (entry) addCue(search, index, index + 1, entry, index + 1);
  }
  return search.cues;
}

/** "Justice", "Hope": capitals inside a sentence make a name, but for headline verbs: "Reed Slams Vance". */
function isPartOfName({ tokens, entries }: Search, index: number): boolean {
  const { pos, lower, sentence } = tokens[index]!;
  if (pos === 'PUNCT') return true;
  return pos === 'PROPN' && tokens[index - 1]?.sentence === sentence && !entries.verbs.has(lower);
}

/** What the structure gave a subject is a verb, whatever its tag. */
function isVerb({ tokens, structure }: Search, index: number): boolean {
  return tokens[index]!.pos === 'VERB' || structure.subjectOf[index]! >= 0;
}

function entryOf(search: Search, index: number): SentimentEntry | undefined {
  const { verbs, others, verbsOnly, adjectivesOnly } = search.entries;
  const { lower, pos } = search.tokens[index]!;
  if (isVerb(search, index)) return verbs.get(lower) ?? others.get(lower);
  if (pos === 'NOUN' && adjectivesOnly.has(lower)) return undefined;
  const other = others.get(lower);
  if (other || verbsOnly.has(lower) || pos === 'ADP' || pos === 'SCONJ') return other;
  return verbs.get(lower);
}

function addPhrase(search: Search, index: number): number {
  const { tokens, entries } = search;
  const list = entries.phrases.get(tokens[index]!.lower);
  if (!list) return index;
  for (const { rest, entry } of list) {
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

function addGoverned(search: Search, index: number): void {
  const list = search.entries.governed.get(search.tokens[index]!.lower);
  if (!list) return;
  const verb = isVerb(search, index);
  for (const entry of list) {
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
