import type { Document, Token } from '../document/document.ts';
import type { ListedEntity } from '../document/vocabulary.ts';
import { type Cluster, createCluster, voteFor } from './cluster.ts';
import {
  addTo,
  type FormGroup,
  findBySpelling,
  findByWord,
  findFullName,
  findShortened,
  type NameIndex,
} from './find-known-name.ts';
import type { Mention } from './mention.ts';
import { genderOfTitle, readNameForm } from './name-form.ts';
import { soundOf } from './spelling.ts';

/** The named clusters of an article, and where a bare name could mean several of them. */
export interface NameMatches {
  readonly clusters: Cluster[];
  /** For each mention its cluster, or -1 (no name, or one to be chosen in its place in the text). */
  readonly clusterOfMention: Int32Array;
  /** Mentions of a bare name that fits several clusters: "Valdivia" beside Noor and Graciela Valdivia. */
  readonly namesakes: ReadonlyMap<number, readonly Cluster[]>;
  /** The clusters whose name holds a word: "institute", "valdivia". */
  readonly byWord: ReadonlyMap<string, readonly Cluster[]>;
  /** By the whole name in lower case; also takes noun phrases that are as good as names ("the Muslim community"). */
  readonly byKey: Map<string, Cluster>;
}

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'de', 'des', 'du', 'la', 'le']);

/** Gathers the names into clusters: full names first, then what is left of them (surname, first name, acronym). */
export function matchNames({ tokens }: Document, mentions: readonly Mention[]): NameMatches {
  const clusters: Cluster[] = [];
  const clusterOfMention = new Int32Array(mentions.length).fill(-1);
  const byKey = new Map<string, Cluster>();
  const namesakes = new Map<number, readonly Cluster[]>();
  const index: NameIndex = {
    byWord: new Map(),
    byAcronym: new Map(),
    bySound: new Map(),
    byOpening: new Map(),
  };

  const place = (group: FormGroup, cluster: Cluster) => {
    const { words } = group.form;
    // "Kelly" may look like a woman's name where it is the surname of Tom Kelly
    const tellsGender = words.length > 1 || words[0] === cluster.form!.words[0];
    for (const mention of group.mentions) {
      clusterOfMention[mention.index] = cluster.index;
      if (mention.type !== 'place' || cluster.type !== 'person') voteFor(cluster, mention, tellsGender);
      cluster.gender ??= genderOfTitle(mention.title ?? group.form.title);
    }
  };
  const open = (group: FormGroup) => {
    const cluster = createCluster(clusters.length, group.form);
    clusters.push(cluster);
    place(group, cluster);
    byKey.set(group.form.key, cluster);
    addToIndex(index, cluster, group.form.words);
  };

  const openListed = (group: FormGroup, listed: ListedEntity) => {
    const cluster = createCluster(clusters.length, group.form);
    cluster.listed = listed;
    cluster.type = listed.type;
    cluster.gender = listed.gender ?? null;
    clusters.push(cluster);
    place(group, cluster);
    byKey.set(group.form.key, cluster);
    addToIndex(index, cluster, group.form.words);
  };

  for (const group of groupForms(mentions)) {
    const { words, key, capitals } = group.form;
    if (group.listed) {
      openListed(group, group.listed);
      continue;
    }
    if (words.length === 0) continue;
    if (words.length > 1) {
      const known = findFullName(group, index);
      if (known) place(group, known);
      else open(group);
      continue;
    }
    if (group.type === 'place' && !isMostlyLocated(tokens, group.mentions)) group.type = null;
    const fitting = findByWord(group, index);
    const only =
      fitting[0] ??
      (capitals ? index.byAcronym.get(key) : undefined) ??
      findBySpelling(group, index) ??
      findShortened(group, index);
    if (only === undefined) open(group);
    else if (fitting.length < 2) place(group, only);
    else for (const mention of group.mentions) namesakes.set(mention.index, fitting);
  }
  return { clusters, clusterOfMention, namesakes, byWord: index.byWord, byKey };
}

function addToIndex(
  { byWord, byAcronym, bySound, byOpening }: NameIndex,
  cluster: Cluster,
  words: readonly string[],
): void {
  for (const word of words) {
    addTo(byWord, word, cluster);
    if (word.includes('-')) for (const part of word.split('-')) addTo(byWord, part, cluster);
    if (word.length > 4) addTo(byOpening, word.slice(0, 4), cluster);
  }
  addTo(bySound, soundOf(words[words.length - 1]!), cluster);
  if (words.length < 2 || cluster.type === 'person') return;
  const letters = readInitials(words);
  const heads = readInitials(words.filter((word) => !SMALL_WORDS.has(word)));
  if (!byAcronym.has(letters)) byAcronym.set(letters, cluster);
  if (!byAcronym.has(heads)) byAcronym.set(heads, cluster);
}

function readInitials(words: readonly string[]): string {
  let initials = '';
  for (const word of words) initials += word[0] ?? '';
  return initials;
}

/** The mentions of every distinct form, most words first. */
function groupForms(mentions: readonly Mention[]): FormGroup[] {
  const groups = new Map<string, FormGroup>();
  const byText = new Map<string, FormGroup>();
  const listed = new Map<ListedEntity, FormGroup>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    if (mention.listed) {
      addListed(listed, mention, mention.listed);
      continue;
    }
    let group = byText.get(mention.text);
    if (group === undefined) {
      const form = readNameForm(mention.text);
      const key = form.suffix === null ? form.key : `${form.key} ${form.suffix}`;
      group = groups.get(key);
      if (group === undefined) {
        group = { form, mentions: [], type: null, definite: false, titled: false, listed: null };
        groups.set(key, group);
      }
      group.definite ||= mention.text.startsWith('the ') || mention.text.startsWith('The ');
      byText.set(mention.text, group);
    }
    group.mentions.push(mention);
    group.type = mention.title === null ? (group.type ?? mention.type) : 'person';
    group.titled ||= mention.title !== null;
  }
  const others = [...groups.values()].sort((a, b) => b.form.words.length - a.form.words.length);
  return listed.size > 0 ? [...listed.values(), ...others] : others;
}

/** Whatever the names of one entry of the caller's list are, they are one group. */
function addListed(groups: Map<ListedEntity, FormGroup>, mention: Mention, listed: ListedEntity): void {
  let group = groups.get(listed);
  if (!group) {
    const form = readNameForm(listed.name);
    group = { form, mentions: [], type: listed.type, definite: false, titled: false, listed };
    groups.set(listed, group);
  }
  group.mentions.push(mention);
}

const LOCATING = new Set('in at from near across to of outside around into through for over'.split(' '));

/** "in West", "from West": what stands so more often than not is a place; "West said" may be Kanye West. */
function isMostlyLocated(tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  let located = 0;
  for (const { firstToken } of mentions) if (LOCATING.has(tokens[firstToken - 1]?.lower ?? '')) located++;
  return located * 2 > mentions.length;
}
