import { type KeyedEntity, keyArticle, keyOfName } from './article-keys.ts';
import type { EntityKey } from './entity-key.ts';
import { checkEntityOverrides, type EntityOverrides } from './entity-overrides.ts';
import { finishLinks } from './finish-links.ts';
import { foldName } from './fold-name.ts';
import { checkKnownEntities, type KnownEntity } from './known-entity.ts';
import { indexKnownEntities } from './known-index.ts';
import { createConflictList } from './link-conflict.ts';
import { gatherLinkEvidence } from './link-evidence.ts';
import { createNameReader } from './linkable-name.ts';
import type { LinkableEntity, LinkableReport } from './linkable-report.ts';
import type { LinkedEntities } from './linked-entities.ts';
import { mergeKeys } from './merged-keys.ts';
import { createNameBook } from './name-book.ts';

export interface EntityLinkerOptions {
  /** The user's own entities, as `parseKnownEntities` reads them. They win over everything but the overrides. */
  readonly entities?: readonly KnownEntity[] | undefined;
  /** Corrections by hand, as `parseEntityOverrides` reads them, applied last. */
  readonly overrides?: EntityOverrides | undefined;
}

/** Links the entities of any number of articles. Its memory grows with the number of different names, not of articles. */
export interface EntityLinker {
  /**
   * The keys of the entities of one article, by their ids. They depend on nothing but this article and the options; what
   * other articles add ("the UN" is the United Nations) comes with `finish`. A report that comes twice changes nothing.
   */
  link(report: LinkableReport): Map<string, EntityKey>;
  /** What has been linked so far, the same for every order of the articles. It may be called again after more articles. */
  finish(): LinkedEntities;
}

/**
 * Makes a linker of entities across articles. Two entities of two articles are one where
 * 1. both have a name that the list of known entities has (an alias may be anything there, also a bare surname);
 * 2. persons: their full names, of two words or more, are the same but for case, accents, titles, the dots and the
 *    spelling of Jr., and middle initials, unless the articles know two different ones ("George W. Bush", "George H. W.
 *    Bush"). With and without Jr. are two people;
 * 3. organizations: their names are the same but for case, accents, article and legal form ("Inc.");
 * 4. places, groups and others: their names are the same but for case and accents;
 * 5. one is an acronym, or a name without the middle words of the other, and some article uses both for one entity, and
 *    no article uses it for another one.
 *
 * A bare surname is that of the one person whom its article names in full with it. Other bare surnames, bodies with a
 * common noun for a name ("the Council") and what has no name are known in their article only.
 * @throws QuotestanceError `invalid-option` for entities or overrides that are wrong.
 */
export function createEntityLinker(options: EntityLinkerOptions = {}): EntityLinker {
  const known = checkKnownEntities(options.entities ?? []);
  const { merge = [], split = [] } = checkEntityOverrides(options.overrides ?? {});
  const findKnown = indexKnownEntities(known);
  const merged = mergeKeys(merge);
  const splits = groupSplits(split);
  const pinned = new Set([...known.map(({ id }) => id), ...split.map(({ key }) => key)]);
  const usedSplits = new Set<number>();
  const usedMerges = new Set<EntityKey>();
  const readName = createNameReader();
  const evidence = gatherLinkEvidence();
  const names = createNameBook();
  const conflicts = createConflictList();

  return {
    link(report) {
      const keys = new Map<string, EntityKey>();
      const { id } = report.article;
      for (const item of keyArticle(report, readName, findKnown, conflicts)) {
        const key = applySplits(item, id) ?? remember(item);
        if (merged.has(key)) usedMerges.add(key);
        keys.set(item.entity.id, key);
      }
      return keys;
    },
    finish: () =>
      finishLinks({ known, merged, split, pinned, usedSplits, usedMerges, evidence, names, conflicts }),
  };

  function applySplits({ entity }: KeyedEntity, articleId: string): EntityKey | null {
    let key: EntityKey | null = null;
    for (const [index, item] of splits.get(articleId) ?? []) {
      if (item.entityId === undefined ? !isNamed(entity, item.name!) : item.entityId !== entity.id) continue;
      if (key !== null && key !== item.key)
        conflicts.add('split-twice', `${entity.name} (${entity.id})`, [key, item.key], articleId);
      usedSplits.add(index);
      key = item.key;
    }
    if (key !== null) names.add(key, entity.name, entity.type, []);
    return key;
  }

  function remember({ entity, name, key, by }: KeyedEntity): EntityKey {
    const { type } = entity;
    if (by === 'article') {
      if (merged.has(key)) names.add(key, entity.name, type, []);
      return key;
    }
    if (by === 'name' && type === 'person') evidence.addPerson(name);
    const aliases: string[] = [];
    for (const text of entity.aliases) {
      const alias = readName(text, type);
      if (alias.kind !== 'full' || (type === 'person' && alias.words.length < 2)) continue;
      if (type === 'organization' && alias.words.length < 2 && !alias.acronym) continue;
      aliases.push(text);
      if (name.kind !== 'full') continue;
      if (type === 'organization' ? alias.acronym : type === 'person')
        evidence.addAlias(name, key, alias, keyOfName(alias, type));
    }
    names.add(key, entity.name, type, aliases);
    return key;
  }
}

type Split = NonNullable<EntityOverrides['split']>[number];

/** By article, with their number in the file. */
function groupSplits(split: readonly Split[]): ReadonlyMap<string, [number, Split][]> {
  const byArticle = new Map<string, [number, Split][]>();
  for (const [index, item] of split.entries()) {
    const known = byArticle.get(item.articleId);
    if (known) known.push([index, item]);
    else byArticle.set(item.articleId, [[index, item]]);
  }
  return byArticle;
}

function isNamed({ name, aliases }: LinkableEntity, wanted: string): boolean {
  const folded = foldName(wanted).join(' ');
  return [name, ...aliases].some((text) => text === wanted || foldName(text).join(' ') === folded);
}
