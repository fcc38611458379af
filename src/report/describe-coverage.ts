import type { Analysis } from '../run-stages.ts';
import { toSentiment } from './gather-sentiment.ts';
import type { SegmentReadings } from './read-windows.ts';
import { round } from './round.ts';
import type { Coverage } from './schema.ts';

/**
 * How the article goes about each entity besides what it says of it: who is given the floor, which voices are heard, what
 * the headline makes of it. By entity.
 */
export function describeCoverage(analysis: Analysis, readings: SegmentReadings): Coverage[] {
  const { entities, entityOfMention } = analysis.resolution;
  const spoken = new Float64Array(entities.length);
  let all = 0;
  for (const { spans, speakerMention } of analysis.quotations) {
    let length = 0;
    for (const { start, end } of spans) length += end - start;
    all += length;
    const speaker = speakerMention === null ? -1 : entityOfMention[speakerMention]!;
    if (speaker >= 0) spoken[speaker]! += length;
  }
  const voices = entities.map(() => ({ negative: 0, neutral: 0, positive: 0 }));
  for (const { holder, target, polarity } of analysis.stances)
    if (holder.kind === 'entity') voices[target]![polarity]++;
  return entities.map(({ index, mentions }) => ({
    headline: readHeadline(analysis, mentions, readings),
    spoken: all > 0 ? round(Math.min(1, spoken[index]! / all)) : 0,
    voices: voices[index]!,
  }));
}

function readHeadline(
  { mentions, segments }: Analysis,
  own: readonly number[],
  { segmentOfToken, firstTokens, endTokens, readWindow }: SegmentReadings,
): Coverage['headline'] {
  for (const index of own) {
    const mention = mentions[index]!;
    const segment = segmentOfToken[mention.firstToken]!;
    if (segments[segment]?.kind !== 'headline') continue;
    return toSentiment(readWindow(firstTokens[segment]!, endTokens[segment]!, mention));
  }
  return null;
}
