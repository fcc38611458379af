import type { Entity } from '../../report/schema.ts';
import type { EntityKey } from './entity-key.ts';

/** The names under which a key comes. */
export interface KeyNames {
  name: string;
  readonly types: Set<Entity['type']>;
  readonly aliases: Set<string>;
}

/** Remembers names by key, the same for every order in which they come. */
export interface NameBook {
  add(key: EntityKey, name: string, type: Entity['type'], aliases: Iterable<string>): void;
  entries(): Iterable<[EntityKey, KeyNames]>;
}

export function createNameBook(): NameBook {
  const byKey = new Map<EntityKey, KeyNames>();
  return {
    add(key, name, type, aliases) {
      const known = byKey.get(key) ?? { name, types: new Set(), aliases: new Set() };
      byKey.set(key, known);
      known.name = chooseName(known.name, name);
      known.types.add(type);
      known.aliases.add(name);
      for (const alias of aliases) known.aliases.add(alias);
    },
    entries: () => byKey.entries(),
  };
}

/** The longer name, of equally long ones the first by code units. */
export function chooseName(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
