import type { Span } from '../document/span.ts';
import type { Analysis } from '../run-stages.ts';
import { addReading, finishMean, startSum } from './gather-sentiment.ts';
import { entityId, quotationId } from './ids.ts';
import type { SegmentReadings } from './read-windows.ts';
import { round } from './round.ts';
import type { Quotation, Sentiment, Speaker } from './schema.ts';

export function describeQuotations(analysis: Analysis, readings: SegmentReadings): Quotation[] {
  const { text } = analysis.document;
  return analysis.quotations.map((quotation, index) => {
    const { kind, spans, cue, cueLemma, attitude, parent } = quotation;
    return {
      id: quotationId(index),
      kind,
      spans: spans.map(({ start, end }) => ({ start, end })),
      text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
      cue: cue && { start: cue.start, end: cue.end, text: text.slice(cue.start, cue.end), lemma: cueLemma },
      speaker: describeSpeaker(analysis, quotation),
      attitude,
      parentId: parent === null ? null : quotationId(parent),
      sentiment: readSpans(analysis, spans, readings),
    };
  });
}

function describeSpeaker(
  { document, resolution }: Analysis,
  { speaker, speakerMention, confidence, method }: Analysis['quotations'][number],
): Speaker {
  const index = speakerMention === null ? -1 : (resolution.entityOfMention[speakerMention] ?? -1);
  const entity = resolution.entities[index];
  return {
    entityId: entity ? entityId(index) : null,
    span: speaker && { start: speaker.start, end: speaker.end },
    text: speaker ? document.text.slice(speaker.start, speaker.end) : (entity?.name ?? ''),
    confidence: round(confidence),
    method,
  };
}

/** How some stretches sound: piece by piece, since one may run over several segments. */
function readSpans(analysis: Analysis, spans: readonly Span[], readings: SegmentReadings): Sentiment {
  const { segments } = analysis;
  const { endTokens, firstTokens, segmentOfToken, tokenAt } = readings;
  const sum = startSum();
  for (const { start, end } of spans) {
    const spanEnd = tokenAt(end);
    for (let firstToken = tokenAt(start); firstToken < spanEnd; ) {
      const segment = segmentOfToken[firstToken]!;
      const endToken = Math.max(firstToken + 1, Math.min(endTokens[segment]!, spanEnd));
      // A tile that differs from what is said by its quotation marks alone has been read already.
      const whole =
        segments[segment]!.kind === 'quotation' &&
        firstToken <= firstTokens[segment]! + 1 &&
        endToken >= endTokens[segment]! - 1;
      const reading = whole ? readings.readings[segment]! : readings.readWindow(firstToken, endToken);
      addReading(sum, reading, endToken - firstToken);
      firstToken = endToken;
    }
  }
  return finishMean(sum);
}
