import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { DocumentReading } from '../model/sentence-reading.ts';
import type { Part } from '../model/tags.ts';
import type { FrameContext } from './frame-context.ts';

/** A part of an attribution as the model reads it, as tokens. */
export interface TokenPart {
  readonly part: Part;
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly probability: number;
  /** Probability that it is thought or felt rather than said. */
  readonly attitude: number;
}

/** The parts that the model reads in running text, in order. */
export function readParts({ document, segmentation }: FrameContext, reading: DocumentReading): TokenPart[] {
  const found: TokenPart[] = [];
  for (const { index, paragraph, firstToken, endToken } of document.sentences) {
    const kind = segmentation.kindOfParagraph[paragraph];
    if (kind !== 'narration' && kind !== 'headline' && kind !== 'caption') continue;
    for (const { part, start, end, probability, attitude } of reading.readSentence(index).parts) {
      const run = tokensIn(document, firstToken, endToken, { start, end });
      if (run)
        found.push({ part, firstToken: run[0], endToken: run[1], sentence: index, probability, attitude });
    }
  }
  return found;
}

function tokensIn(
  { tokens }: Document,
  firstToken: number,
  endToken: number,
  span: Span,
): readonly [number, number] | null {
  let first = firstToken;
  while (first < endToken && tokens[first]!.end <= span.start) first++;
  let end = first;
  while (end < endToken && tokens[end]!.start < span.end) end++;
  return end > first ? [first, end] : null;
}
