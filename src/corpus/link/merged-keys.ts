import type { EntityKey } from './entity-key.ts';

/** Every key that the merges name, with the key that it becomes: of all that are one, that which the file names first. */
export function mergeKeys(merges: readonly (readonly EntityKey[])[]): ReadonlyMap<EntityKey, EntityKey> {
  const order = new Map<EntityKey, number>();
  for (const key of merges.flat()) if (!order.has(key)) order.set(key, order.size);
  const parents = new Map<EntityKey, EntityKey>();
  const find = (key: EntityKey): EntityKey => {
    let at = key;
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent;
    return at;
  };
  for (const keys of merges)
    for (const key of keys) {
      const [a, b] = [find(keys[0]!), find(key)];
      if (a !== b) parents.set(...(order.get(a)! < order.get(b)! ? ([b, a] as const) : ([a, b] as const)));
    }
  return new Map([...order.keys()].map((key) => [key, find(key)]));
}
