import type { Entity } from '../../report/schema.ts';

/**
 * Who an entity is over all articles: `person:laura-bianchi`, or the id of the user's own list of entities. An entity that
 * nothing links to other articles has a key of its own article, with a question mark: `person:?bianchi@article-7`.
 */
export type EntityKey = string;

/** Keys that are no entity: a stance of the article's own voice, and one of a speaker who is nobody in the report. */
export const NARRATOR = 'narrator';
export const UNATTRIBUTED = 'unattributed';
export const RESERVED_KEYS: ReadonlySet<string> = new Set([NARRATOR, UNATTRIBUTED]);

/** The key of a name that is the same in every article. */
export function makeSharedKey(type: Entity['type'], words: readonly string[]): EntityKey {
  return `${type}:${words.join('-')}`;
}

/** The key of an entity that is known in one article only. */
export function makeLocalKey(type: Entity['type'], words: readonly string[], articleId: string): EntityKey {
  return `${type}:?${words.join('-')}@${articleId}`;
}
