import type { EntityKey } from './entity-key.ts';

/** What the linker could not settle, or settled against the look of it. */
export const LINK_CONFLICT_CODES = {
  'ambiguous-known': 'a name fits several known entities; it is linked to none of them',
  'known-type': 'the article takes a known entity for another type; it is linked all the same',
  'ambiguous-acronym': 'an acronym stands for several organizations; alone it is kept apart from all',
  'ambiguous-name': 'a short name stands for several longer ones; alone it is kept apart from all',
  'initials-differ': 'one name comes with different middle initials; they are kept apart',
  'suffix-differs': 'one name comes with and without Jr., Sr. or a number; they are kept apart',
  'type-differs': 'one name is of different types; they are kept apart',
  'ambiguous-surname':
    'an article names several people of this surname in full; the bare surname is linked to none',
  'known-merged': 'an override makes one of several known entities',
  'merge-unused': 'an override merges a key that no article has',
  'split-unused': 'an override splits an entity that no article has',
  'split-twice': 'two overrides split one entity; the later one counts',
} as const;
export type LinkConflictCode = keyof typeof LINK_CONFLICT_CODES;

export interface LinkConflict {
  readonly code: LinkConflictCode;
  /** The name, key or entity that it is about. */
  readonly subject: string;
  /** The keys that compete, sorted. */
  readonly keys: readonly EntityKey[];
  /** An article that shows it, the first by its id; null where it is not about one article. */
  readonly articleId: string | null;
}

/** Gathers conflicts, each kind and subject once however many articles show it. */
export interface ConflictList {
  add(code: LinkConflictCode, subject: string, keys: Iterable<EntityKey>, articleId?: string): void;
  /** Sorted by code, then subject. */
  list(): LinkConflict[];
}

export function createConflictList(before: readonly LinkConflict[] = []): ConflictList {
  const bySubject = new Map<string, LinkConflict>();
  const place = ({ code, subject, keys }: LinkConflict) => JSON.stringify([code, subject, keys]);
  const put = (conflict: LinkConflict) => {
    const id = place(conflict);
    const known = bySubject.get(id);
    if (!known || (conflict.articleId !== null && conflict.articleId < known.articleId!))
      bySubject.set(id, conflict);
  };
  for (const conflict of before) put(conflict);
  return {
    add: (code, subject, keys, articleId) =>
      put({ code, subject, keys: [...new Set(keys)].sort(), articleId: articleId ?? null }),
    list: () =>
      [...bySubject.entries()]
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([, conflict]) => conflict),
  };
}
