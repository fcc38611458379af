import type { Document, Paragraph, Sentence, Token } from './document.ts';
import { tagText } from './tokenize.ts';

/** Reads a plain text into paragraphs, sentences and tokens whose offsets are those of `text` itself. */
export function readDocument(text: string): Document {
  const tagged = tagText(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const starts = new Set(tagged.sentenceStarts);
  let previousEnd = 0;
  let sentenceFirst = 0;
  let paragraphFirst = 0;
  let firstSentence = 0;
  const closeSentence = (end: number) => {
    if (end <= sentenceFirst) return;
    sentences.push({ index: sentences.length, firstToken: sentenceFirst, endToken: end, start: tokens[sentenceFirst]!.start, end: tokens[end - 1]!.end, paragraph: paragraphs.length });
    sentenceFirst = end;
  };
  const closeParagraph = (end: number) => {
    if (end <= paragraphFirst) return;
    closeSentence(end);
    paragraphs.push({ index: paragraphs.length, firstToken: paragraphFirst, endToken: end, start: tokens[paragraphFirst]!.start, end: tokens[end - 1]!.end, firstSentence, endSentence: sentences.length });
    paragraphFirst = end;
    firstSentence = sentences.length;
  };
  for (let index = 0; index < tagged.tokens.length; index++) {
    const token = tagged.tokens[index]!;
    const gap = text.slice(previousEnd, token.start);
    if (index > 0 && /[\n\r\u2028\u2029]/.test(gap)) closeParagraph(index);
    else if (starts.has(index)) closeSentence(index);
    tokens.push({ index, text: token.text, lower: token.text.toLowerCase().replace(/[’‘]/g, "'"), start: token.start, end: token.end, pos: token.pos, sentence: sentences.length, paragraph: paragraphs.length });
    previousEnd = token.end;
  }
  closeParagraph(tokens.length);
  return { text, tokens, sentences, paragraphs };
}
