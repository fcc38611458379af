import type { Span } from '../../document/span.ts';
import { QuotestanceError } from '../../errors.ts';
import type { Analysis } from '../../run-stages.ts';
import type { Engine } from '../../sentiment/engine.ts';
import { aggregateAttitudes, decidePolarity } from '../../stance/aggregate.ts';
import { describePair, type Pair } from '../../stance/describe-pair.ts';
import { gatherAttitudes } from '../../stance/gather-attitudes.ts';
import { pairAttitudes } from '../../stance/pair-attitudes.ts';
import { ratePair, weightsOf } from '../../stance/rate-pair.ts';
import type { Holder, Stance } from '../../stance/stance.ts';
import { describeHolder, describeStance } from '../describe-stances.ts';
import { entityId } from '../ids.ts';
import { readSegments } from '../read-windows.ts';
import { round } from '../round.ts';
import type { Evidence } from '../schema.ts';
import { findEntity } from '../score-pair.ts';
import type { ExplainedEvidence, StanceDecision, StanceExplanation } from './explanation.ts';
import { meaningOf } from './feature-meaning.ts';
import { leaveOutWords } from './leave-out-words.ts';
import { listOtherCases } from './other-cases.ts';

/** Names that are listed where one is asked for that the article does not have. */
const MOST_NAMES = 30;

/**
 * Why the stance of a holder toward a target is what it is.
 * @throws QuotestanceError `invalid-input` where one of them is nobody in the article; the message lists who is.
 */
export function explainStance(
  analysis: Analysis,
  engine: Engine,
  holderName: string | Span,
  targetName: string | Span,
): StanceExplanation {
  const holder = findHolder(analysis, holderName);
  const target = requireEntity(analysis, targetName, 'target');
  const input = { ...analysis, engine };
  const pair = pairAttitudes(input, gatherAttitudes(input)).find(
    ({ attitudes: [first] }) => isSameHolder(first!.holder, holder) && first!.target === target,
  );
  if (!pair) return describeNothing(analysis, holder, target);
  const stance = aggregateAttitudes(pair);
  const described = describeStance(
    analysis,
    stance,
    readSegments(analysis.document, analysis.segments, engine),
  );
  return {
    ...described,
    found: true,
    listed: analysis.stances.some(
      (listed) => isSameHolder(listed.holder, holder) && listed.target === target,
    ),
    evidence: described.evidence.map((item) => explainEvidence(analysis, engine, pair, stance, item)),
    decision: describeDecision(pair),
    otherwise: listOtherCases(analysis.document.text, pair, stance),
  };
}

function findHolder(analysis: Analysis, wanted: string | Span): Holder {
  if (wanted === 'narrator' || wanted === 'unattributed') return { kind: wanted };
  return { kind: 'entity', entity: requireEntity(analysis, wanted, 'holder') };
}

function requireEntity(analysis: Analysis, wanted: string | Span, role: 'holder' | 'target'): number {
  const entity = findEntity(analysis, wanted);
  if (entity >= 0) return entity;
  const names = analysis.resolution.entities.map(({ name }) => name);
  const others = role === 'holder' ? ['narrator (the article’s own voice)'] : [];
  const listed = [...others, ...names.slice(0, MOST_NAMES)].join(', ');
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  throw new QuotestanceError(
    'invalid-input',
    `${role} ${typeof wanted === 'string' ? JSON.stringify(wanted) : `at ${wanted.start}`} is nobody that the article speaks of; expected one of: ${listed}${more}`,
  );
}

function isSameHolder(a: Holder, b: Holder): boolean {
  return a.kind === 'entity' && b.kind === 'entity' ? a.entity === b.entity : a.kind === b.kind;
}

function describeNothing(analysis: Analysis, holder: Holder, target: number): StanceExplanation {
  return {
    holder: describeHolder(analysis, holder),
    target: { entityId: entityId(target), name: analysis.resolution.entities[target]!.name },
    found: false,
    listed: false,
    polarity: 'neutral',
    score: 0,
    tone: 'neutral',
    mixed: false,
    confidence: 0,
    evidence: [],
    rest: 0,
    decision: null,
    otherwise: [],
  };
}

function explainEvidence(
  analysis: Analysis,
  engine: Engine,
  { attitudes }: Pair,
  { holder, target }: Stance,
  item: Evidence,
): ExplainedEvidence {
  const { document } = analysis;
  const own = attitudes.filter(({ span }) => span.start === item.span.start);
  const sentence = document.sentences.find(({ end }) => end > item.span.start)!;
  const isRead = own.some(({ reading, manner }) => reading.probabilities && manner !== 'stated');
  const question = { holder, target, quotation: own[0]!.quotation };
  return {
    ...item,
    manners: [...new Set(own.map(({ manner }) => manner))],
    sentence: {
      span: { start: sentence.start, end: sentence.end },
      text: document.text.slice(sentence.start, sentence.end),
    },
    model: isRead ? leaveOutWords(analysis, engine, sentence, question) : null,
  };
}

function describeDecision(pair: Pair): StanceDecision {
  const rating = ratePair(pair);
  const { likelier, polarity, stated, clearlyStated, lean, leastLean, leastProbable } = decidePolarity(
    pair,
    rating,
  );
  const weights = weightsOf(pair);
  const side = polarity === 'neutral' ? likelier : polarity;
  const features: StanceDecision['features'][number][] = [];
  describePair(pair, side, (name, value) => {
    const weight = weights[name] ?? 0;
    if (value !== 0 && weight !== 0)
      features.push({
        name,
        meaning: meaningOf(name, side),
        value: round(value),
        weight,
        logOdds: round(value * weight),
      });
  });
  features.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  return {
    probabilities: { negative: round(rating.negative), positive: round(rating.positive) },
    side,
    ground: Math.abs(stated) >= clearlyStated ? 'stated' : 'probability',
    stated: round(stated),
    clearlyStated,
    leastProbable,
    lean: round(lean),
    leastLean,
    constant: weights.constant!,
    features,
  };
}
