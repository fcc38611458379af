import { readDocument } from '../../src/document/read.ts';
import { findMentions } from '../../src/entity/find-mentions.ts';
import { attributeQuotations } from '../../src/quotation/attribute-quotations.ts';
import type { Quotation } from '../../src/quotation/quotation.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';

/** A quotation in words: what a table of examples can state. */
export interface ReadQuotation {
  readonly kind: Quotation['kind'];
  readonly content: string;
  readonly cue: string | null;
  readonly speaker: string | null;
  readonly mention: string | null;
  readonly method: Quotation['method'];
  readonly attitude: boolean;
  readonly confidence: number;
  readonly parent: number | null;
}

/** The quotations of a text, as the pipeline finds them. */
export function findQuotations(text: string): Quotation[] {
  const document = readDocument(text);
  const segmentation = segmentDocument(document);
  return attributeQuotations(document, segmentation, findMentions(document, segmentation));
}

/** The same in words. */
export function readQuotations(text: string): ReadQuotation[] {
  const document = readDocument(text);
  const segmentation = segmentDocument(document);
  const mentions = findMentions(document, segmentation);
  return attributeQuotations(document, segmentation, mentions).map((quotation) => {
    const { kind, spans, cue, speaker, speakerMention, method, attitude, confidence, parent } = quotation;
    const words = (span: { readonly start: number; readonly end: number } | null) =>
      span && text.slice(span.start, span.end);
    return {
      kind,
      content: spans.map(words).join(' … '),
      cue: words(cue),
      speaker: words(speaker),
      mention: speakerMention === null ? null : mentions[speakerMention]!.text,
      method,
      attitude,
      confidence,
      parent,
    };
  });
}

/** "speaker: content" of every quotation in marks, the speaker as the words that name him. */
export function readSaid(text: string): string[] {
  return readQuotations(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ content, speaker }) => `${speaker ?? '?'}: ${content}`);
}

/** "speaker (cue): content" of everything reported without marks. */
export function readReported(text: string): string[] {
  return readQuotations(text)
    .filter(({ kind }) => kind === 'indirect')
    .map(({ content, speaker, cue }) => `${speaker ?? '?'} (${cue ?? '-'}): ${content}`);
}
