import type { DuckDBInstance } from '@duckdb/node-api';
import type { EntityKey } from '../link/entity-key.ts';
import { chooseName } from '../link/name-book.ts';
import { streamRows } from './read-groups.ts';

/** A run of a database whose entities have their keys. */
export interface StoredRun {
  readonly instance: DuckDBInstance;
  /** Its number, as in the table runs. */
  readonly run: number;
}

/** The names of keys, as the aggregates over reports have them; `narrator` and `unattributed` are their own. */
export async function readNames(
  { instance, run }: StoredRun,
  keys: Iterable<EntityKey>,
): Promise<(key: EntityKey) => string> {
  const wanted = new Set(keys);
  const names = new Map<EntityKey, string>();
  if (wanted.size > 0) {
    const parameters = { run };
    const linked = 'SELECT key, name FROM linked_entities WHERE run = $run';
    for await (const [key, name] of streamRows(instance, linked, parameters))
      if (wanted.has(key as string)) names.set(key as string, name as string);
    const local = `SELECT DISTINCT key, name FROM entity_keys
      JOIN entities ON entities.run = entity_keys.run AND entities.sequence = entity_keys.sequence AND id = entity_id
      WHERE entity_keys.run = $run AND key NOT IN (SELECT key FROM linked_entities WHERE run = $run)`;
    if (names.size < wanted.size)
      for await (const row of streamRows(instance, local, parameters)) {
        const [key, name] = row as [string, string];
        if (wanted.has(key)) names.set(key, chooseName(names.get(key) ?? name, name));
      }
  }
  return (key) => names.get(key) ?? key;
}
