/**
 * Values added up by article: one entry for every article that has any. An article is its number in the order in which the
 * reports came; numbers only grow. Sums are whole billionths, which no order of adding changes, and which SQL adds up to the
 * same; the values of reports have four decimals.
 */
export interface ArticleSums {
  readonly articles: number[];
  readonly sums: number[];
  readonly counts: number[];
}

/** Parts that the values of sums are counted in. */
export const PARTS = 1e9;

const countParts = (value: number) => Math.floor(value * PARTS + 0.5);
const add = (a: number, b: number) => countParts(a + b) / PARTS;

export function startSums(): ArticleSums {
  return { articles: [], sums: [], counts: [] };
}

export function addValue({ articles, sums, counts }: ArticleSums, article: number, value: number): void {
  const last = articles.length - 1;
  if (articles[last] === article) {
    sums[last] = add(sums[last]!, countParts(value) / PARTS);
    counts[last]! += 1;
  } else {
    articles.push(article);
    sums.push(countParts(value) / PARTS);
    counts.push(1);
  }
}

/** The sums of both, each article once. */
export function mergeSums(a: ArticleSums, b: ArticleSums): ArticleSums {
  const merged = startSums();
  let [i, j] = [0, 0];
  while (i < a.articles.length || j < b.articles.length) {
    const [inA, inB] = [a.articles[i] ?? Infinity, b.articles[j] ?? Infinity];
    const article = Math.min(inA, inB);
    merged.articles.push(article);
    merged.sums.push(add(inA === article ? a.sums[i]! : 0, inB === article ? b.sums[j]! : 0));
    merged.counts.push((inA === article ? a.counts[i]! : 0) + (inB === article ? b.counts[j]! : 0));
    if (inA === article) i++;
    if (inB === article) j++;
  }
  return merged;
}
