import { readFileSync } from 'node:fs';
import type { Analyzer } from '../../src/index.ts';
import { compareEdges, type EdgeComparison } from './compare-edges.ts';
import { CULTURES } from './names-by-culture.ts';
import { type NamedArticle, swapArticle } from './swap-article.ts';

export type SwapKind = 'names' | 'gender';

/** How often edges keep their polarity when names or genders are swapped. */
export interface SwapFigures extends Omit<EdgeComparison, 'changes'> {
  readonly kind: SwapKind;
  readonly swaps: number;
  readonly byCulture: ReadonlyMap<string, { edges: number; same: number }>;
  readonly changes: readonly {
    readonly id: string;
    readonly culture: string;
    readonly edge: EdgeComparison['changes'][number];
  }[];
}

export function readCorpus(): NamedArticle[] {
  return readFileSync('corpus/articles.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Swaps the people of each article for those of `cultures` cultures, another choice for every article. */
export async function measureSwaps(
  analyzer: Analyzer,
  articles: readonly NamedArticle[],
  kind: SwapKind,
  cultures: number = CULTURES.length,
): Promise<SwapFigures> {
  const sums = { edges: 0, same: 0, polar: 0, polarSame: 0, turned: 0, swaps: 0 };
  const byCulture = new Map<string, { edges: number; same: number }>();
  const changes: SwapFigures['changes'][number][] = [];
  for (const [index, article] of articles.entries()) {
    const before = await analyzer.analyze(article.text);
    for (let step = 0; step < cultures; step++) {
      const culture = CULTURES[(index * cultures + step) % CULTURES.length]!;
      // Genders are compared under the same surnames of the same culture, so that nothing else differs.
      const base = swapArticle(article, culture, 'same');
      const from = kind === 'gender' ? await analyzer.analyze(base.text) : before;
      const swapped = swapArticle(article, culture, kind === 'gender' ? 'other' : 'same');
      const move = kind === 'gender' ? chain(article.text, base.move, swapped.move) : swapped.move;
      const result = compareEdges(from, await analyzer.analyze(swapped.text), { ...swapped, move });
      sums.swaps++;
      for (const key of ['edges', 'same', 'polar', 'polarSame', 'turned'] as const) sums[key] += result[key];
      const own = byCulture.get(culture.name) ?? { edges: 0, same: 0 };
      byCulture.set(culture.name, { edges: own.edges + result.edges, same: own.same + result.same });
      for (const edge of result.changes) changes.push({ id: article.id, culture: culture.name, edge });
    }
  }
  return { kind, ...sums, byCulture, changes };
}

/** From offsets of one swapped text to those of another, by way of the article that both come from. */
function chain(text: string, first: (offset: number) => number, second: (offset: number) => number) {
  const back = new Map<number, number>();
  for (let at = 0; at <= text.length; at++) back.set(first(at), second(at));
  return (offset: number) => back.get(offset) ?? -1;
}
