import type { Span } from '../document/span.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { SentimentReading } from '../sentiment/reading.ts';
import type { Attitude } from './attitude.ts';
import type { Cast } from './cast.ts';
import { trimEvidence } from './evidence-span.ts';
import { holderOf } from './holder.ts';
import type { Frame } from './read-frames.ts';
import { readHints } from './read-hints.ts';
import { dropTaken, lexicalScore, NOTHING } from './readings.ts';
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

/** Fainter sounds than these are none; toward somebody who is hardly mentioned they have to be plain. */
const LEAST_SAID = 0.12;
const LEAST_SAID_SELDOM = 0.4;
/** "He is late. It is a disgrace.": the sentence that names nobody goes on about the last one named. */
const CARRIED_SENTENCES = 1;
/** Where nothing bears on the target itself, how the speaker sounds while speaking of it. */
const MOOD_WEIGHT = 0.4;

const FEWEST_WORDS = 4;

/** What a speaker says of those named in his words. */
export function readSpeech(input: StanceInput, speech: Speech, spoken: Spoken, found: Attitude[]): void {
  const { scene, cast, passage } = speech;
  const quotation = input.quotations[passage.voice]!;
  const holder = holderOf(input, cast, quotation);
  const own = holder.kind === 'entity' ? holder.entity : -1;
  const readings = readTargets(input, speech, quotation, own);
  // A word or two are no evidence to show: then the whole sentence.
  const window = passage.endToken - passage.firstToken < FEWEST_WORDS ? scene.sentence : passage;
  const add = (target: number, reading: SentimentReading, weight: number) =>
    found.push({
      holder,
      target,
      span: trimEvidence(input.document, window, reading.cues[0]),
      quotation: passage.voice,
      reading,
      weight: scene.weight * weight,
    });
  const last = readings.size === 0 && own >= 0 ? spoken.get(own) : undefined;
  const carried = last && scene.sentence.index - last.sentence <= CARRIED_SENTENCES ? last.target : -1;
  if (readings.size === 0 && carried < 0) return;
  const mood = readMood(input, speech);
  if (carried >= 0 && mood.score !== 0) add(carried, mood, 1);
  let main = -1;
  for (const [target, reading] of readings) {
    const seldom = cast.seldomMentioned[target] === 1;
    if (reading.score === 0 && mood.score !== 0 && !seldom) add(target, mood, MOOD_WEIGHT);
    else add(target, reading, 1);
    if (!seldom && (main < 0 || target < main)) main = target;
  }
  // Entities stand in the order of their salience.
  if (own >= 0 && main >= 0) spoken.set(own, { target: main, sentence: scene.sentence.index });
}

/** By target the clearest of its readings in the passage. */
function readTargets(
  input: StanceInput,
  { scene, cast, frames, passage }: Speech,
  quotation: Quotation,
  own: number,
): Map<number, SentimentReading> {
  const readings = new Map<number, SentimentReading>();
  for (const heard of scene.heard) {
    const { mention, entity } = heard;
    const inside = mention.headToken >= passage.firstToken && mention.headToken < passage.endToken;
    if (!inside || entity === own || !cast.canBeTarget[entity]) continue;
    const raw = scene.quiet ? NOTHING : readTarget(input, scene, passage, quotation, heard);
    const claims = raw.cues.length === 0 ? frames : frames.filter((frame) => isClaim(frame, entity));
    const reading = dropTaken(raw, scene.heard, claims);
    const least = cast.seldomMentioned[entity] ? LEAST_SAID_SELDOM : LEAST_SAID;
    const clear = Math.abs(reading.score) < least ? NOTHING : reading;
    const other = readings.get(entity);
    if (!other || Math.abs(other.score) < Math.abs(clear.score)) readings.set(entity, clear);
  }
  return readings;
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
function readTarget(
  { document, engine }: StanceInput,
  { sentence }: Scene,
  passage: Passage,
  { kind, speaker }: Quotation,
  { mention }: Heard,
): SentimentReading {
  const named = speaker && holds(sentence, speaker) ? speaker : null;
  const outside = engine.scorePair(document, passage, 'outside', mention);
  if (!named) return outside;
  if (kind === 'direct' && !outside.probabilities) return outside;
  const framed = engine.scorePair(document, sentence, named, mention);
  const clearer = kind !== 'direct' && Math.abs(lexicalScore(framed)) > Math.abs(lexicalScore(outside));
  return clearer
    ? framed
    : { ...outside, ...(framed.probabilities && { probabilities: framed.probabilities }) };
}

function readMood({ document, engine }: StanceInput, { scene, frames, passage }: Speech): SentimentReading {
  const mood = scene.quiet ? NOTHING : dropTaken(engine.scoreSpan(document, passage), scene.heard, frames);
  return mood.score === 0 ? readHints(document, passage) : mood;
}

function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
