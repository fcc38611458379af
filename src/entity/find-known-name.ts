import type { ListedEntity } from '../document/vocabulary.ts';
import type { Cluster } from './cluster.ts';
import type { EntityType, Mention } from './mention.ts';
import { isSameFullName, isSubRun } from './name-compatibility.ts';
import type { NameForm } from './name-form.ts';
import { nameLexicon } from './name-lexicon.ts';
import { isSpellingVariant, soundOf } from './spelling.ts';

/** The clusters that are known by now, by what a shorter or otherwise written name may share with theirs. */
export interface NameIndex {
  /** By every word of the name. */
  readonly byWord: Map<string, Cluster[]>;
  /** By the initials of a body. */
  readonly byAcronym: Map<string, Cluster>;
  /** By the sound of the last word. */
  readonly bySound: Map<string, Cluster[]>;
  /** By the first four letters of every longer word. */
  readonly byOpening: Map<string, Cluster[]>;
}

/** All mentions of one form of a name. */
export interface FormGroup {
  readonly form: NameForm;
  readonly mentions: Mention[];
  type: EntityType | null;
  definite: boolean;
  titled: boolean;
  readonly listed: ListedEntity | null;
}

/** How many clusters one word may lead to: keeps a text of ten thousand Smiths linear. */
const MOST_NAMESAKES = 12;

/** The cluster that a name of several words belongs to, if it is known by now. */
export function findFullName(group: FormGroup, { byWord, bySound }: NameIndex): Cluster | undefined {
  const { words } = group.form;
  const last = words[words.length - 1]!;
  const near = [byWord.get(last), byWord.get(words[0]!), bySound.get(soundOf(last))];
  for (const clusters of near) {
    for (const cluster of clusters ?? []) {
      // "Harbor Lane" may look like a place, "Bright Acre" like a person, beside "Harbor Lane Music"
      const opens =
        cluster.type === 'organization' &&
        opensWith(cluster.form!.words, words) &&
        !nameLexicon().known.has(group.form.text);
      if (opens) return cluster;
      if (!fitsType(group.type, cluster.type)) continue;
      const isPerson = group.type === 'person' || cluster.type === 'person';
      if (isPerson ? isSameFullName(group.form, cluster.form!) : isSubRun(words, cluster.form!.words))
        return cluster;
    }
  }
  return undefined;
}

function opensWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length < long.length && short.every((word, index) => long[index] === word);
}

/** "the House" is a chamber of its own, not short for the White House. */
const CHAMBER = 'house';

/** The clusters that a single word can stand for, those first in which it is the surname. */
export function findByWord(
  { form, type, definite, titled, mentions }: FormGroup,
  { byWord }: NameIndex,
): Cluster[] {
  const [word] = form.words;
  const isKnownPlace =
    type === null && mentions[0]!.type === 'place' && nameLexicon().known.get(form.text) === 'place';
  const surnames: Cluster[] = [];
  const others: Cluster[] = [];
  for (const cluster of byWord.get(form.key) ?? []) {
    if (!titled && !fitsType(type, cluster.type)) continue;
    const { words } = cluster.form!;
    const isFirst = words[0] === word;
    const last = words[words.length - 1]!;
    const isLast = last === word || last.startsWith(`${word}-`) || last.endsWith(`-${word}`);
    if (titled && isLast) {
      surnames.push(cluster);
      continue;
    }
    if (cluster.type === 'place' && words.length > 1) continue;
    // "West" for Kanye West, but "Nashville" is no Nashville Guild
    if (isKnownPlace && (cluster.type !== 'person' || !isLast)) continue;
    if (cluster.type === 'organization' || cluster.type === 'group' || cluster.type === 'other') {
      if (isFirst || (isLast && definite && word !== CHAMBER)) others.push(cluster);
    } else if (isLast) surnames.push(cluster);
    else others.push(cluster);
  }
  return surnames.length > 0 ? surnames : others;
}

/** "Zelenskyy" for Zelensky. */
export function findBySpelling({ form, type }: FormGroup, { bySound }: NameIndex): Cluster | undefined {
  const word = form.words[0]!;
  if (word === CHAMBER) return undefined;
  return bySound
    .get(soundOf(word))
    ?.find(
      ({ form: other, type: otherType }) =>
        fitsType(type, otherType) && isSpellingVariant(word, other!.words[other!.words.length - 1]!),
    );
}

/** "Prabha" for Prabhakaran, "Kosta" for Kostandis. */
export function findShortened({ form, type }: FormGroup, { byOpening }: NameIndex): Cluster | undefined {
  const word = form.words[0]!;
  if (word.length < 5 || (type !== null && type !== 'person')) return undefined;
  const fitting = byOpening
    .get(word.slice(0, 4))
    ?.filter(
      ({ type: other, form: long }) =>
        other === 'person' &&
        long!.words.some(
          (full) =>
            full.length > word.length &&
            full.startsWith(word) &&
            !/^(?:a|e|s|ia)$/.test(full.slice(word.length)),
        ),
    );
  return fitting?.length === 1 ? fitting[0] : undefined;
}

/** "Washington" the place is not Washington the man. */
function fitsType(a: EntityType | null, b: EntityType | null): boolean {
  if (a === null || b === null || a === b) return true;
  if (a === 'other' || b === 'other') return a !== 'place' && b !== 'place';
  return (a === 'organization' && b === 'group') || (a === 'group' && b === 'organization');
}

/** Adds a cluster to those that a key leads to. */
export function addTo(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [cluster]);
  else if (list.length < MOST_NAMESAKES && list[list.length - 1] !== cluster) list.push(cluster);
}
