import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from './document.ts';

type Nlp = ReturnType<typeof winkNLP>;
let nlp: Nlp | undefined;

/** A token as the tagger gives it, re-anchored to the text that was handed in. */
export interface TaggedToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
}

export interface TaggedText {
  readonly tokens: readonly TaggedToken[];
  /** Index of the first token of every sentence, as wink-nlp sees them. */
  readonly sentenceStarts: readonly number[];
}

/**
 * Tokens, part-of-speech tags and sentence starts of a text, by wink-nlp. wink gives no character offsets, so every
 * token is found again from a cursor.
 */
export function tagText(text: string): TaggedText {
  nlp ??= winkNLP(model, ['sbd', 'pos']);
  const { its, as } = nlp;
  const read = nlp.readDoc(text);
  const words = read.tokens();
  const values = words.out(its.value, as.array) as string[];
  const tags = words.out(its.pos, as.array) as PartOfSpeech[];
  const tokens: TaggedToken[] = [];
  const kept: number[] = [];
  let cursor = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const start = text.indexOf(value, cursor);
    if (start < 0) continue;
    cursor = start + value.length;
    kept[index] = tokens.length;
    if (tags[index] === 'SPACE') continue;
    tokens.push({ text: value, start, end: cursor, pos: tags[index]! });
  }
  const spans = read.sentences().out(its.span) as unknown as [number, number][];
  return { tokens, sentenceStarts: spans.map(([first]) => kept[first] ?? 0) };
}
