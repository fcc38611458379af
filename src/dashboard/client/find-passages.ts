import type { Catalog } from '../data/catalog.ts';
import { type Filters, isInPeriod } from '../data/filters.ts';
import { type PackedPassages, unpackPassages } from '../data/passage-text.ts';
import { isWanted, type Passage } from '../data/passages.ts';
import type { ChunkIndex, PassageIndex } from '../site/split-passages.ts';
import { loadData } from './load-data.ts';

export interface FoundPassages {
  readonly passages: readonly Passage[];
  /** All that fit, also those beyond the limit. */
  readonly total: number;
  /** Articles that they were looked for in. */
  readonly articles: number;
}

/** Passages of a static site that the filters let through; only the chunks that may have some are loaded. */
export async function findPassages(
  root: string,
  catalog: Catalog,
  filters: Filters,
  limit: number,
): Promise<FoundPassages> {
  const { chunks, articles } = await loadData<PassageIndex>(root, 'passages');
  const passages: Passage[] = [];
  let total = 0;
  for (const [number, index] of chunks.entries()) {
    if (!mayHave(index, catalog, filters)) continue;
    const chunk = await loadData<PackedPassages>(root, `passages-${number}`);
    for (const passage of unpackPassages(chunk)) {
      if (!isWanted(passage, catalog, filters)) continue;
      total++;
      if (passages.length < limit) passages.push(passage);
    }
  }
  return { passages, total, articles };
}

function mayHave({ months, outlets, keys }: ChunkIndex, catalog: Catalog, filters: Filters): boolean {
  if (!months.some((month) => isInPeriod(catalog.months[month] ?? null, filters))) return false;
  if (filters.outlet !== null && !outlets.some((outlet) => catalog.outlets[outlet] === filters.outlet))
    return false;
  return [filters.entity, filters.holder, filters.target].every(
    (key) => key === null || key.includes(':?') || keys.includes(key),
  );
}
