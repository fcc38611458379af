import { chooseNamesake } from './choose-namesake.ts';
import type { Cluster } from './cluster.ts';
import { clusterOf, type Discourse } from './discourse.ts';
import { agreesInType, fits } from './fits.ts';
import type { Mention } from './mention.ts';

/** "his wife, Chrissy Teigen"; "Chidi Obiora, the group's singer". */
export function findApposed(discourse: Discourse, mention: Mention): Cluster | null {
  const {
    mentions,
    document: { tokens },
  } = discourse;
  const apposed = findApposedName(discourse, mention);
  if (apposed !== null) return apposed;
  const next = mentions[mention.index + 1];
  // "the chair, Ms Justice Orla": the title stands between
  if (
    next?.kind === 'name' &&
    next.title !== null &&
    tokens[mention.endToken]?.lower === ',' &&
    next.firstToken - mention.endToken <= 4
  ) {
    const cluster = nameCluster(discourse, next.index);
    if (cluster !== null && agreesInType(cluster, mention)) return cluster;
  }
  const owner = mention.owner === null ? undefined : mentions[mention.owner];
  // "Obiora, the group's singer"; "Olmstead, now a teacher"
  const first =
    owner !== undefined && owner.index === mention.index - 1 && owner.kind !== 'pronoun' ? owner : mention;
  const name = mentions[first.index - 1];
  if (name?.kind !== 'name' || tokens[name.endToken]?.lower !== ',') return null;
  const gap = first.firstToken - name.endToken;
  if (gap > 2 || (gap === 2 && !TURNS.has(tokens[first.firstToken - 1]!.lower))) return null;
  if (!DETERMINERS.has(tokens[first.firstToken]!.lower)) return null;
  const cluster = clusterOf(discourse, name.index);
  const possesses = tokens[mention.endToken]?.lower === "'s";
  return cluster !== null &&
    !possesses &&
    cluster !== clusterOf(discourse, mention.owner) &&
    agreesInType(cluster, mention)
    ? cluster
    : null;
}

const TURNS = new Set(['now', 'once', 'then', 'also', 'himself', 'herself']);
const DETERMINERS = new Set(['the', 'a', 'an']);

/** The cluster of a name, chosen on the spot where it is one of several namesakes still to come. */
function nameCluster(discourse: Discourse, index: number): Cluster | null {
  const namesakes = discourse.clusterOfMention[index]! < 0 ? discourse.namesakes.get(index) : undefined;
  if (namesakes !== undefined)
    discourse.clusterOfMention[index] = chooseNamesake(
      discourse,
      discourse.mentions[index]!,
      namesakes,
    ).index;
  return clusterOf(discourse, index);
}

/** The cluster of the name that the noun phrase is set beside. */
export function findApposedName(discourse: Discourse, mention: Mention): Cluster | null {
  const cluster = mention.apposition === null ? null : nameCluster(discourse, mention.apposition);
  if (cluster === null || !agreesInType(cluster, mention)) return null;
  // "the armed forces, State Department and others" is a list
  if (mention.number === 'plural' && !cluster.plural && cluster.type !== 'group') return null;
  // "the man Obiora calls his friend"
  if (
    BARE.has(mention.role ?? '') &&
    discourse.mentions[mention.apposition!]!.firstToken === mention.endToken
  )
    return null;
  // "Obiora, the group's singer": the owner is no apposition
  const possesses =
    discourse.document.tokens[mention.endToken]?.lower === "'s" && mention.apposition! < mention.index;
  return possesses ? null : cluster;
}

/** Nouns too bare to stand before a name like a title. */
const BARE = new Set(['man', 'woman', 'person', 'boy', 'girl', 'people']);

const COPULAS = new Set(['is', 'was', 'became', 'remains', "'s", 'remained', 'become']);

const SKIPPED = new Set(['ADV', 'DET', 'ADJ', 'PUNCT']);

/** "who is also her uncle" */
export function findComplement(discourse: Discourse, mention: Mention): Cluster | null {
  const {
    document: { tokens },
    subject,
  } = discourse;
  if (subject === null || !fits(subject, mention)) return null;
  const from = mention.owner === null ? mention.firstToken : discourse.mentions[mention.owner]!.firstToken;
  let before = from - 1;
  while (before >= from - 3 && SKIPPED.has(tokens[before]?.pos ?? 'X')) before--;
  const copula = tokens[before];
  if (copula === undefined || copula.sentence !== mention.sentence || !COPULAS.has(copula.lower)) return null;
  return discourse.mentions[subject.lastMention]!.endToken >= before - 2 &&
    subject !== clusterOf(discourse, mention.owner)
    ? subject
    : null;
}
