import type { Span } from '../../document/span.ts';
import { aggregateAttitudes } from '../../stance/aggregate.ts';
import { type Attitude, leanOf } from '../../stance/attitude.ts';
import type { Pair } from '../../stance/describe-pair.ts';
import type { Stance } from '../../stance/stance.ts';
import { round } from '../round.ts';
import type { OtherCase } from './explanation.ts';

/** Passages that are taken away one after the other, at most. */
const MOST_TAKEN = 10;
/** Passages that are told for changing the tone alone. */
const MOST_TONED = 2;
/** "a liar": one clear word, half of the scale. */
const CLEAR = 0.5;

/**
 * What would have made a stance otherwise: a single passage whose absence changes the polarity or the tone, else the fewest of the
 * strongest that have to go together; and one clear judgement more, to either side.
 */
export function listOtherCases(text: string, pair: Pair, stance: Stance): OtherCase[] {
  const cases: OtherCase[] = [];
  const describe = (
    kind: OtherCase['kind'],
    side: OtherCase['side'],
    without: readonly Span[],
    now: Outcome,
  ) =>
    cases.push({
      kind,
      passages: without.map(({ start, end }) => ({ span: { start, end }, text: text.slice(start, end) })),
      side,
      polarity: now.polarity,
      score: round(now.score),
      tone: now.tone,
    });
  if (stance.polarity !== 'neutral') {
    let toned = 0;
    for (const passage of stance.evidence) {
      const now = without(pair, [passage]);
      if (now.polarity === stance.polarity && (now.tone === stance.tone || toned++ >= MOST_TONED)) continue;
      describe('without', null, [passage], now);
    }
    if (!cases.some(({ polarity }) => polarity !== stance.polarity)) {
      const strongest = placesTowards(pair, stance.polarity);
      for (let count = 2; count <= Math.min(MOST_TAKEN, strongest.length); count++) {
        const passages = strongest.slice(0, count);
        const now = without(pair, passages);
        if (now.polarity === stance.polarity) continue;
        describe('without', null, passages, now);
        break;
      }
    }
  }
  for (const side of ['negative', 'positive'] as const) {
    if (side === stance.polarity) continue;
    const now = aggregateAttitudes({ ...pair, attitudes: [...pair.attitudes, judgement(pair, side)] });
    describe('with', side, [], now);
  }
  return cases;
}

type Outcome = Pick<Stance, 'polarity' | 'score' | 'tone'>;
const NOTHING_LEFT: Outcome = { polarity: 'neutral', score: 0, tone: 'neutral' };

function without(pair: Pair, passages: readonly Span[]): Outcome {
  const gone = new Set(passages.map(({ start }) => start));
  const attitudes = pair.attitudes.filter(({ span }) => !gone.has(span.start));
  if (attitudes.length === 0) return NOTHING_LEFT;
  return aggregateAttitudes({ ...pair, attitudes });
}

/** The places that lean to a side, strongest first. */
function placesTowards({ attitudes }: Pair, side: 'negative' | 'positive'): Span[] {
  const sign = side === 'positive' ? 1 : -1;
  const byPlace = new Map<number, { span: Span; lean: number }>();
  for (const attitude of attitudes) {
    const lean = sign * attitude.weight * leanOf(attitude);
    const place = byPlace.get(attitude.span.start);
    if (lean > 0) byPlace.set(attitude.span.start, { span: attitude.span, lean: lean + (place?.lean ?? 0) });
  }
  return [...byPlace.values()].sort((a, b) => b.lean - a.lean).map(({ span }) => span);
}

/** A passage in which the holder judges the target clearly. */
function judgement({ attitudes }: Pair, side: 'negative' | 'positive'): Attitude {
  const [first] = attitudes;
  const read = attitudes.some(({ reading }) => reading.probabilities);
  const score = side === 'positive' ? CLEAR : -CLEAR;
  return {
    ...first!,
    manner: first!.holder.kind === 'narrator' ? 'narrated' : 'said',
    span: { start: -1, end: 0 },
    mood: score,
    weight: 1,
    direct: true,
    reading: {
      score,
      label: side,
      magnitude: 2,
      cues: [],
      ...(read && { probabilities: side === 'positive' ? [0.1, 0.2, 0.7] : [0.7, 0.2, 0.1] }),
    },
  };
}
