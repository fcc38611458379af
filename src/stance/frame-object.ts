import { endOfPhrase, type Ground, mentionOf, owns, wordAt } from './ground.ts';
import type { Heard } from './scene.ts';

/** Somebody that an attitude reaches: fully, or through something of theirs. */
export interface Reached {
  readonly heard: Heard;
  readonly share: number;
}

/** "praised Reed's plan", "praised the plan of Reed": less than "praised Reed". */
const OWNER = 0.75;
const BEHIND_NOUN = 0.5;
const REACH = 9;
const OF = new Set(['of', 'by', 'from', 'in']);

/** Whom the words from a token on reach, with those joined by "and". */
export function findObjects(ground: Ground, from: number): Reached[] {
  const { tokens, sentence } = ground;
  const end = Math.min(sentence.endToken, from + REACH);
  let noun = false;
  for (let at = from; at < end; at++) {
    const { pos, lower } = tokens[at]!;
    const heard = mentionOf(ground, at);
    if (heard) return reach(ground, at, heard, noun);
    if (pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ' || lower === ';' || lower === '.') return [];
    if (noun && (lower === ',' || pos === 'CCONJ' || (pos === 'ADP' && !OF.has(lower)))) return [];
    // "the city's former mayor Reed": a noun that owns what follows, and one that is a title.
    if (lower === "'s") noun = false;
    else if (pos === 'NOUN' || pos === 'PROPN') noun ||= mentionOf(ground, at + 1)?.mention.kind !== 'name';
  }
  return [];
}

function reach(ground: Ground, at: number, heard: Heard, behindNoun: boolean): Reached[] {
  const end = endOfPhrase(ground, at);
  if (owns(ground, at)) {
    const owned = ownedBehind(ground, end);
    return [owned ? { heard: owned, share: 1 } : { heard, share: behindNoun ? BEHIND_NOUN : OWNER }];
  }
  const share = behindNoun ? BEHIND_NOUN : 1;
  return [heard, ...findJoined(ground, end)].map((item) => ({ heard: item, share }));
}

/** "his wife", "Reed's lawyer", where the owned one is a mention too. */
function ownedBehind(ground: Ground, from: number): Heard | undefined {
  const { tokens, sentence } = ground;
  for (let at = from; at < sentence.endToken && at < from + 6; at++) {
    const heard = mentionOf(ground, at);
    if (heard) return owns(ground, at) ? undefined : heard;
    const { pos, lower } = tokens[at]!;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && lower !== "'s" && lower !== "'")
      return undefined;
  }
  return undefined;
}

/** "Reed and Vance", "Reed, Moss and their friend Vance": those behind the first. */
export function findJoined(ground: Ground, from: number): Heard[] {
  const { tokens, sentence } = ground;
  const joined: Heard[] = [];
  let joint = false;
  let last = from;
  for (let at = from; at < sentence.endToken && at < last + 5; at++) {
    const heard = mentionOf(ground, at);
    if (heard) {
      if (!joint || owns(ground, at)) return joined;
      joined.push(heard);
      joint = false;
      last = endOfPhrase(ground, at);
      at = last - 1;
      continue;
    }
    const { pos } = tokens[at]!;
    const word = wordAt(ground, at);
    if (word === 'and' || word === '&' || word === 'or' || word === 'nor') joint = true;
    else if (
      word !== ',' &&
      pos !== 'DET' &&
      pos !== 'ADJ' &&
      pos !== 'PRON' &&
      !(joint && (pos === 'NOUN' || pos === 'PROPN'))
    )
      return joined;
  }
  return joined;
}
