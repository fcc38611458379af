import type { Entity } from '../../report/schema.ts';
import { foldName } from './fold-name.ts';
import type { KnownEntity } from './known-entity.ts';
import type { ConflictList } from './link-conflict.ts';
import { type LinkableName, readLinkableName } from './linkable-name.ts';
import type { LinkableEntity } from './linkable-report.ts';

interface KnownName {
  readonly entity: KnownEntity;
  readonly initials: string;
}

/** Finds the known entity that an entity of an article is, or null. */
export type FindKnown = (
  entity: LinkableEntity,
  articleId: string,
  conflicts: ConflictList,
) => KnownEntity | null;

const writeWords = ({ words }: LinkableName) => words.join(' ');

/**
 * Known entities by their names. A name of the article counts before its aliases; of these only such as tell who is meant
 * by themselves, so that Tiffany Trump, "Trump" for short, is not taken for the Trump of the list.
 */
export function indexKnownEntities(entities: readonly KnownEntity[]): FindKnown {
  const asPerson = new Map<string, KnownName[]>();
  const asOther = new Map<string, KnownName[]>();
  for (const entity of entities)
    for (const name of [entity.name, ...(entity.aliases ?? [])]) {
      const isPerson = entity.type === 'person' || entity.type === undefined;
      if (isPerson) addName(asPerson, readLinkableName(name, 'person'), entity);
      if (entity.type !== 'person')
        addName(asOther, readLinkableName(name, entity.type ?? 'organization'), entity);
    }

  const lookUp = (text: string, type: Entity['type']): Set<KnownEntity> => {
    const found = new Set<KnownEntity>();
    const person = readLinkableName(text, 'person');
    const initials = person.initials.join('');
    for (const known of asPerson.get(writeWords(person)) ?? [])
      if (known.initials === '' || initials === '' || known.initials === initials) found.add(known.entity);
    const plain = readLinkableName(text, type === 'person' ? 'other' : type);
    for (const known of asOther.get(writeWords(plain)) ?? []) found.add(known.entity);
    const isWord = foldName(text).length === 1;
    return new Set([...found].filter((entity) => !isWord || mayBe(entity, type)));
  };

  if (entities.length === 0) return () => null;
  return (entity, articleId, conflicts) => {
    const { name, type } = entity;
    let found = lookUp(name, type);
    if (found.size === 0 && readLinkableName(name, type).kind === 'full')
      for (const alias of entity.aliases) {
        const form = readLinkableName(alias, type);
        const isTelling = form.kind === 'full' && (form.words.length > 1 || form.acronym);
        if (isTelling) for (const known of lookUp(alias, type)) found.add(known);
      }
    if (found.size > 1) {
      const ofType = [...found].filter((known) => known.type === type);
      if (ofType.length === 1) found = new Set(ofType);
    }
    if (found.size > 1) {
      const ids = [...found].map(({ id }) => id);
      conflicts.add('ambiguous-known', foldName(name).join(' '), ids, articleId);
      return null;
    }
    const [known] = found;
    if (known?.type !== undefined && known.type !== type && type !== 'other')
      conflicts.add('known-type', `${foldName(name).join(' ')} (${type})`, [known.id], articleId);
    return known ?? null;
  };
}

function addName(index: Map<string, KnownName[]>, name: LinkableName, entity: KnownEntity): void {
  const words = writeWords(name);
  if (words === '') return;
  const known = index.get(words);
  const entry = { entity, initials: name.initials.join('') };
  if (known) known.push(entry);
  else index.set(words, [entry]);
}

/** A single word is a person's name or that of something else; longer names are hardly ever both. */
function mayBe({ type }: KnownEntity, found: Entity['type']): boolean {
  return type === undefined || (type === 'person') === (found === 'person') || found === 'other';
}
