import type { Document } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { overlaps, type Span } from '../../src/document/span.ts';
import { runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';
import type { Polarity } from '../../src/sentiment/reading.ts';
import { TONES, type Tone } from '../../src/stance/stance.ts';

interface NamedSpan {
  readonly text: string | null;
  readonly start?: number;
  readonly end?: number;
}
interface PairLine {
  readonly id: string;
  readonly sentence: string;
  readonly source: NamedSpan | 'narrator';
  readonly target: NamedSpan;
}

/** Where two who are named in one sentence count as having an attitude at all. */
const LEAST = 0.25;
const TARGET_SHARE = 0.3;

/**
 * Attitude of one marked holder (or the narrator) toward one marked target. Two names in one sentence need have none, so
 * there the words have to be plain; where the sentence does not name both, its side is told by the words it has, and
 * nothing is guessed where it has none.
 */
export function predictPair(line: PairLine, engine: Engine, options: PairOptions = {}): object {
  return engine.model === null ? predictByWords(line, engine) : predictByModel(line, engine, options);
}

export interface PairOptions {
  /** It is known that there is an attitude: only its side is asked. */
  readonly polar?: boolean;
  /** It is known that a reader has listed the pair, neutral or not. */
  readonly listed?: boolean;
}

/** Of two who are both named in the sentence, from this probability of neutral on nothing is between them. */
const MOST_NEUTRAL = 0.4;

/**
 * The model has two readings: whether there is a stance at all, and which one where there is. The first decides where a
 * sentence merely names two; where it does not name both, that it is asked tells that there is one. Who is not named in
 * the sentence is named in front of it, as in training.
 */
function predictByModel(
  { id, sentence, source, target }: PairLine,
  engine: Engine,
  { polar, listed }: PairOptions,
): object {
  const front: string[] = [];
  const place = (role: string, named: NamedSpan): Span | null => {
    if (named.start !== undefined || !named.text) return null;
    const start = front.join('').length + role.length + 2;
    front.push(`${role}: ${named.text}. `);
    return { start, end: start + named.text.length };
  };
  const holderInFront = source === 'narrator' ? null : place('Holder', source);
  const targetInFront = place('Target', target);
  const shift = front.join('').length;
  const spanIn = ({ start, end }: NamedSpan): Span | null =>
    start === undefined || end === undefined ? null : { start: start + shift, end: end + shift };
  const text = `${front.join('')}${sentence}`;
  const document = readDocument(text);
  const window = { firstToken: 0, endToken: document.tokens.length };
  const holder =
    source === 'narrator' ? 'narrator' : (spanIn(source) ?? holderInFront ?? ('outside' as const));
  const aim = spanIn(target) ?? targetInFront ?? { start: shift, end: text.length };
  const { stance, probabilities, tones = [] } = engine.scorePair(document, window, holder, aim);
  if (!stance || !probabilities) return { id, label: 'neutral', score: 0, tone: 'neutral' };
  const bothNamed = source === 'narrator' || (source.start !== undefined && target.start !== undefined);
  const neutral = listed
    ? stance[1] > Math.max(stance[0], stance[2])
    : !polar && bothNamed && probabilities[1] > MOST_NEUTRAL;
  const score = stance[2] - stance[0];
  const label = neutral ? 'neutral' : score > 0 ? 'positive' : 'negative';
  return { id, label, score: neutral ? 0 : score, tone: toneOf(label, tones) };
}

function toneOf(label: Polarity, tones: readonly number[]): Tone {
  if (label === 'neutral') return 'neutral';
  const first = label === 'negative' ? 0 : 4;
  let best = first;
  for (let grade = first + 1; grade < first + 3; grade++) if (tones[grade]! > tones[best]!) best = grade;
  return TONES[best]!;
}

function predictByWords({ id, sentence, source, target }: PairLine, engine: Engine): object {
  const document = readDocument(sentence);
  const window = { firstToken: 0, endToken: document.tokens.length };
  const holder = source === 'narrator' ? null : spanOf(source, sentence);
  const aim = spanOf(target, sentence);
  if (holder && aim) {
    const score =
      engine.scorePair(document, window, holder, aim).score +
      readStance(sentence, holder, aim, engine) +
      TARGET_SHARE * engine.scoreTarget(document, window, aim).score;
    return { id, label: Math.abs(score) < LEAST ? 'neutral' : score > 0 ? 'positive' : 'negative', score };
  }
  const score = readSide(document, aim, source === 'narrator' ? 'narrator' : 'outside', engine);
  return { id, label: score === 0 ? 'neutral' : score > 0 ? 'positive' : 'negative', score };
}

function readSide(
  document: Document,
  aim: Span | null,
  voice: 'narrator' | 'outside',
  engine: Engine,
): number {
  const window = { firstToken: 0, endToken: document.tokens.length };
  const mood = engine.scoreSpan(document, window).score;
  return aim ? mood + engine.scorePair(document, window, voice, aim).score : mood;
}

/** What the stages find between the two. */
function readStance(sentence: string, holder: Span, target: Span, engine: Engine): number {
  const { mentions, resolution, stances } = runStages(sentence, engine);
  const entityAt = (span: Span) => {
    const mention = mentions.find((candidate) => overlaps(candidate, span));
    return mention ? resolution.entityOfMention[mention.index]! : -1;
  };
  const from = entityAt(holder);
  const toward = entityAt(target);
  const stance = stances.find(
    (candidate) =>
      candidate.target === toward && candidate.holder.kind === 'entity' && candidate.holder.entity === from,
  );
  return stance?.score ?? 0;
}

function spanOf(named: NamedSpan, sentence: string): Span | null {
  if (named.start !== undefined && named.end !== undefined) return { start: named.start, end: named.end };
  const last = named.text?.split(' ').at(-1);
  const at = last ? sentence.indexOf(last) : -1;
  return last && at >= 0 ? { start: at, end: at + last.length } : null;
}
