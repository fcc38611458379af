import type { Sentence } from '../document/document.ts';
import type { Mention } from '../entity/mention.ts';
import { isAttributive } from './attributive.ts';
import { type Ground, layGround } from './ground.ts';
import type { StanceInput } from './stance-input.ts';
import { NARRATOR, voiceOfTokens } from './voice.ts';

/** Mentions looked at in one sentence: more are lists, and pairs grow with their square. */
const MOST_MENTIONS = 12;
/** A headline or caption says again what stands below. */
const REPEATED_WEIGHT = 0.5;

/**
 * A mention of an entity with the voice that it is mentioned in: a quotation, or the narrator's. "The two" is heard once
 * for each of them.
 */
export interface Heard {
  readonly mention: Mention;
  readonly entity: number;
  readonly voice: number;
  /** The mention stands for others too. */
  readonly isOfPair: boolean;
}

/** A stretch of a sentence in one voice. */
export interface Passage {
  readonly voice: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A sentence with who is mentioned in it and whose words it consists of. */
export interface Scene {
  readonly sentence: Sentence;
  readonly heard: readonly Heard[];
  readonly passages: readonly Passage[];
  readonly ground: Ground;
  readonly weight: number;
  /** No word in it judges or feels, whoever is asked about. Looked up where somebody asks. */
  isQuiet(): boolean;
}

/** Plays the sentences of the running text, the headlines and the captions in order, but for those that tell of nobody. */
export function setScenes(input: StanceInput, play: (scene: Scene) => void): void {
  const { document, segmentation, mentions, resolution, quotations, engine } = input;
  const voices = voiceOfTokens(document, quotations);
  let next = 0;
  for (const sentence of document.sentences) {
    let heard: Heard[] = NOBODY;
    for (; next < mentions.length && mentions[next]!.headToken < sentence.endToken; next++) {
      const mention = mentions[next]!;
      if (mention.headToken < sentence.firstToken || heard.length >= MOST_MENTIONS) continue;
      const pair = resolution.entitiesOfPair.get(mention.index);
      const entity = resolution.entityOfMention[mention.index]!;
      if (pair === undefined && entity < 0) continue;
      if (!pair && isAttributive(document.tokens, mention, resolution.entities[entity]!.type)) continue;
      if (heard === NOBODY) heard = [];
      const voice = voices[mention.headToken]!;
      if (pair === undefined) heard.push({ mention, entity, voice, isOfPair: false });
      else for (const each of pair) heard.push({ mention, entity: each, voice, isOfPair: true });
    }
    const kind = segmentation.kindOfParagraph[sentence.paragraph];
    if (kind === 'byline' || kind === 'credit' || kind === 'boilerplate') continue;
    // Nobody speaks and nobody is spoken of.
    if (heard.length === 0 && isNarrated(sentence, voices)) continue;
    const weight = kind === 'headline' || kind === 'caption' ? REPEATED_WEIGHT : 1;
    const ground = layGround(document.tokens, sentence, voices, heard);
    let quiet: boolean | undefined;
    const isQuiet = () => {
      quiet ??= engine.scoreSpan(document, sentence).magnitude === 0;
      return quiet;
    };
    play({ sentence, heard, passages: cutPassages(sentence, voices), ground, weight, isQuiet });
  }
}

const NOBODY: Heard[] = [];

function isNarrated({ firstToken, endToken }: Sentence, voices: Int32Array): boolean {
  for (let at = firstToken; at < endToken; at++) if (voices[at] !== NARRATOR) return false;
  return true;
}

function cutPassages({ firstToken, endToken }: Sentence, voices: Int32Array): Passage[] {
  const passages: Passage[] = [];
  let from = firstToken;
  for (let at = firstToken + 1; at <= endToken; at++) {
    if (at < endToken && voices[at] === voices[from]) continue;
    passages.push({ voice: voices[from]!, firstToken: from, endToken: at });
    from = at;
  }
  return passages;
}
