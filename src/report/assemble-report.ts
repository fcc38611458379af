import type { Analysis } from '../run-stages.ts';
import type { Engine } from '../sentiment/engine.ts';
import type { ArticleDetails } from './article-details.ts';
import { countWords } from './count-words.ts';
import { describeEntities } from './describe-entities.ts';
import { describeQuotations } from './describe-quotations.ts';
import { describeStances } from './describe-stances.ts';
import { gatherNotes } from './gather-notes.ts';
import { addReading, finishMean, startSum, toSentiment } from './gather-sentiment.ts';
import { quotationId } from './ids.ts';
import { markAttributed } from './mark-attributed.ts';
import { readSegments, type SegmentReadings } from './read-windows.ts';
import type { ArticleInfo, Report, Segment, SentimentByVoice } from './schema.ts';
import { SCHEMA_VERSION } from './schema-version.ts';

/** Puts what the stages found into the report's form, and reads the sentiment of segments, quotations and entities. */
export function assembleReport(analysis: Analysis, engine: Engine, details: ArticleDetails): Report {
  const readings = readSegments(analysis.document, analysis.segments, engine);
  const attributed = markAttributed(analysis, readings);
  return {
    schemaVersion: SCHEMA_VERSION,
    engine: { name: engine.name, version: engine.version, model: engine.model },
    article: describeArticle(analysis, details),
    segments: describeSegments(analysis, readings),
    entities: describeEntities(analysis, readings, attributed),
    quotations: describeQuotations(analysis, readings),
    stances: describeStances(analysis, readings),
    sentiment: readWhole(analysis, readings, attributed),
    notes: gatherNotes(analysis),
  };
}

function describeArticle({ document, segments }: Analysis, details: ArticleDetails): ArticleInfo {
  const headline = segments.find(({ kind }) => kind === 'headline');
  const title =
    details.title ?? (headline && document.text.slice(headline.start, headline.end).replace(/\s+/g, ' '));
  return {
    id: details.id ?? 'article',
    ...(title === undefined ? {} : { title }),
    ...(details.outlet === undefined ? {} : { outlet: details.outlet }),
    ...(details.url === undefined ? {} : { url: details.url }),
    ...(details.publishedAt === undefined ? {} : { publishedAt: details.publishedAt }),
    language: 'en',
    characters: document.text.length,
    words: countWords(document),
  };
}

function describeSegments({ quotations, segments }: Analysis, { ids, readings }: SegmentReadings): Segment[] {
  const quotationOfRegion = new Map<number, number>();
  quotations.forEach(({ regions }, index) => {
    for (const region of regions) quotationOfRegion.set(region, index);
  });
  return segments.map(({ kind, start, end, paragraph, region }, index) => {
    const quotation = region === null ? undefined : quotationOfRegion.get(region);
    return {
      id: ids[index]!,
      kind,
      span: { start, end },
      paragraph,
      ...(quotation === undefined ? {} : { quotationId: quotationId(quotation) }),
      sentiment: toSentiment(readings[index]!),
    };
  });
}

/**
 * How the article sounds: the mean over its segments by length. Names and links of the outlet say nothing and stay out.
 * Reported speech stands in the narration's segments without being the article's own, so those are read in runs of one voice.
 */
function readWhole(
  { segments }: Analysis,
  readings: SegmentReadings,
  attributed: Uint8Array,
): SentimentByVoice {
  const overall = startSum();
  const narration = startSum();
  const quotation = startSum();
  segments.forEach(({ kind }, index) => {
    if (kind === 'byline' || kind === 'credit' || kind === 'boilerplate') return;
    const firstToken = readings.firstTokens[index]!;
    const endToken = readings.endTokens[index]!;
    addReading(overall, readings.readings[index]!, endToken - firstToken);
    for (let from = firstToken, to = from + 1; from < endToken; from = to, to++) {
      while (to < endToken && attributed[to] === attributed[from]) to++;
      const whole = to - from === endToken - firstToken;
      const reading = whole ? readings.readings[index]! : readings.readWindow(from, to);
      addReading(attributed[from] ? quotation : narration, reading, to - from);
    }
  });
  return { overall: finishMean(overall), narration: finishMean(narration), quotation: finishMean(quotation) };
}
