import type { Sentence } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Mention } from '../entity/mention.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Window } from '../sentiment/engine.ts';
import type { Attitude } from './attitude.ts';
import type { StanceInput } from './find-stances.ts';
import type { Holder } from './stance.ts';
import { voiceOfTokens } from './voice.ts';

/** Mentions looked at in one sentence: more are lists, and pairs grow with their square. */
const MOST_MENTIONS = 12;
/** An attitude that only the words between two names tell of has to be plain. */
const LEAST_BETWEEN = 0.25;
const LEAST_INNER = 0.3;
const LEAST_NARRATED = 0.2;
/** The narrator's attitude is read toward the article's main figures only. */
const MOST_NARRATED = 6;
const HEADLINE_WEIGHT = 0.5;

interface Heard {
  readonly mention: Mention;
  readonly entity: number;
  readonly voice: number;
}

/** Reads every sentence: who holds which attitude toward whom, in whose words. */
export function gatherAttitudes(input: StanceInput): Attitude[] {
  const { document, segmentation, mentions, resolution, quotations } = input;
  const voiceOfToken = voiceOfTokens(document, quotations);
  const found: Attitude[] = [];
  const bySentence = new Map<number, Heard[]>();
  for (const mention of mentions) {
    const entity = resolution.entityOfMention[mention.index]!;
    const kind = segmentation.kindOfParagraph[mention.paragraph];
    if (entity < 0 || kind === 'byline' || kind === 'credit' || kind === 'boilerplate') continue;
    const heard = bySentence.get(mention.sentence) ?? [];
    if (heard.length < MOST_MENTIONS) heard.push({ mention, entity, voice: voiceOfToken[mention.headToken]! });
    bySentence.set(mention.sentence, heard);
  }
  for (const [index, heard] of bySentence) {
    const sentence = document.sentences[index]!;
    const kind = segmentation.kindOfParagraph[sentence.paragraph];
    const weight = kind === 'headline' || kind === 'caption' ? HEADLINE_WEIGHT : 1;
    readQuoted(input, sentence, heard, weight, found);
    readNarrated(input, sentence, heard, weight, found);
  }
  return found;
}

/** What a speaker says of those named in his words, and what they are said to feel for each other. */
function readQuoted(input: StanceInput, sentence: Sentence, heard: readonly Heard[], weight: number, found: Attitude[]): void {
  const { document, quotations, resolution, engine } = input;
  for (const { mention, entity, voice } of heard) {
    if (voice < 0) continue;
    const quotation = quotations[voice]!;
    const holder = holderOf(input, quotation);
    if (holder.kind === 'entity' && holder.entity === entity) continue;
    const piece = pieceOf(input, sentence, quotation);
    const speaker = quotation.kind === 'direct' ? null : speakerIn(quotation, sentence);
    // Reported words are read with their cue: in "called Reed a fool" the verb is part of the judgement.
    const window: Window = speaker ? sentence : piece.window;
    const reading = engine.scorePair(document, window, speaker ?? 'outside', mention);
    found.push({ holder, target: entity, span: piece.span, quotation: voice, reading, weight });
    for (const other of heard) {
      if (other.voice !== voice || other.entity === entity || (holder.kind === 'entity' && other.entity === holder.entity)) continue;
      if (!canHold(resolution.entities[other.entity]!.type)) continue;
      const between = engine.scorePair(document, piece.window, other.mention, mention);
      if (Math.abs(between.score) >= LEAST_INNER)
        found.push({ holder: { kind: 'entity', entity: other.entity }, target: entity, span: piece.span, quotation: voice, reading: between, weight: weight * 0.8 });
    }
  }
  readToward(input, sentence, heard, weight, found);
}

/** "He was upset that I said no", said Reed: an attitude toward the speaker, inside the speaker's own words. */
function readToward(input: StanceInput, sentence: Sentence, heard: readonly Heard[], weight: number, found: Attitude[]): void {
  const { document, quotations, engine } = input;
  for (const { mention, entity, voice } of heard) {
    if (voice < 0 || mention.person !== 1) continue;
    const quotation = quotations[voice]!;
    const holder = holderOf(input, quotation);
    if (holder.kind !== 'entity' || holder.entity !== entity) continue;
    const piece = pieceOf(input, sentence, quotation);
    for (const other of heard) {
      if (other.voice !== voice || other.entity === entity) continue;
      const reading = engine.scorePair(document, piece.window, other.mention, mention);
      if (Math.abs(reading.score) >= LEAST_INNER)
        found.push({ holder: { kind: 'entity', entity: other.entity }, target: entity, span: piece.span, quotation: voice, reading, weight: weight * 0.8 });
    }
  }
}

/** Attitudes between those whom the narration names, and the narrator's own. */
function readNarrated(input: StanceInput, sentence: Sentence, heard: readonly Heard[], weight: number, found: Attitude[]): void {
  const { document, resolution, engine } = input;
  const narrated = heard.filter(({ voice }) => voice < 0);
  for (const { mention, entity } of narrated) {
    for (const other of narrated) {
      if (other.entity === entity || !canHold(resolution.entities[other.entity]!.type)) continue;
      const reading = engine.scorePair(document, sentence, other.mention, mention);
      if (Math.abs(reading.score) >= LEAST_BETWEEN)
        found.push({ holder: { kind: 'entity', entity: other.entity }, target: entity, span: sentence, quotation: null, reading, weight });
    }
    if (entity >= MOST_NARRATED) continue;
    const reading = engine.scorePair(document, sentence, 'narrator', mention);
    const clear = Math.abs(reading.score) >= LEAST_NARRATED;
    found.push({ holder: { kind: 'narrator' }, target: entity, span: sentence, quotation: null, reading: clear ? reading : NOTHING, weight });
  }
}

const NOTHING = { score: 0, label: 'neutral', magnitude: 0, cues: [] } as const;

function canHold(type: string): boolean {
  return type !== 'place' && type !== 'other';
}

function holderOf({ resolution }: StanceInput, { speakerMention }: Quotation): Holder {
  const entity = speakerMention === null ? -1 : resolution.entityOfMention[speakerMention]!;
  return entity < 0 ? { kind: 'unattributed' } : { kind: 'entity', entity };
}

function speakerIn({ speaker }: Quotation, sentence: Sentence): Span | null {
  return speaker && speaker.start >= sentence.start && speaker.end <= sentence.end ? speaker : null;
}

/** The part of the sentence that is the quotation's own words. */
function pieceOf({ document }: StanceInput, sentence: Sentence, { spans }: Quotation): { window: Window; span: Span } {
  const { tokens } = document;
  let first = sentence.endToken;
  let end = sentence.firstToken;
  for (const { start, end: stop } of spans) {
    if (stop <= sentence.start || start >= sentence.end) continue;
    for (let index = sentence.firstToken; index < sentence.endToken; index++) {
      if (tokens[index]!.end <= start || tokens[index]!.start >= stop) continue;
      if (index < first) first = index;
      if (index >= end) end = index + 1;
    }
  }
  if (first >= end) return { window: sentence, span: sentence };
  return { window: { firstToken: first, endToken: end }, span: { start: tokens[first]!.start, end: tokens[end - 1]!.end } };
}
