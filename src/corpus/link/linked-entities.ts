import type { Entity } from '../../report/schema.ts';
import type { EntityKey } from './entity-key.ts';
import type { LinkConflict } from './link-conflict.ts';

/** One entity over all articles. */
export interface LinkedEntity {
  readonly key: EntityKey;
  /** As the list of known entities has it, otherwise the longest of its names (of equally long ones the first by code units). */
  readonly name: string;
  /** As the list has it, otherwise that of its key. */
  readonly type: Entity['type'];
  /** Every other full name and acronym that articles use for it, and the aliases of the list, sorted. */
  readonly aliases: readonly string[];
  /** True where it is in the list of known entities. */
  readonly known: boolean;
  readonly wikidata?: string;
}

/** What has been linked so far. */
export interface LinkedEntities {
  /** Entities that may be in more than one article, sorted by key; those that are known in one article only are not kept. */
  readonly entities: readonly LinkedEntity[];
  readonly conflicts: readonly LinkConflict[];
  /** The keys that `link` gave and that the evidence of other articles or an override has changed, with what they are now. */
  readonly renamed: ReadonlyMap<EntityKey, EntityKey>;
  /** The final key of a key that `link` gave. Resolving twice changes nothing. */
  resolve(key: EntityKey): EntityKey;
  /** The entity of a final key. */
  find(key: EntityKey): LinkedEntity | undefined;
}
