import type { Document } from '../document/document.ts';
import { cuesOf, firstCueFrom } from '../sentiment/document-cues.ts';
import type { SentimentCue } from '../sentiment/find-cues.ts';
import type { EvidenceCue } from '../sentiment/reading.ts';
import type { SentimentEntry } from '../sentiment/sentiment-entries.ts';
import { shiftOf } from '../sentiment/word-classes.ts';
import { readAttitudeForms } from './attitude-forms.ts';
import { type Ends, findPartners, findReason, readNoun, whole } from './frame-noun.ts';
import { findObjects } from './frame-object.ts';
import { findSubject } from './frame-subject.ts';
import { type Ground, mentionOf, owns, wordAt } from './ground.ts';
import type { Heard } from './scene.ts';

/** An attitude that a word states: "Reed praised Vance", "Reed's contempt for Vance", "Vance angered Reed". */
export interface Frame extends Ends {
  readonly cue: EvidenceCue;
  /** It is said not to be: "not a vendetta against Vance". */
  readonly denied: boolean;
  /** A feeling or opinion rather than a deed: it tells nothing of what others think of whoever has it. */
  readonly inner: boolean;
}

/** A word of attitude in the text. */
interface AttitudeWord {
  readonly entry: SentimentEntry;
  readonly firstToken: number;
  readonly endToken: number;
  /** Where the object is sought from; -1 where the preposition that would bring it is missing. */
  readonly objectFrom: number;
  readonly shift: number;
}

/** Frames are sought in so many words of a sentence: keeps a monstrous one cheap. */
const MOST_WORDS = 400;
/** What a negation makes of an attitude that is stated: "never praised". */
export const NEGATED = -0.5;
/** So many words before it are looked at. */
export const NEGATION_REACH = 4;
/** What a bad feeling that is denied still tells of a good one. */
export const DENIED = -0.2;

export function readFrames(document: Document, ground: Ground): Frame[] {
  const { sentence } = ground;
  const { cues, structure } = cuesOf(document);
  const frames: Frame[] = [];
  const end = Math.min(sentence.endToken, sentence.firstToken + MOST_WORDS);
  let next = firstCueFrom(cues, sentence.firstToken);
  for (let at = sentence.firstToken; at < end; at++) {
    while (next < cues.length && cues[next]!.firstToken < at) next++;
    const word = attitudeAt(ground, at, cues[next]);
    if (!word) continue;
    const ends = word.entry.verb
      ? readVerb(ground, word, structure.passive[at] === 1)
      : readNoun(ground, at, word.endToken, word.objectFrom);
    const claimed =
      ends ?? (isDenied(word) ? { holders: [], targets: findObjects(ground, word.endToken + 1) } : undefined);
    if (claimed) frames.push(frameOf(document, word, claimed));
    at = word.endToken - 1;
  }
  return frames;
}

function frameOf({ text, tokens }: Document, word: AttitudeWord, ends: Ends): Frame {
  const { entry, firstToken, endToken } = word;
  const { start } = tokens[firstToken]!;
  const { end } = tokens[endToken - 1]!;
  const denied = isDenied(word);
  const weight = entry.weight * (denied ? DENIED : word.shift);
  const cue = { start, end, text: text.slice(start, end), weight };
  return { holders: ends.holders, targets: ends.targets, cue, denied, inner: !entry.verb || entry.felt };
}

/** "It is not a personal vendetta against Vance" is no praise of him: a bad feeling denied is none. */
function isDenied({ entry, shift }: AttitudeWord): boolean {
  return shift < 0 && entry.weight < 0;
}

function attitudeAt(ground: Ground, at: number, cue: SentimentCue | undefined): AttitudeWord | undefined {
  if (cue?.firstToken === at && cue.entry.kind === 'attitude') return cue;
  // The caller reads the word as a plain judgement, or not at all.
  if (cue?.firstToken === at && cue.entry.own) return undefined;
  const { pos, lower } = ground.tokens[at]!;
  if (pos !== 'VERB' && pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'PROPN') return undefined;
  const word = readAttitudeForms(lower);
  if (word === undefined) return undefined;
  // "adored", "trusted": tagged as adjectives, but nothing else than forms of a verb of attitude.
  if (word.verb && pos !== 'NOUN') return wordOf(ground, at, word.verb, at + 1);
  // "Reed and Vance clashed": a verb that takes "with", for both.
  if (pos === 'VERB') return word.mutual && wordOf(ground, at, word.mutual, -1);
  // "drew criticism from Vance": a noun without its own preposition.
  if (pos !== 'NOUN' && pos !== 'ADJ') return undefined;
  return word.noun && wordOf(ground, at, word.noun, -1);
}

function wordOf(ground: Ground, at: number, entry: SentimentEntry, objectFrom: number): AttitudeWord {
  return { entry, firstToken: at, endToken: at + 1, objectFrom, shift: negationBefore(ground, at) };
}

function negationBefore(ground: Ground, at: number): number {
  let shift = 1;
  for (let before = at - 1; before >= at - NEGATION_REACH; before--)
    if (shiftOf(wordAt(ground, before)) === 'negation') shift *= NEGATED;
  return shift;
}

function readVerb(ground: Ground, word: AttitudeWord, passive: boolean): Ends | undefined {
  const { entry, firstToken, endToken, objectFrom } = word;
  const by = wordAt(ground, endToken) === 'by';
  if (passive || by) return readPassive(ground, word, by);
  const subject = findSubject(ground, firstToken);
  if (!subject) return undefined;
  const objects = objectFrom < 0 ? [] : findObjects(ground, entry.governors.size > 0 ? objectFrom : endToken);
  // "Reed angered Vance": the feeling is Vance's.
  if (entry.felt) return { holders: whole(objects), targets: [{ heard: subject, share: 1 }] };
  const holders = [subject, ...findPartners(ground, subject, firstToken)];
  const mutual = objects.length === 0 && (objectFrom < 0 || isEachOther(ground, objectFrom));
  return { holders, targets: mutual ? holders.map((heard) => ({ heard, share: 1 })) : objects };
}

/** "Reed and Vance attacked each other" */
function isEachOther(ground: Ground, at: number): boolean {
  const word = wordAt(ground, at);
  const next = wordAt(ground, at + 1);
  return (word === 'each' && next === 'other') || (word === 'one' && next === 'another');
}

function readPassive(
  ground: Ground,
  { entry, firstToken, endToken }: AttitudeWord,
  by: boolean,
): Ends | undefined {
  const agents = by ? findObjects(ground, endToken + 1) : [];
  if (entry.felt) {
    const subject = findSubject(ground, firstToken);
    return subject && { holders: [subject], targets: by ? agents : findReason(ground, endToken) };
  }
  const holders = whole(agents);
  const patient =
    holders.length > 0 ? (mentionBefore(ground, firstToken) ?? findSubject(ground, firstToken)) : undefined;
  return patient && { holders, targets: [{ heard: patient, share: 1 }] };
}

/** "Reed, criticized by Vance, left" */
function mentionBefore(ground: Ground, verb: number): Heard | undefined {
  for (let at = verb - 1; at > verb - 4; at--) {
    const heard = mentionOf(ground, at);
    if (heard) return owns(ground, at) ? undefined : heard;
    const word = wordAt(ground, at);
    if (word === '' || (word !== ',' && ground.tokens[at]!.pos !== 'ADV')) return undefined;
  }
  return undefined;
}
