import type { EntityKey } from '../link/entity-key.ts';
import type { LinkConflict } from '../link/link-conflict.ts';
import type { LinkedEntity } from '../link/linked-entities.ts';
import { writeJsonText } from './json-text.ts';
import { column, defineTable } from './table.ts';

export interface KeyRow {
  readonly run: number;
  readonly sequence: number;
  readonly articleId: string;
  readonly entityId: string;
  readonly key: EntityKey;
}
export interface LinkedRow {
  readonly run: number;
  readonly entity: LinkedEntity;
  /** Articles that it is in. */
  readonly articles: number;
}
export interface ConflictRow {
  readonly run: number;
  readonly conflict: LinkConflict;
}

/** One row an entity of an article. */
export const ENTITY_KEYS = defineTable<KeyRow, KeyRow>({
  name: 'entity_keys',
  comment:
    'Who each entity of an article is over all articles of the run; empty until the run is at its end.',
  items: (row) => [row],
  columns: [
    column('run', 'INTEGER', 'The run, as in runs.', ({ run }) => run),
    column('sequence', 'INTEGER', 'The article’s place in the run, from 0.', ({ sequence }) => sequence),
    column('article_id', 'VARCHAR', 'The article, as in articles.id.', ({ articleId }) => articleId),
    column('entity_id', 'VARCHAR', 'The entity, as in entities.id.', ({ entityId }) => entityId),
    column(
      'key',
      'VARCHAR',
      'The same for the same entity in every article, as person:laura-bianchi, or the id of the list of entities; person:?bianchi@article-7 where nothing links it to other articles.',
      ({ key }) => key,
    ),
  ],
});

/** One row an entity that may be in more than one article. */
export const LINKED_ENTITIES = defineTable<LinkedRow, LinkedRow>({
  name: 'linked_entities',
  comment:
    'Whom the keys stand for, but for those that are known in one article only (with a question mark).',
  items: (row) => [row],
  columns: [
    column('run', 'INTEGER', 'The run, as in runs.', ({ run }) => run),
    column('key', 'VARCHAR', 'As in entity_keys.', ({ entity }) => entity.key),
    column(
      'name',
      'VARCHAR',
      'As the list of entities has it, else the longest of its names.',
      ({ entity }) => entity.name,
    ),
    column('type', 'VARCHAR', 'person, organization, place, group or other.', ({ entity }) => entity.type),
    column('articles', 'INTEGER', 'Articles that it is in.', ({ articles }) => articles),
    column('aliases', 'JSON', 'A list of its other full names and acronyms.', ({ entity }) =>
      writeJsonText(entity.aliases),
    ),
    column(
      'wikidata',
      'VARCHAR',
      'Its id there, as in the list of entities; NULL where that has none.',
      ({ entity }) => entity.wikidata ?? null,
    ),
  ],
});

export const LINK_CONFLICTS = defineTable<ConflictRow, ConflictRow>({
  name: 'link_conflicts',
  comment: 'What the linking of entities could not settle, for a list of entities or overrides to settle.',
  items: (row) => [row],
  columns: [
    column('run', 'INTEGER', 'The run, as in runs.', ({ run }) => run),
    column(
      'code',
      'VARCHAR',
      'The kind of conflict, such as ambiguous-acronym or type-differs.',
      ({ conflict }) => conflict.code,
    ),
    column(
      'subject',
      'VARCHAR',
      'The name, key or entity that it is about.',
      ({ conflict }) => conflict.subject,
    ),
    column('keys', 'JSON', 'A list of the keys that compete.', ({ conflict }) =>
      writeJsonText(conflict.keys),
    ),
    column(
      'article_id',
      'VARCHAR',
      'An article that shows it; NULL where it is not about one article.',
      ({ conflict }) => conflict.articleId,
    ),
  ],
});
