import { readDocument } from '../../src/document/read.ts';
import type { Span } from '../../src/document/span.ts';
import type { SentimentReading } from '../../src/sentiment/reading.ts';
import { createWordEngine } from '../../src/sentiment/word-engine.ts';

const engine = createWordEngine();

function locate(sentence: string, words: string): Span {
  const start = sentence.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${sentence}"`);
  return { start, end: start + words.length };
}

/** How a sentence sounds toward the words named. */
export function toward(sentence: string, target: string): SentimentReading {
  const document = readDocument(sentence);
  return engine.scoreTarget(
    document,
    { firstToken: 0, endToken: document.tokens.length },
    locate(sentence, target),
  );
}

/** What a holder named in the sentence (or 'outside', 'narrator') thinks of the target. */
export function between(sentence: string, holder: string, target: string): SentimentReading {
  const document = readDocument(sentence);
  const voice = holder === 'outside' || holder === 'narrator' ? holder : locate(sentence, holder);
  return engine.scorePair(
    document,
    { firstToken: 0, endToken: document.tokens.length },
    voice,
    locate(sentence, target),
  );
}

/** How a sentence sounds on the whole. */
export function overall(sentence: string): SentimentReading {
  const document = readDocument(sentence);
  return engine.scoreSpan(document, { firstToken: 0, endToken: document.tokens.length });
}
