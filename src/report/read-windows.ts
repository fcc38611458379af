import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Segment } from '../segment/segmentation.ts';
import type { Engine } from '../sentiment/engine.ts';
import type { SentimentReading } from '../sentiment/reading.ts';
import { segmentId } from './ids.ts';

const NEUTRAL: SentimentReading = { score: 0, label: 'neutral', magnitude: 0, cues: [] };

/** The segments with their readings, and a cheap way to read smaller windows inside them. */
export interface SegmentReadings {
  readonly ids: readonly string[];
  /** For each segment its first token and the token after its last one. */
  readonly firstTokens: Int32Array;
  readonly endTokens: Int32Array;
  readonly readings: readonly SentimentReading[];
  /** For each token its segment. */
  readonly segmentOfToken: Int32Array;
  /** Index of the first token that begins at or after an offset. */
  tokenAt(offset: number): number;
  /** Id of the segment that holds an offset, or of the last one that begins before it. */
  idAt(offset: number): string;
  /** Whether anything in a run of tokens may be worth reading. */
  hasCue(firstToken: number, endToken: number): boolean;
  /** How a window inside one segment sounds, toward the target where there is one. */
  readWindow(firstToken: number, endToken: number, target?: Span): SentimentReading;
}

/** Scores every segment once, and remembers where its cues are: a window without a cue need not be scored again. */
export function readSegments(
  document: Document,
  segments: readonly Segment[],
  engine: Engine,
): SegmentReadings {
  const { tokens } = document;
  const firstTokens = new Int32Array(segments.length);
  const endTokens = new Int32Array(segments.length);
  const segmentOfToken = new Int32Array(tokens.length);
  /** How many cues begin before a token, so that two look-ups tell whether a run of tokens has any. */
  const cuesBefore = new Int32Array(tokens.length + 1);
  const readings: SentimentReading[] = [];
  const ids: string[] = [];

  const tokenAt = (offset: number) => findFirst(tokens, offset);
  const idAt = (offset: number) => ids[Math.max(0, findFirst(segments, offset + 1) - 1)]!;

  let token = 0;
  for (let index = 0; index < segments.length; index++) {
    const { start, end } = segments[index]!;
    while (token < tokens.length && tokens[token]!.start < start)
      segmentOfToken[token++] = Math.max(0, index - 1);
    const firstToken = token;
    while (token < tokens.length && tokens[token]!.start < end) segmentOfToken[token++] = index;
    firstTokens[index] = firstToken;
    endTokens[index] = token;
    const reading =
      token > firstToken ? engine.scoreSpan(document, { firstToken, endToken: token }) : NEUTRAL;
    readings.push(reading);
    ids.push(segmentId(index));
    if (reading.cues.length > 0) {
      for (const cue of reading.cues) cuesBefore[Math.min(tokens.length, tokenAt(cue.start) + 1)]!++;
    } else if (reading.score !== 0 || reading.magnitude !== 0) {
      // An engine that names no cues may have found something anywhere.
      for (let any = firstToken; any < token; any++) cuesBefore[any + 1]!++;
    }
  }
  for (let index = 1; index <= tokens.length; index++) cuesBefore[index]! += cuesBefore[index - 1]!;

  const hasCue = (firstToken: number, endToken: number) => cuesBefore[endToken]! > cuesBefore[firstToken]!;
  const readWindow = (firstToken: number, endToken: number, target?: Span): SentimentReading => {
    if (endToken <= firstToken || !hasCue(firstToken, endToken)) return NEUTRAL;
    const window = { firstToken, endToken };
    return target ? engine.scoreTarget(document, window, target) : engine.scoreSpan(document, window);
  };
  return { ids, firstTokens, endTokens, readings, segmentOfToken, tokenAt, idAt, hasCue, readWindow };
}

/** Index of the first span that begins at or after an offset, or how many there are. */
function findFirst(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
