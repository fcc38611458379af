/** A value as JSON has it. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Where an article comes from: a file (or '-' for standard input, '' where it was handed in) and its line, from 1. */
export interface Origin {
  readonly file: string;
  /** Line, or row of a table; null where the file is one article. */
  readonly line: number | null;
}

/** One article of a collection, ready to be analysed. */
export interface CorpusArticle {
  /** As given, else a hash of the text: `sha256:` and 16 hexadecimal digits. */
  readonly id: string;
  readonly text: string;
  readonly format?: 'text' | 'html';
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly publishedAt?: string;
  /** Every other field of the line, untouched. */
  readonly extra: Readonly<Record<string, JsonValue>>;
  readonly origin: Origin;
}

/** Why something is not in the results. */
export const REJECT_CODES = {
  'broken-line': 'the line is no JSON object, or the row does not fit its table',
  'missing-text': 'the field that holds the text is not there, or is empty',
  'wrong-type': 'a field has a value of another type than it must have',
  'too-long': 'the text is longer than the limit',
  'not-text': 'the file or line is binary, or not UTF-8',
  unreadable: 'the file cannot be opened or read',
  'timed-out': 'the analysis took longer than the limit',
  'worker-failed': 'the worker died twice over the article',
  'analysis-failed': 'the analysis ended in an error',
} as const;
export type RejectCode = keyof typeof REJECT_CODES;

/** An article, line or file that could not be analysed; the run goes on without it. */
export interface Reject {
  /** The article's id where it has one. */
  readonly id: string | null;
  readonly code: RejectCode;
  /** What was found, in words that help to mend it. */
  readonly reason: string;
  readonly origin: Origin;
}

/** What a collection yields, in order: articles, and what is none. */
export type CorpusItem =
  | { readonly kind: 'article'; readonly article: CorpusArticle }
  | { readonly kind: 'reject'; readonly reject: Reject };
