import type { JsonValue, RejectCode } from '../../corpus/corpus-article.ts';
import type { CorpusResult } from '../../corpus/corpus-result.ts';
import { QuotestanceError } from '../../errors.ts';
import type { Report } from '../../report/schema.ts';

interface CorpusPart {
  readonly run: number;
  readonly sequence: number;
  readonly file: string;
  readonly line: number | null;
  readonly extra?: Readonly<Record<string, JsonValue>>;
  readonly text?: string;
}
type Line = { readonly corpus: CorpusPart } & (
  | Report
  | { readonly id: string | null; readonly code: RejectCode; readonly reason: string }
);

/**
 * A line of a JSON Lines store as the result that it was written from; null where it is of another run.
 * @throws QuotestanceError `store-unreadable`.
 */
export function readCorpusParts(text: string, run: number, place: string): CorpusResult | null {
  let line: Line;
  try {
    line = JSON.parse(text);
  } catch (cause) {
    throw new QuotestanceError('store-unreadable', `${place}: not JSON; the store is damaged, make it anew`, {
      cause,
    });
  }
  const { corpus, ...rest } = line;
  if (corpus.run !== run) return null;
  const { sequence, file } = corpus;
  const origin = { file, line: corpus.line };
  if ('code' in rest) return { kind: 'reject', sequence, reject: { ...rest, origin } };
  const { id, title, outlet, url, publishedAt } = rest.article;
  const given = { id, title, outlet, url, publishedAt };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const article = { ...known, id, text: corpus.text ?? '', extra: corpus.extra ?? {}, origin };
  return { kind: 'report', sequence, article, report: rest };
}
