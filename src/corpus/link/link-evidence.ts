import { type EntityKey, makeSharedKey } from './entity-key.ts';
import type { ConflictList } from './link-conflict.ts';
import type { LinkableName } from './linkable-name.ts';

/**
 * What the articles show of names that may be one: acronyms and short names that an article uses for one entity with its
 * full name, and middle initials. It only grows, and the same article twice adds nothing.
 */
export interface LinkEvidence {
  /** An article calls one entity by its full name, which has this key, and by this other name. */
  addAlias(name: LinkableName, key: EntityKey, alias: LinkableName, aliasKey: EntityKey): void;
  /** An article names a person in full. */
  addPerson(name: LinkableName): void;
  /**
   * The key under which the evidence puts a key. `settle` is what the overrides make of a key: two candidates that they
   * make one are one.
   */
  resolve(key: EntityKey, settle: (key: EntityKey) => EntityKey, conflicts: ConflictList): EntityKey;
}

/** The key of a person with middle initials: "George W. Bush" -> person:george-w-bush. */
export function keyOfPerson({ words, initials }: LinkableName): EntityKey {
  return makeSharedKey('person', [words[0]!, ...initials, ...words.slice(1)]);
}

export function gatherLinkEvidence(): LinkEvidence {
  /** By the key of an acronym the keys it may stand for; true where the initials fit. */
  const acronyms = new Map<EntityKey, Map<EntityKey, boolean>>();
  const longer = new Map<EntityKey, Set<EntityKey>>();
  /** By the key without initials the keys with some. */
  const initialled = new Map<EntityKey, Set<EntityKey>>();
  const baseOf = new Map<EntityKey, EntityKey>();

  const resolve: LinkEvidence['resolve'] = (key, settle, conflicts) => {
    const candidates = acronyms.get(key);
    if (candidates) return resolveAcronym(key, candidates, settle, conflicts);
    const base = baseOf.get(key) ?? key;
    const variants = initialled.get(base);
    const isOne = variants === undefined || variants.size < 2;
    if (!isOne) conflicts.add('initials-differ', base, [base, ...variants]);
    const own = isOne ? base : key;
    const names = isOne ? [base, ...(variants ?? [])] : [key];
    const targets = new Set<EntityKey>();
    for (const name of names)
      for (const target of longer.get(name) ?? []) targets.add(settle(resolve(target, settle, conflicts)));
    targets.delete(own);
    if (targets.size > 1) conflicts.add('ambiguous-name', own, targets);
    return targets.size === 1 ? [...targets][0]! : own;
  };

  return {
    addPerson(name) {
      if (name.initials.length === 0) return;
      const base = makeSharedKey('person', name.words);
      const key = keyOfPerson(name);
      baseOf.set(key, base);
      addTo(initialled, base, key);
    },
    addAlias(name, key, alias, aliasKey) {
      if (alias.acronym && !name.acronym && name.words.length > 1) {
        const known = acronyms.get(aliasKey) ?? new Map<EntityKey, boolean>();
        known.set(key, known.get(key) === true || fitsInitials(alias.words[0]!, name.words));
        acronyms.set(aliasKey, known);
      } else if (isShortened(alias, name)) addTo(longer, aliasKey, key);
    },
    resolve,
  };

  function resolveAcronym(
    key: EntityKey,
    candidates: ReadonlyMap<EntityKey, boolean>,
    settle: (key: EntityKey) => EntityKey,
    conflicts: ConflictList,
  ): EntityKey {
    const fitting = [...candidates].filter(([, fits]) => fits);
    const targets = new Set(
      (fitting.length > 0 ? fitting : [...candidates]).map(([target]) => settle(target)),
    );
    if (targets.size > 1) conflicts.add('ambiguous-acronym', key, targets);
    return targets.size === 1 ? [...targets][0]! : key;
  }
}

function addTo(map: Map<EntityKey, Set<EntityKey>>, from: EntityKey, to: EntityKey): void {
  const known = map.get(from);
  if (known) known.add(to);
  else map.set(from, new Set([to]));
}

/** "Hillary Clinton" for "Hillary Rodham Clinton": first and last word are the same, and words between are left out. */
function isShortened(short: LinkableName, long: LinkableName): boolean {
  if (short.kind !== 'full' || short.acronym || long.kind !== 'full') return false;
  if (short.suffix !== long.suffix || short.words.length >= long.words.length || short.words.length < 2)
    return false;
  let at = 0;
  for (const word of long.words) if (word === short.words[at]) at++;
  return (
    at === short.words.length && short.words[0] === long.words[0] && short.words.at(-1) === long.words.at(-1)
  );
}

const LINKING_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'to', 'at']);

/** "FBI" for "Federal Bureau of Investigation", "CoE" for "Council of Europe". */
function fitsInitials(acronym: string, words: readonly string[]): boolean {
  const parts = words.flatMap((word) => word.split('-'));
  const all = parts.map((word) => word[0]).join('');
  const main = parts
    .filter((word) => !LINKING_WORDS.has(word))
    .map((word) => word[0])
    .join('');
  return acronym === all || acronym === main;
}
