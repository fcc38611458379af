import type { Analysis } from '../run-stages.ts';
import type { EvidenceCue } from '../sentiment/reading.ts';
import { describeContributions } from './describe-contributions.ts';
import { entityId, quotationId } from './ids.ts';
import type { SegmentReadings } from './read-windows.ts';
import { round } from './round.ts';
import type { Evidence, Holder, Stance } from './schema.ts';

export function describeStances(analysis: Analysis, readings: SegmentReadings): Stance[] {
  return analysis.stances.map((stance) => describeStance(analysis, stance, readings));
}

export function describeStance(
  analysis: Analysis,
  { holder, target, polarity, score, tone, mixed, confidence, evidence, rest }: Analysis['stances'][number],
  readings: SegmentReadings,
): Stance {
  return {
    holder: describeHolder(analysis, holder),
    target: { entityId: entityId(target), name: analysis.resolution.entities[target]!.name },
    polarity,
    score: round(score),
    tone,
    mixed,
    confidence: round(confidence),
    evidence: evidence.map((item) => describeEvidence(analysis, item, readings)),
    rest: round(rest),
  };
}

export function describeHolder(
  { resolution }: Analysis,
  holder: Analysis['stances'][number]['holder'],
): Holder {
  if (holder.kind !== 'entity') return { kind: holder.kind, name: holder.kind };
  return {
    kind: 'entity',
    entityId: entityId(holder.entity),
    name: resolution.entities[holder.entity]!.name,
  };
}

function describeEvidence(
  { document }: Analysis,
  evidence: Analysis['stances'][number]['evidence'][number],
  readings: SegmentReadings,
): Evidence {
  const { start, end, score, quotation, hedge, cues, shares } = evidence;
  return {
    span: { start, end },
    text: document.text.slice(start, end),
    segmentId: readings.idAt(start),
    ...(quotation === null ? {} : { quotationId: quotationId(quotation) }),
    score: round(score),
    ...(hedge === null ? {} : { hedge }),
    cues: cues.map(describeCue),
    contributions: describeContributions(document, shares),
  };
}

export function describeCue({ start, end, text, weight }: EvidenceCue): Evidence['cues'][number] {
  return { span: { start, end }, text, weight: round(weight) };
}
