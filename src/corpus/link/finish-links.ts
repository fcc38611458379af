import type { EntityKey } from './entity-key.ts';
import type { EntityOverrides } from './entity-overrides.ts';
import type { KnownEntity } from './known-entity.ts';
import { type ConflictList, createConflictList } from './link-conflict.ts';
import type { LinkEvidence } from './link-evidence.ts';
import type { LinkedEntities, LinkedEntity } from './linked-entities.ts';
import { createNameBook, type NameBook } from './name-book.ts';

/** What a linker has gathered. */
export interface LinkerState {
  readonly known: readonly KnownEntity[];
  readonly merged: ReadonlyMap<EntityKey, EntityKey>;
  readonly split: NonNullable<EntityOverrides['split']>;
  /** Keys that come from the user: no evidence changes them. */
  readonly pinned: ReadonlySet<EntityKey>;
  readonly usedSplits: ReadonlySet<number>;
  readonly usedMerges: ReadonlySet<EntityKey>;
  readonly evidence: LinkEvidence;
  readonly names: NameBook;
  readonly conflicts: ConflictList;
}

/** Settles every key by the evidence of all articles, then by the overrides. */
export function finishLinks(state: LinkerState): LinkedEntities {
  const { known, merged, pinned, evidence } = state;
  const conflicts = createConflictList(state.conflicts.list());
  const settle = (key: EntityKey) => merged.get(key) ?? key;
  const settled = new Map<EntityKey, EntityKey>();
  const resolve = (key: EntityKey): EntityKey => {
    if (merged.has(key)) return merged.get(key)!;
    return settle(pinned.has(key) ? key : evidence.resolve(key, settle, conflicts));
  };
  const book = createNameBook();
  const before = [...state.names.entries()];
  for (const [key, { name, types, aliases }] of before) {
    const final = resolve(key);
    settled.set(key, final);
    for (const type of types) book.add(final, name, type, aliases);
  }
  const knownById = new Map(known.map((entity) => [entity.id, entity]));
  const entities = [...book.entries()]
    .map(([key, { name, types, aliases }]) => describeEntity(key, name, types, aliases, knownById.get(key)))
    .sort((a, b) => compare(a.key, b.key));
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  reportUnused(state, new Set(settled.values()), conflicts);
  reportNamesakes(settled, conflicts);
  const list = conflicts.list();
  return {
    entities,
    conflicts: list,
    renamed: new Map([...settled].filter(([key, final]) => key !== final).sort(([a], [b]) => compare(a, b))),
    resolve: (key) => settled.get(key) ?? settle(key),
    find: (key) => byKey.get(key),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function describeEntity(
  key: EntityKey,
  name: string,
  types: ReadonlySet<LinkedEntity['type']>,
  aliases: ReadonlySet<string>,
  known: KnownEntity | undefined,
): LinkedEntity {
  const ofKey = [...types].find((type) => key.startsWith(`${type}:`));
  const shown = known?.name ?? name;
  return {
    key,
    name: shown,
    type: known?.type ?? ofKey ?? [...types].sort()[0]!,
    aliases: [...new Set([...aliases, ...(known?.aliases ?? [])])].filter((alias) => alias !== shown).sort(),
    known: known !== undefined,
    ...(known?.wikidata !== undefined && { wikidata: known.wikidata }),
  };
}

function reportUnused(state: LinkerState, seen: ReadonlySet<EntityKey>, conflicts: ConflictList): void {
  const { known, merged, split, usedMerges, usedSplits } = state;
  const ids = new Set(known.map(({ id }) => id));
  const knownOf = new Map<EntityKey, EntityKey[]>();
  for (const [key, kept] of merged) {
    if (ids.has(key)) knownOf.set(kept, [...(knownOf.get(kept) ?? []), key]);
    // the key that is kept may be a new one
    if (key !== kept && !usedMerges.has(key) && !seen.has(key))
      conflicts.add('merge-unused', key, [key, kept]);
  }
  for (const [kept, keys] of knownOf) if (keys.length > 1) conflicts.add('known-merged', kept, keys);
  for (const [index, { articleId, entityId, name, key }] of split.entries())
    if (!usedSplits.has(index)) conflicts.add('split-unused', entityId ?? name!, [key], articleId);
}

/** Names that are the same for the eye, and that a reader may want to merge by hand. */
function reportNamesakes(settled: ReadonlyMap<EntityKey, EntityKey>, conflicts: ConflictList): void {
  const byName = new Map<string, Set<EntityKey>>();
  for (const [key, final] of settled) {
    const name = /^(?:person|organization|place|group|other):(.+)$/.exec(key)?.[1];
    if (name === undefined) continue;
    byName.set(name, (byName.get(name) ?? new Set()).add(final));
    const base = /^(person:.+)-(?:jr|sr|ii|iii|iv)$/.exec(key)?.[1];
    const other = base === undefined ? undefined : settled.get(base);
    if (other !== undefined && other !== final) conflicts.add('suffix-differs', base!, [other, final]);
  }
  for (const [name, keys] of byName) if (keys.size > 1) conflicts.add('type-differs', name, keys);
}
