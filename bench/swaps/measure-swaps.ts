import { readFileSync } from 'node:fs';
import type { Analyzer } from '../../src/index.ts';
import { compareEdges, type EdgeComparison } from './compare-edges.ts';
import { CULTURES, UNLISTED } from './names-by-culture.ts';
import { type NamedArticle, swapArticle } from './swap-article.ts';

/** `'unlisted'`: names that no list of the package has. */
export type SwapKind = 'names' | 'gender' | 'unlisted';

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

/**
 * Gives the people of each article names of `cultures` cultures, another choice for every article, and compares with the
 * article under English names; or turns their gender round under the same surnames. Both texts are swapped, so that nothing
 * but the names or the genders differs.
 */
export async function measureSwaps(
  analyzer: Analyzer,
  articles: readonly NamedArticle[],
  kind: SwapKind,
  cultures: number = CULTURES.length,
): Promise<SwapFigures> {
  const sums = { edges: 0, same: 0, polar: 0, polarSame: 0, turned: 0, swaps: 0 };
  const byCulture = new Map<string, { edges: number; same: number }>();
  const changes: SwapFigures['changes'][number][] = [];
  const [english, ...others] = CULTURES;
  const choices = kind === 'names' ? others : kind === 'unlisted' ? [UNLISTED] : CULTURES;
  for (const [index, article] of articles.entries()) {
    const count = Math.min(cultures, choices.length);
    for (let step = 0; step < count; step++) {
      const culture = choices[(index * count + step) % choices.length]!;
      const base = swapArticle(article, kind === 'gender' ? culture : english!, 'same');
      const swapped = swapArticle(article, culture, kind === 'gender' ? 'other' : 'same');
      const result = compareEdges(
        await analyzer.analyze(base.text),
        await analyzer.analyze(swapped.text),
        chain(article.text, base.move, swapped.move),
      );
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
