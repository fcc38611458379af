import type { Mention } from '../entity/mention.ts';
import type { Analysis } from '../run-stages.ts';
import type { Window } from '../sentiment/engine.ts';
import { describeCoverage } from './describe-coverage.ts';
import { addStrength, finishStrength, startSum } from './gather-sentiment.ts';
import { entityId } from './ids.ts';
import type { SegmentReadings } from './read-windows.ts';
import { round } from './round.ts';
import type { Entity, SentimentByVoice } from './schema.ts';

/** Sentences read for one entity at most, so that an entity of ten thousand mentions costs no more than one of twelve. */
const MOST_READINGS = 12;
/** Tokens to each side of a mention that may bear on it. */
const REACH = 40;

export function describeEntities(
  analysis: Analysis,
  readings: SegmentReadings,
  attributed: Uint8Array,
): Entity[] {
  const coverage = describeCoverage(analysis, readings);
  return analysis.resolution.entities.map(({ name, type, aliases, mentions, salience, key }, index) => ({
    id: entityId(index),
    ...(key !== undefined && { key }),
    name,
    type,
    aliases: [...aliases],
    mentions: mentions.map((mention) => {
      const { start, end, kind, firstToken } = analysis.mentions[mention]!;
      return { span: { start, end }, kind, segmentId: readings.ids[readings.segmentOfToken[firstToken]!]! };
    }),
    salience: round(salience),
    sentiment: readToward(analysis, mentions, readings, attributed),
    coverage: coverage[index]!,
  }));
}

/**
 * How the sentences with the entity's mentions sound toward it, by voice, added up. What somebody says of himself with "I"
 * is left out.
 */
function readToward(
  analysis: Analysis,
  mentions: readonly number[],
  readings: SegmentReadings,
  attributed: Uint8Array,
): SentimentByVoice {
  const overall = startSum();
  const narration = startSum();
  const quotation = startSum();
  let left = MOST_READINGS;
  let readTo = 0;
  for (const index of mentions) {
    const mention = analysis.mentions[index]!;
    if (mention.person === 1 || mention.firstToken < readTo) continue;
    const window = findWindow(analysis, mention, readings, attributed);
    if (!window) continue;
    readTo = window.endToken;
    const reading = readings.readWindow(window.firstToken, window.endToken, mention);
    if (reading.magnitude === 0 && reading.score === 0) continue;
    addStrength(overall, reading);
    addStrength(attributed[mention.firstToken] ? quotation : narration, reading);
    if (--left === 0) break;
  }
  return {
    overall: finishStrength(overall),
    narration: finishStrength(narration),
    quotation: finishStrength(quotation),
  };
}

/**
 * The sentence around a mention as far as it is in the same voice: in "Ortiz said Lee lied" nobody accuses Ortiz. Null
 * where there is nothing to read.
 */
function findWindow(
  { document }: Analysis,
  mention: Mention,
  { endTokens, firstTokens, hasCue, segmentOfToken }: SegmentReadings,
  attributed: Uint8Array,
): Window | null {
  const segment = segmentOfToken[mention.firstToken]!;
  const sentence = document.sentences[mention.sentence]!;
  const first = Math.max(firstTokens[segment]!, sentence.firstToken, mention.firstToken - REACH);
  const end = Math.min(endTokens[segment]!, sentence.endToken, mention.endToken + REACH);
  if (end <= first || !hasCue(first, end)) return null;
  const voice = attributed[mention.firstToken];
  let firstToken = mention.firstToken;
  while (firstToken > first && attributed[firstToken - 1] === voice) firstToken--;
  let endToken = mention.endToken;
  while (endToken < end && attributed[endToken] === voice) endToken++;
  return { firstToken, endToken };
}
