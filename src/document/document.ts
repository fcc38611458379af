import type { Span } from './span.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Universal part-of-speech tags as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token extends Span {
  readonly index: number;
  readonly text: string;
  /** `text` in lower case, with typographic apostrophes made straight ("n’t" -> "n't"). */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly sentence: number;
  readonly paragraph: number;
}

/** A run of tokens: `tokens.slice(firstToken, endToken)`. */
export interface TokenRun extends Span {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Sentence extends TokenRun {
  readonly paragraph: number;
}

/** A block of the text between line breaks; `firstSentence`..`endSentence` (exclusive) are its sentences. */
export interface Paragraph extends TokenRun {
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** The input text, untouched, with its paragraphs, sentences and tokens. No sentence crosses a paragraph. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  /** What the caller adds to the lists that it is read with. */
  readonly vocabulary?: Vocabulary;
}
