import { readFileSync } from 'node:fs';
import type { CorpusArticleInput } from '../../src/corpus/analyze-corpus.ts';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';

/** The articles of `corpus/`. */
export const ARTICLES = readFileSync('corpus/articles.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as CorpusArticleInput & { readonly id: string });

/** Short articles with ids `n0`, `n1`, ... */
export function makeShortArticles(count: number): { readonly id: string; readonly text: string }[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `n${number}`,
    text: `Mayor Ines Calder praised ward ${number}. “They are heroes,” Calder said.`,
  }));
}

export async function collect(results: AsyncIterable<CorpusResult>): Promise<CorpusResult[]> {
  const collected: CorpusResult[] = [];
  for await (const result of results) collected.push(result);
  return collected;
}

/** One line a result, for tables of what is expected. */
export function outline(results: readonly CorpusResult[]): string[] {
  return results.map((result) =>
    result.kind === 'report'
      ? `${result.sequence} ${result.report.article.id}`
      : `${result.sequence} ${result.reject.id} ${result.reject.code}`,
  );
}
