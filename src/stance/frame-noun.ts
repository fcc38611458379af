import { splitWords } from '../document/word-set.ts';
import { findJoined, findObjects, type Reached } from './frame-object.ts';
import { findSubject, isGoverned } from './frame-subject.ts';
import { type Ground, mentionOf, owns, wordAt } from './ground.ts';
import type { Heard } from './scene.ts';

/** Who holds an attitude, and whom it reaches. */
export interface Ends {
  readonly holders: readonly Heard[];
  readonly targets: readonly Reached[];
}

/** Verbs whose subject is at the receiving end: "Reed drew criticism from Vance". */
const RECEIVING = splitWords(`
  receive receives received receiving draw draws drew drawn drawing face faces faced facing win wins won winning get gets
  got getting land lands landed landing earn earns earned earning attract attracts attracted spark sparks sparked provoke
  provokes provoked prompt prompts prompted met suffer suffered endure endured enjoy enjoys enjoyed
`);
const HAVING = splitWords('has have had having');
const BE = splitWords(
  "is are was were be been 's 're 'm am being remains remained became become feel feels felt seem seems seemed",
);
/** Between the verb and the phrase: "are among the critics", "met with criticism". */
const LINKS = splitWords("among one of in with not n't");
const PHRASE = 12;
const MOST_JOINED = 4;
/** Bring the object of a noun, whatever the lexicon has for it: "contempt for Reed". */
const TOWARD = splitWords('for of against toward towards on at with to');

/** Nouns and adjectives: "Reed's criticism of Vance", "critical of Vance", "Reed drew praise from Vance". */
export function readNoun(ground: Ground, at: number, end: number, objectFrom: number): Ends | undefined {
  let start = at;
  while (start > at - PHRASE && isInPhrase(ground, start - 1)) start--;
  const from = objectFrom < 0 && TOWARD.has(wordAt(ground, end)) ? end + 1 : objectFrom;
  let targets = from >= 0 ? findObjects(ground, from) : [];
  if (targets.length === 0) targets = findReason(ground, end);
  const owner = ownerOf(ground, start, at);
  if (owner) return { holders: [owner], targets };
  const verb = verbBefore(ground, start);
  const origin = findOrigin(ground, end);
  if (origin.length > 0)
    return { holders: origin, targets: targets.length > 0 ? targets : findReceiver(ground, verb) };
  const predicate = verb >= 0 && BE.has(wordAt(ground, verb));
  if (targets.length === 0 && !predicate) return undefined;
  if (verb >= 0) {
    const subject = findSubject(ground, verb);
    const had = HAVING.has(wordAt(ground, verb));
    // "Reed had the support of Vance", "won the backing of Vance"
    if (had || RECEIVING.has(wordAt(ground, verb))) {
      if (wordAt(ground, from - 1) === 'of')
        return subject && { holders: whole(targets), targets: [{ heard: subject, share: 1 }] };
      if (!had) return undefined;
    }
    return subject && { holders: [subject, ...findPartners(ground, subject, verb)], targets };
  }
  const holder = mentionOf(ground, at) ?? apposedTo(ground, start);
  return holder && { holders: [holder], targets };
}

function isInPhrase(ground: Ground, token: number): boolean {
  const word = wordAt(ground, token);
  if (word === '' || word === "'s") return false;
  const { pos } = ground.tokens[token]!;
  if (pos === 'PRON') return owns(ground, token);
  return pos === 'DET' || pos === 'ADJ' || pos === 'NUM' || pos === 'NOUN' || pos === 'ADV';
}

/** "his criticism", "Reed's criticism" */
function ownerOf(ground: Ground, start: number, noun: number): Heard | undefined {
  const first = start < noun ? mentionOf(ground, start) : undefined;
  if (first && owns(ground, start)) return first;
  return wordAt(ground, start - 1) === "'s" ? mentionOf(ground, start - 2) : undefined;
}

/** "criticism from Vance", "attacks by Reed and Vance" */
function findOrigin(ground: Ground, from: number): Heard[] {
  const { tokens, sentence } = ground;
  for (let at = from; at < sentence.endToken && at < from + 8; at++) {
    const { lower, pos } = tokens[at]!;
    if (lower === 'from' || lower === 'by') return whole(findObjects(ground, at + 1));
    if (pos === 'VERB' || pos === 'AUX' || lower === ',') return [];
  }
  return [];
}

function findReceiver(ground: Ground, verb: number): Reached[] {
  const receiver = RECEIVING.has(wordAt(ground, verb)) ? findSubject(ground, verb) : undefined;
  return receiver ? [{ heard: receiver, share: 1 }] : [];
}

/** "upset that I said no", "angry because Vance left": whoever gave the reason. */
export function findReason(ground: Ground, from: number): Reached[] {
  const word = wordAt(ground, from);
  const gives = word === 'that' || word === 'because' || word === 'when' || word === 'at';
  return gives ? findObjects(ground, from + 1).slice(0, 1) : [];
}

/** The verb that the phrase is the object or predicate of: "voiced criticism", "is critical", "are among the critics". */
function verbBefore(ground: Ground, start: number): number {
  for (let at = start - 1; at > start - 4; at--) {
    const word = wordAt(ground, at);
    if (word === '') return -1;
    const { pos } = ground.tokens[at]!;
    if (pos === 'VERB' || pos === 'AUX' || BE.has(word)) return at;
    if (!LINKS.has(word) && pos !== 'ADV' && pos !== 'DET' && pos !== 'PART') return -1;
  }
  return -1;
}

/** "Reed, an opponent of Vance" */
function apposedTo(ground: Ground, start: number): Heard | undefined {
  const heard = wordAt(ground, start - 1) === ',' ? mentionOf(ground, start - 2) : undefined;
  return heard && !isGoverned(ground, heard.mention.firstToken) ? heard : undefined;
}

/** Those joined to the subject, behind or before it: "Reed and Vance praised Moss", "Reed, along with Vance, did". */
export function findPartners(ground: Ground, { mention }: Heard, verb: number): Heard[] {
  const joined = [...findJoinedBefore(ground, mention.firstToken), ...findJoined(ground, mention.endToken)];
  const end = Math.min(verb, mention.endToken + 6);
  for (let at = mention.endToken; at < end; at++) {
    const together = wordAt(ground, at - 1) === 'along' || wordAt(ground, at - 1) === 'together';
    if (together && wordAt(ground, at) === 'with')
      return [...joined, ...findObjects(ground, at + 1).map(({ heard }) => heard)];
  }
  return joined;
}

function findJoinedBefore(ground: Ground, first: number): Heard[] {
  const joined: Heard[] = [];
  let at = first - 1;
  if (wordAt(ground, at) !== 'and') return joined;
  for (at--; joined.length < MOST_JOINED; at--) {
    if (wordAt(ground, at) === ',') continue;
    const heard = mentionOf(ground, at);
    if (!heard || isGoverned(ground, heard.mention.firstToken)) return joined;
    joined.push(heard);
    at = heard.mention.firstToken;
    if (wordAt(ground, at - 1) !== ',') return joined;
  }
  return joined;
}

/** Those that are reached themselves, not only through something of theirs. */
export function whole(reached: readonly Reached[]): Heard[] {
  return reached.filter(({ share }) => share === 1).map(({ heard }) => heard);
}
