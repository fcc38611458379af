import { genderOfTitle, readNameForm } from '../../entity/name-form.ts';
import { type EntityKey, makeLocalKey, makeSharedKey } from './entity-key.ts';
import type { FindKnown } from './known-index.ts';
import type { ConflictList } from './link-conflict.ts';
import { keyOfPerson } from './link-evidence.ts';
import type { LinkableName, ReadName } from './linkable-name.ts';
import type { LinkableEntity, LinkableReport } from './linkable-report.ts';

/** An entity of one article with its key, before overrides. */
export interface KeyedEntity {
  readonly entity: LinkableEntity;
  readonly name: LinkableName;
  readonly key: EntityKey;
  /** `'known'`: from the list of entities; `'name'`: by its own full name; `'article'`: by another name of the article, or by none. */
  readonly by: 'known' | 'name' | 'article';
}

/** The keys that the entities of one article get by what the article and the list of known entities say. */
export function keyArticle(
  { article, entities }: LinkableReport,
  readName: ReadName,
  findKnown: FindKnown,
  conflicts: ConflictList,
): KeyedEntity[] {
  const taken = new Set<EntityKey>();
  const keyed = entities.map((entity): KeyedEntity | null => {
    const name = readName(entity.name, entity.type);
    const known = findKnown(entity, article.id, conflicts);
    if (known) return { entity, name, key: known.id, by: 'known' };
    return name.kind === 'full' ? { entity, name, key: keyOfName(name, entity.type), by: 'name' } : null;
  });
  const people = keyed.filter(
    (item): item is KeyedEntity => item?.entity.type === 'person' && item.name.kind === 'full',
  );
  return keyed.map((item, index) => {
    if (item) return item;
    const entity = entities[index]!;
    const name = readName(entity.name, entity.type);
    const key = findFullName(entity, name, people, article.id, conflicts);
    return { entity, name, key: key ?? nameLocally(entity, name, article.id, taken), by: 'article' };
  });
}

/** The key of a full name. */
export function keyOfName(name: LinkableName, type: LinkableEntity['type']): EntityKey {
  return type === 'person' ? keyOfPerson(name) : makeSharedKey(type, name.words);
}

/** The one person whom the article names in full with this surname, unless a title or "the elder" speaks against it. */
function findFullName(
  entity: LinkableEntity,
  { kind, words }: LinkableName,
  people: readonly KeyedEntity[],
  articleId: string,
  conflicts: ConflictList,
): EntityKey | null {
  if (entity.type !== 'person' || kind !== 'bare' || / \(\d+\)$/.test(entity.name)) return null;
  const surname = words.join(' ');
  const forms = [entity.name, ...entity.aliases].map(readNameForm);
  if (forms.some(({ rank }) => rank !== null)) return null;
  const gender = findGender(entity);
  const keys = new Set<EntityKey>();
  for (const person of people) {
    const { words: full, suffix } = person.name;
    const tail = (suffix === null ? full : full.slice(0, -1)).slice(1).join(' ');
    if (tail !== surname && !tail.endsWith(` ${surname}`)) continue;
    const other = findGender(person.entity);
    if (gender === null || other === null || gender === other) keys.add(person.key);
  }
  if (keys.size > 1) conflicts.add('ambiguous-surname', surname, keys, articleId);
  return keys.size === 1 ? [...keys][0]! : null;
}

/** "Mr. Bianchi" is not Laura, where the article says "Ms. Laura Bianchi". */
function findGender({ name, aliases }: LinkableEntity) {
  for (const form of [name, ...aliases]) {
    const gender = genderOfTitle(readNameForm(form).title);
    if (gender !== null) return gender;
  }
  return null;
}

function nameLocally(
  { id, type }: LinkableEntity,
  { words }: LinkableName,
  articleId: string,
  taken: Set<EntityKey>,
): EntityKey {
  const key = makeLocalKey(type, words.length === 0 ? [id] : words, articleId);
  const free = taken.has(key) ? makeLocalKey(type, [...words, id], articleId) : key;
  taken.add(free);
  return free;
}
