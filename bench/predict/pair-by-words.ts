import type { Document } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { overlaps, type Span } from '../../src/document/span.ts';
import { runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';
import type { Polarity } from '../../src/sentiment/reading.ts';
import { gradeTone } from '../../src/stance/tone.ts';
import type { PairLine } from './pair.ts';

/** Where two who are named in one sentence count as having an attitude at all. */
const LEAST = 0.25;
const TARGET_SHARE = 0.3;

/**
 * Two names in one sentence need have no attitude, so there the words have to be plain; where the sentence does not name
 * both, its side is told by the words it has, and nothing is guessed where it has none.
 */
export function predictPairByWords({ id, sentence, source, target }: PairLine, engine: Engine): object {
  const document = readDocument(sentence);
  const holder = source === 'narrator' ? null : spanOf(source, sentence);
  const aim = spanOf(target, sentence);
  const bothNamed = holder !== null && aim !== null;
  const score = bothNamed
    ? readBoth(document, sentence, holder, aim, engine)
    : readSide(document, aim, source === 'narrator' ? 'narrator' : 'outside', engine);
  const isNeutral = bothNamed ? Math.abs(score) < LEAST : score === 0;
  const label: Polarity = isNeutral ? 'neutral' : score > 0 ? 'positive' : 'negative';
  return { id, label, score, tone: gradeTone(label, Math.abs(score), false) };
}

function readBoth(document: Document, sentence: string, holder: Span, aim: Span, engine: Engine): number {
  const window = { firstToken: 0, endToken: document.tokens.length };
  return (
    engine.scorePair(document, window, holder, aim).score +
    readStance(sentence, holder, aim, engine) +
    TARGET_SHARE * engine.scoreTarget(document, window, aim).score
  );
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

function spanOf(named: PairLine['target'], sentence: string): Span | null {
  if (named.start !== undefined && named.end !== undefined) return { start: named.start, end: named.end };
  const last = named.text?.split(' ').at(-1);
  const at = last ? sentence.indexOf(last) : -1;
  return last && at >= 0 ? { start: at, end: at + last.length } : null;
}
