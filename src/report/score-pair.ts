import type { Span } from '../document/span.ts';
import { overlaps } from '../document/span.ts';
import { QuotestanceError } from '../errors.ts';
import type { Analysis } from '../run-stages.ts';
import type { Engine } from '../sentiment/engine.ts';
import type { Polarity } from '../sentiment/reading.ts';
import type { Tone } from '../stance/stance.ts';
import { TONES } from '../stance/stance.ts';
import { likeliestTone } from '../stance/tone.ts';
import { describeCue } from './describe-stances.ts';
import { addReading, finishMean, startSum } from './gather-sentiment.ts';
import { round } from './round.ts';
import type { Evidence } from './schema.ts';

/** The attitude of one holder toward one target. */
export interface PairStance {
  readonly polarity: Polarity;
  /** -1..1 */
  readonly score: number;
  readonly tone: Tone;
  /** True where clear evidence points both ways. */
  readonly mixed: boolean;
  /** 0..1; 0 where the text says nothing of the pair. */
  readonly confidence: number;
  readonly evidence: readonly {
    readonly span: Span;
    readonly text: string;
    readonly score: number;
    readonly cues: Evidence['cues'];
  }[];
}

const NOTHING_SAID: PairStance = {
  polarity: 'neutral',
  score: 0,
  tone: 'neutral',
  mixed: false,
  confidence: 0,
  evidence: [],
};
/** Confidence of a stance that was read from the marked words alone, without knowing who they are. */
const UNRESOLVED_CONFIDENCE = 0.3;

/**
 * The stance of the pair as the article shows it; where the stages found none, what the sentences that name the target
 * say toward it in the holder's voice.
 */
export function scorePair(
  analysis: Analysis,
  engine: Engine,
  holder: string | Span,
  target: string | Span,
): PairStance {
  const holderEntity = holder === 'narrator' ? null : findEntity(analysis, holder);
  const targetEntity = findEntity(analysis, target);
  const stance = analysis.stances.find(
    (candidate) =>
      candidate.target === targetEntity &&
      (holderEntity === null
        ? candidate.holder.kind === 'narrator'
        : candidate.holder.kind === 'entity' && candidate.holder.entity === holderEntity),
  );
  if (!stance)
    return readSentences(
      analysis,
      engine,
      holder === 'narrator' ? null : locate(analysis, holder, 'holder'),
      locate(analysis, target, 'target'),
    );
  const { polarity, score, tone, mixed, confidence, evidence } = stance;
  return {
    polarity,
    score: round(score),
    tone,
    mixed,
    confidence: round(confidence),
    evidence: evidence.map((item) => ({
      span: { start: item.start, end: item.end },
      text: analysis.document.text.slice(item.start, item.end),
      score: round(item.score),
      cues: item.cues.map(describeCue),
    })),
  };
}

export function findEntity({ mentions, resolution }: Analysis, wanted: string | Span): number {
  if (typeof wanted !== 'string') {
    const mention = mentions.find((candidate) => overlaps(candidate, wanted));
    return mention ? resolution.entityOfMention[mention.index]! : -1;
  }
  const name = wanted.trim().toLowerCase();
  const named = (form: string) => form.toLowerCase() === name;
  return resolution.entities.find((entity) => named(entity.name) || entity.aliases.some(named))?.index ?? -1;
}

/** Where somebody is named: all mentions of the entity, or the words themselves. */
function locate(analysis: Analysis, wanted: string | Span, role: string): readonly Span[] {
  const entity = analysis.resolution.entities[findEntity(analysis, wanted)];
  if (entity) return entity.mentions.map((mention) => analysis.mentions[mention]!);
  if (typeof wanted !== 'string') return [wanted];
  const { text } = analysis.document;
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    spans.push({ start: at, end: at + wanted.length });
  }
  if (spans.length === 0) {
    throw new QuotestanceError(
      'invalid-input',
      `${role} ${JSON.stringify(wanted)} does not occur in the text; give a name as the text has it, or a span {start, end}`,
    );
  }
  return spans;
}

/** Reads every sentence that names both; of the narrator (`holders` null) every sentence that names the target. */
function readSentences(
  { document }: Analysis,
  engine: Engine,
  holders: readonly Span[] | null,
  targets: readonly Span[],
): PairStance {
  const sum = startSum();
  const tones: number[] = [];
  const evidence: PairStance['evidence'][number][] = [];
  let best = 0;
  let worst = 0;
  const targetIn = spreadOver(document.sentences, targets);
  const holderIn = holders && spreadOver(document.sentences, holders);
  for (const sentence of document.sentences) {
    const target = targetIn[sentence.index];
    const holder = holderIn ? holderIn[sentence.index] : 'narrator';
    if (!target || !holder) continue;
    const reading = engine.scorePair(document, sentence, holder, target);
    addReading(sum, reading, 1);
    reading.tones?.forEach((probability, grade) => {
      tones[grade] = (tones[grade] ?? 0) + probability;
    });
    best = Math.max(best, reading.score);
    worst = Math.min(worst, reading.score);
    if (reading.score !== 0) {
      evidence.push({
        span: { start: sentence.start, end: sentence.end },
        text: document.text.slice(sentence.start, sentence.end),
        score: round(reading.score),
        cues: reading.cues.map(describeCue),
      });
    }
  }
  if (sum.weight === 0) return NOTHING_SAID;
  const { score, label } = finishMean(sum);
  return {
    polarity: label,
    score,
    tone: tones.length > 0 ? likeliestTone(label, tones) : gradeTone(score, label),
    mixed: best > 0.25 && worst < -0.25,
    confidence: UNRESOLVED_CONFIDENCE,
    evidence,
  };
}

/** For each sentence the first of the spans (in order) that it holds. */
function spreadOver(sentences: readonly Span[], spans: readonly Span[]): (Span | undefined)[] {
  let next = 0;
  return sentences.map((sentence) => {
    while (next < spans.length && spans[next]!.end <= sentence.start) next++;
    const span = spans[next];
    return span && overlaps(span, sentence) ? span : undefined;
  });
}

function gradeTone(score: number, label: Polarity): Tone {
  if (label === 'neutral') return 'neutral';
  const grade = Math.abs(score) < 0.35 ? 1 : Math.abs(score) < 0.75 ? 2 : 3;
  return TONES[3 + Math.sign(score) * grade]!;
}
