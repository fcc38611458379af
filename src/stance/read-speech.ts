import type { Span } from '../document/span.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { SentimentReading } from '../sentiment/reading.ts';
import type { Attitude, Manner } from './attitude.ts';
import type { Cast } from './cast.ts';
import { trimEvidence } from './evidence-span.ts';
import { findHedge, weightOf } from './find-hedge.ts';
import { holderOf } from './holder.ts';
import type { Frame } from './read-frames.ts';
import { readHints } from './read-hints.ts';
import { besideModel, dropTaken, lexicalScore, NOTHING } from './readings.ts';
import type { Heard, Passage, Scene } from './scene.ts';
import type { StanceInput } from './stance-input.ts';

/** Whom each speaker spoke of last, and in which sentence. */
export type Spoken = Map<number, { readonly target: number; readonly sentence: number }>;

/** A stretch of speech where it stands. */
interface Speech {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly frames: readonly Frame[];
  readonly passage: Passage;
}

/** "He is late. It is a disgrace.": a sentence that names nobody goes on about the last one named. */
const CARRIED_SENTENCES = 3;

const FEWEST_WORDS = 4;

/** What a speaker says of those named in his words. */
export function readSpeech(input: StanceInput, speech: Speech, spoken: Spoken, found: Attitude[]): void {
  const { scene, cast, passage } = speech;
  const quotation = input.quotations[passage.voice]!;
  const holder = holderOf(input, cast, quotation);
  const own = holder.kind === 'entity' ? holder.entity : -1;
  const targets = findTargets(speech, own);
  const last = targets.length === 0 && own >= 0 ? spoken.get(own) : undefined;
  const carried = last && scene.sentence.index - last.sentence <= CARRIED_SENTENCES ? last.target : -1;
  if (targets.length === 0 && carried < 0) return;
  const mood = readMood(input, speech);
  // A word or two are no evidence to show: then the whole sentence.
  const window = passage.endToken - passage.firstToken < FEWEST_WORDS ? scene.sentence : passage;
  const add = (manner: Manner, target: number, reading: SentimentReading) => {
    const cue = reading.cues[0] ?? mood.cues[0];
    const hedge = findHedge(input.document, input.segmentation, passage, passage.voice, cue);
    found.push({
      manner,
      holder,
      target,
      span: trimEvidence(input.document, window, cue),
      quotation: passage.voice,
      reading: reading.score === 0 && mood.score !== 0 ? { ...reading, cues: mood.cues } : reading,
      mood: mood.score,
      hedge,
      weight: scene.weight * weightOf(hedge),
      direct: quotation.kind === 'direct',
    });
  };
  if (carried >= 0) add('carried', carried, readCarried(input, speech, carried, mood));
  let main = -1;
  for (const heard of targets) {
    add('said', heard.entity, readTarget(input, speech, quotation, heard));
    if (main < 0 || heard.entity < main) main = heard.entity;
  }
  // Entities stand in the order of their salience.
  if (own >= 0 && main >= 0) spoken.set(own, { target: main, sentence: scene.sentence.index });
}

/** Those mentioned in the passage, each as often as he is mentioned, but for the speaker himself. */
function findTargets({ scene, cast, passage }: Speech, own: number): Heard[] {
  return scene.heard.filter(
    ({ mention, entity }) =>
      mention.headToken >= passage.firstToken &&
      mention.headToken < passage.endToken &&
      entity !== own &&
      cast.canBeTarget[entity] === 1,
  );
}

function readTarget(
  input: StanceInput,
  { scene, frames, passage }: Speech,
  quotation: Quotation,
  heard: Heard,
): SentimentReading {
  if (!input.engine.network && scene.isQuiet()) return NOTHING;
  const raw = scoreSaid(input, scene, passage, quotation, heard);
  const claims = raw.cues.length === 0 ? frames : frames.filter((frame) => isClaim(frame, heard.entity));
  return dropTaken(raw, scene.heard, claims);
}

/** How the passage sounds toward somebody whom it does not name. */
function readCarried(
  { document, engine, resolution }: StanceInput,
  { scene }: Speech,
  target: number,
  mood: SentimentReading,
): SentimentReading {
  if (!engine.scoreUnnamed) return mood;
  const { name } = resolution.entities[target]!;
  return besideModel(mood, engine.scoreUnnamed(document, scene.sentence, name));
}

/**
 * "My father adored her", said Reed: the frame tells whose attitude it is, and if it is Reed's own it has counted. A
 * feeling that the target has is none toward it.
 */
function isClaim({ holders, targets, inner }: Frame, target: number): boolean {
  return (
    targets.some(({ heard }) => heard.entity === target) ||
    (inner && holders.some(({ entity }) => entity === target))
  );
}

/** Reported words are also read with their frame: in "called Vance a fool" the verb is part of the judgement. */
function scoreSaid(
  { document, engine }: StanceInput,
  { sentence }: Scene,
  passage: Passage,
  { kind, speaker }: Quotation,
  { mention }: Heard,
): SentimentReading {
  const named = speaker && holds(sentence, speaker) ? speaker : null;
  const outside = engine.scorePair(document, passage, 'outside', mention);
  if (!named || (kind === 'direct' && engine.model === null)) return outside;
  const framed = engine.scorePair(document, sentence, named, mention);
  const clearer = kind !== 'direct' && Math.abs(lexicalScore(framed)) > Math.abs(lexicalScore(outside));
  if (clearer) return framed;
  return besideModel(outside, framed);
}

function readMood({ document, engine }: StanceInput, { scene, frames, passage }: Speech): SentimentReading {
  const mood = scene.isQuiet()
    ? NOTHING
    : dropTaken(engine.scoreSpan(document, passage), scene.heard, frames);
  return mood.score === 0 ? readHints(document, passage) : mood;
}

function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
