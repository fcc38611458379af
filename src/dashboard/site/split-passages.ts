import type { Passage } from '../data/passages.ts';

/** What a chunk of passages holds, so that those without a hit need not be loaded. */
export interface ChunkIndex {
  readonly count: number;
  /** Numbers in the catalog. */
  readonly months: readonly number[];
  readonly outlets: readonly number[];
  /** Keys of speakers, holders and targets. */
  readonly keys: readonly string[];
}
export interface PassageIndex {
  readonly total: number;
  /** Articles that were drawn for the site. */
  readonly articles: number;
  readonly chunks: readonly ChunkIndex[];
}

/** Letters of a chunk before it is packed. */
const CHUNK = 400_000;

export function splitPassages(passages: readonly Passage[]): Passage[][] {
  const chunks: Passage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const passage of passages) {
    if (size > CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(passage);
    size += JSON.stringify(passage).length;
  }
  return chunks;
}

export function indexPassages(chunks: readonly (readonly Passage[])[], articles: number): PassageIndex {
  const unique = <Value>(values: readonly Value[]) => [...new Set(values)];
  return {
    total: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    articles,
    chunks: chunks.map((chunk) => ({
      count: chunk.length,
      months: unique(chunk.map(({ month }) => month)),
      outlets: unique(chunk.map(({ outlet }) => outlet)),
      // keys of those who are in one article only lead nowhere
      keys: unique(
        chunk.flatMap(({ speaker, stances }) => [
          ...(speaker === null ? [] : [speaker]),
          ...stances.flatMap(({ holder, target }) => [holder, target]),
        ]),
      ).filter((key) => !key.includes(':?')),
    })),
  };
}
