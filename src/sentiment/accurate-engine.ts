import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { readDocumentWith, type Reader } from '../model/read-document.ts';
import type { DocumentReading, PolarityProbabilities } from '../model/sentence-reading.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { segmentDocument } from '../segment/segment-document.ts';
import type { Engine, Window } from './engine.ts';
import type { Polarity, SentimentReading } from './reading.ts';
import { scorePair } from './score-pair.ts';
import { scoreSpan } from './score-span.ts';
import { scoreTarget } from './score-target.ts';

export interface AccurateEngineOptions {
  /** Hide the target's own name from the model: it then reports the words, and not what the press thought of the name. */
  readonly masked?: boolean | undefined;
}

/** The engine with a learned model. Words of the lexicon stay as evidence; the score is the model's. */
export function createAccurateEngine(reader: Reader, options: AccurateEngineOptions = {}): Engine {
  const masked = options.masked ?? false;
  const readings = new WeakMap<Document, DocumentReading>();
  const read = (document: Document, segmentation: Segmentation): DocumentReading => {
    const known = readings.get(document);
    if (known) return known;
    const reading = readDocumentWith(reader, document, segmentation);
    readings.set(document, reading);
    return reading;
  };
  const readingOf = (document: Document): DocumentReading =>
    readings.get(document) ?? read(document, segmentDocument(document));
  const sentenceOf = ({ tokens }: Document, { firstToken }: Window, target: Span): number => {
    let token = firstToken;
    while (token + 1 < tokens.length && tokens[token]!.end <= target.start) token++;
    return tokens[token]?.sentence ?? -1;
  };
  const { name, version } = reader.description;
  return {
    name: 'accurate',
    version: '0.1.0',
    model: `${name} ${version}`,
    read,
    scoreSpan,
    scoreTarget(document, window, target) {
      const evidence = scoreTarget(document, window, target);
      const sentence = sentenceOf(document, window, target);
      const given = sentence < 0 ? null : readingOf(document).readTarget(sentence, target, masked);
      return given ? reconcile(given, evidence) : evidence;
    },
    scorePair(document, window, holder, target) {
      const evidence = scorePair(document, window, holder, target);
      const sentence = sentenceOf(document, window, target);
      const given = sentence < 0 ? null : readingOf(document).readPair(sentence, holder, target);
      return given ? reconcile(given.pair, evidence) : evidence;
    },
  };
}

const LABELS: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** The model's label and score with the lexicon's words; those that pull the other way stay, with their own sign. */
function reconcile(probabilities: PolarityProbabilities, { magnitude, cues }: SentimentReading): SentimentReading {
  const [negative, , positive] = probabilities;
  let best = 0;
  for (let at = 1; at < 3; at++) if (probabilities[at]! > probabilities[best]!) best = at;
  return { score: positive - negative, label: LABELS[best]!, magnitude, cues, probabilities };
}
