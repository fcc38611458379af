import type { Catalog } from '../data/catalog.ts';

/** Entities that the pages of all entities together are of, at most: the most covered. */
export const MOST_CHOICES = 40;

/** A condition over `dash.edges`: the target is one of the first entities of the catalog. */
export function whereTargets(catalog: Catalog, choices: number): string {
  const keys = catalog.entities.slice(0, choices).map(({ key }) => `'${key.replaceAll("'", "''")}'`);
  return keys.length === 0
    ? 'false'
    : `target IN (SELECT id FROM dash.parties WHERE key IN (${keys.join(', ')}))`;
}
