import type { CorpusItem, Origin } from '../corpus-article.ts';
import { settleOptions as settleInputOptions } from '../input/input-options.ts';
import { makeReject } from '../input/make-reject.ts';
import { type DataRecord, readRecord } from '../input/read-record.ts';

/**
 * An article as a program hands it in: a text, what is known of it, and any other fields, which are carried through.
 * What is null is taken as not there.
 */
export interface CorpusArticleInput {
  readonly text: string;
  /** Without one, a hash of the text. */
  readonly id?: string | number | null | undefined;
  /** `'text'` by default. */
  readonly format?: 'text' | 'html' | null | undefined;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** Best an ISO 8601 date. */
  readonly publishedAt?: string | null | undefined;
}

const SETTINGS = { ...settleInputOptions({}), mostCharacters: Number.MAX_SAFE_INTEGER };

/**
 * Makes an item of whatever a program hands in as one; what cannot be an article becomes a reject.
 * @param position From 1; the line of its origin.
 */
export function readArticleInput(input: unknown, position: number): CorpusItem {
  if (!isItem(input)) return readFields(input, { file: '', line: position });
  if (input.kind === 'reject') return input;
  const { extra, origin, ...fields } = input.article;
  const item = readFields(fields, origin);
  return item.kind === 'reject' ? item : input;
}

function readFields(given: unknown, origin: Origin): CorpusItem {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const found = Array.isArray(given) ? 'an array' : given === null ? 'null' : `a ${typeof given}`;
    return makeReject('wrong-type', `the article is ${found}; it must be an object with a text`, origin);
  }
  const { format, ...others } = given as Readonly<Record<string, unknown>>;
  const record = Object.fromEntries(
    Object.entries(others).filter(([, value]) => value !== undefined),
  ) as DataRecord;
  if (format === undefined || format === null || format === 'text' || format === 'html')
    return readRecord(record, { ...SETTINGS, format: format ?? undefined }, origin);
  const id = typeof record.id === 'string' ? record.id : null;
  return makeReject('wrong-type', 'the field "format" must be "text", "html" or nothing', origin, id);
}

/** A reader's item, told from an article that has a field named `kind`. */
function isItem(input: unknown): input is CorpusItem {
  if (typeof input !== 'object' || input === null || 'text' in input) return false;
  const { kind, article, reject } = input as Readonly<Record<string, unknown>>;
  return (kind === 'article' && isObject(article)) || (kind === 'reject' && isObject(reject));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
