import { readDocument } from '../../src/document/read.ts';
import type { Span } from '../../src/document/span.ts';
import type { Engine } from '../../src/sentiment/engine.ts';
import type { Probabilities, SentimentReading } from '../../src/sentiment/reading.ts';
import { likeliestTone } from '../../src/stance/tone.ts';
import type { PairLine, PairOptions } from './pair.ts';

/** From this probability of neutral on, nothing is between two who are both named in the sentence. */
const NEUTRAL_BETWEEN_NAMED = 0.4;
/** The narrator of a news sentence is asked about everybody in it, so that his reading is near neutral anyway. */
const NEUTRAL_OF_NARRATOR = 0.7;

type Holder = Span | 'outside' | 'narrator';

/**
 * The model has two readings: whether there is a stance at all, and which one where there is. The first decides where
 * the sentence names both, who need have none; where it does not, that they are asked about tells that there is one. The
 * second gives the side, averaged with its reading under the target's name in front where the sentence does not name it,
 * as in training. A holder's name in front brought nothing.
 */
export function predictPairByModel(
  { id, sentence, source, target }: PairLine,
  engine: Engine,
  { polar = false, listed = false }: PairOptions,
): object {
  const holder: Holder = source === 'narrator' ? source : (spanOf(source) ?? 'outside');
  const aim = spanOf(target);
  const given = readWhole(sentence, holder, aim ?? { start: 0, end: sentence.length }, engine);
  const { stance, probabilities, tones } = given;
  if (!stance || !probabilities || !tones) return { id, label: 'neutral', score: 0, tone: 'neutral' };
  const named = aim || !target.text ? undefined : readInFront(sentence, holder, target.text, engine).stance;
  const score = named ? (sideOf(stance) + sideOf(named)) / 2 : sideOf(stance);
  const isNeutral = listed
    ? stance[1] > Math.max(stance[0], stance[2])
    : !polar && aim !== null && probabilities[1] > mostNeutral(holder);
  const label = isNeutral ? 'neutral' : score > 0 ? 'positive' : 'negative';
  return { id, label, score: isNeutral ? 0 : score, tone: likeliestTone(label, tones) };
}

function mostNeutral(holder: Holder): number {
  if (holder === 'narrator') return NEUTRAL_OF_NARRATOR;
  return holder === 'outside' ? 1 : NEUTRAL_BETWEEN_NAMED;
}

/** A line's text is read as one, even where it holds several sentences. */
function readWhole(text: string, holder: Holder, aim: Span, engine: Engine): SentimentReading {
  const document = readDocument(text);
  return engine.scorePair(document, { firstToken: 0, endToken: document.tokens.length }, holder, aim);
}

function readInFront(sentence: string, holder: Holder, name: string, engine: Engine): SentimentReading {
  const role = 'Target: ';
  const front = `${role}${name}. `;
  const moved =
    typeof holder === 'string'
      ? holder
      : { start: holder.start + front.length, end: holder.end + front.length };
  return readWhole(front + sentence, moved, { start: role.length, end: role.length + name.length }, engine);
}

function sideOf([negative, , positive]: Probabilities): number {
  return positive - negative;
}

function spanOf({ start, end }: PairLine['target']): Span | null {
  return start === undefined || end === undefined ? null : { start, end };
}
