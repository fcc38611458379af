import type { Document, Paragraph, Sentence } from './document.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findSentenceStarts } from './find-sentences.ts';
import { repairTokens } from './repair-tokens.ts';
import type { Span } from './span.ts';
import { type TaggedToken, tagText } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Beyond this many characters a text is tagged piece by piece, so that memory stays level. */
const LONGEST_PIECE = 100_000;

function tagParagraphs(text: string, paragraphs: readonly Span[]): TaggedToken[] {
  const tokens: TaggedToken[] = [];
  let from = paragraphs[0]?.start ?? 0;
  paragraphs.forEach(({ end }, index) => {
    const next = paragraphs[index + 1];
    if (next && next.end - from <= LONGEST_PIECE) return;
    for (; end - from > LONGEST_PIECE; from = pieceEnd(text, from))
      tagText(text, from, pieceEnd(text, from), tokens);
    tagText(text, from, end, tokens);
    from = next?.start ?? end;
  });
  return repairTokens(tokens);
}

/** Where a piece of an overlong paragraph ends: after a space where there is one near, never within a surrogate pair. */
function pieceEnd(text: string, from: number): number {
  const limit = from + LONGEST_PIECE;
  for (let at = limit; at > limit - 200; at--) if (text.charCodeAt(at) === 0x20) return at;
  return (text.charCodeAt(limit) & 0xfc00) === 0xdc00 ? limit - 1 : limit;
}

/** Reads a plain text into paragraphs, sentences and tokens whose offsets are those of `text` itself. */
export function readDocument(text: string, vocabulary?: Vocabulary): Document {
  const blocks = findParagraphs(text);
  const tokens = tagParagraphs(text, blocks);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const { start, end } of blocks) {
    let to = from;
    while (to < tokens.length && tokens[to]!.start < end) to++;
    const paragraph = paragraphs.length;
    const firstSentence = sentences.length;
    const starts = findSentenceStarts(tokens, from, to);
    for (let at = 0; at < starts.length; at++) {
      const firstToken = starts[at]!;
      const endToken = starts[at + 1] ?? to;
      const sentence = sentences.length;
      sentences.push({
        index: sentence,
        firstToken,
        endToken,
        start: tokens[firstToken]!.start,
        end: tokens[endToken - 1]!.end,
        paragraph,
      });
      for (let index = firstToken; index < endToken; index++) {
        const token = tokens[index]!;
        token.index = index;
        token.sentence = sentence;
        token.paragraph = paragraph;
      }
    }
    paragraphs.push({
      index: paragraph,
      firstToken: from,
      endToken: to,
      start,
      end,
      firstSentence,
      endSentence: sentences.length,
    });
    from = to;
  }
  return { text, tokens, sentences, paragraphs, ...(vocabulary && { vocabulary }) };
}
