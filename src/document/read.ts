import type { Document, Paragraph, Sentence, Token } from './document.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findSentenceStarts } from './find-sentences.ts';
import { repairTokens } from './repair-tokens.ts';
import type { Span } from './span.ts';
import { type TaggedToken, tagText } from './tokenize.ts';

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

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  const at = text.charCodeAt(0);
  if (at !== 0x2019 && at !== 0x2018 && !text.includes('’')) return lower;
  return lower.replaceAll('’', "'").replaceAll('‘', "'");
}

/** Reads a plain text into paragraphs, sentences and tokens whose offsets are those of `text` itself. */
export function readDocument(text: string): Document {
  const blocks = findParagraphs(text);
  const tagged = tagParagraphs(text, blocks);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const { start, end } of blocks) {
    let to = from;
    while (to < tagged.length && tagged[to]!.start < end) to++;
    const index = paragraphs.length;
    const firstSentence = sentences.length;
    const starts = findSentenceStarts(tagged, from, to);
    for (let at = 0; at < starts.length; at++) {
      const firstToken = starts[at]!;
      const endToken = starts[at + 1] ?? to;
      const sentence = sentences.length;
      sentences.push({
        index: sentence,
        firstToken,
        endToken,
        start: tagged[firstToken]!.start,
        end: tagged[endToken - 1]!.end,
        paragraph: index,
      });
      for (let token = firstToken; token < endToken; token++) {
        const { text: word, start: tokenStart, end: tokenEnd, pos } = tagged[token]!;
        tokens.push({
          index: token,
          text: word,
          lower: lowerOf(word),
          start: tokenStart,
          end: tokenEnd,
          pos,
          sentence,
          paragraph: index,
        });
      }
    }
    paragraphs.push({
      index,
      firstToken: from,
      endToken: to,
      start,
      end,
      firstSentence,
      endSentence: sentences.length,
    });
    from = to;
  }
  return { text, tokens, sentences, paragraphs };
}
