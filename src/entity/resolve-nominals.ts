import * as words from '../lexicon/discourse-nouns.ts';
import { type Cluster, createCluster } from './cluster.ts';
import { clusterOf, type Discourse } from './discourse.ts';
import { findApposed, findComplement } from './find-apposed.ts';
import { findBody, findEpithet, NOMINAL } from './find-epithet.ts';
import { fits } from './fits.ts';
import { inverseRoles, isPeer, isRelative, readGeneration } from './kinship.ts';
import { looksNamed } from './looks-named.ts';
import type { NameMatches } from './match-names.ts';
import type { Mention } from './mention.ts';
import { readNameForm } from './name-form.ts';
import { RANKED } from './title-role.ts';

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

let plainBodies: Set<string> | undefined;
let offices: Set<string> | undefined;

/** Remembers that a cluster has been called by a noun. */
export function noteRole({ byRole }: Discourse, cluster: Cluster, role: string): void {
  if (cluster.roles.has(role)) return;
  cluster.roles.add(role);
  const known = byRole.get(role);
  if (known === undefined) byRole.set(role, [cluster]);
  else if (known.push(cluster) > 8) known.shift();
}

/** Finds or opens the cluster that a noun phrase stands for. */
export function resolveNominal(discourse: Discourse, names: NameMatches, mention: Mention): Cluster {
  const role = roleOf(discourse, mention);
  const owner = clusterOf(discourse, mention.owner);
  const cluster =
    findApposed(discourse, mention) ??
    findComplement(discourse, mention) ??
    findSameWords(names, mention) ??
    findRelated(discourse, mention, owner, role) ??
    (discourse.opening?.roles.has(role) && mention.paragraph < 5 ? discourse.opening : null) ??
    (owner !== null && isPeer(role) ? findEpithet(discourse, mention, NOMINAL.peer, owner) : null) ??
    ((owner === null || isNested(discourse, mention)) && isDefinite(discourse, mention)
      ? findDefinite(discourse, names, mention, role)
      : null) ??
    openCluster(discourse);
  if (owner !== null && owner !== cluster) noteRelation(discourse, owner, cluster, mention, role);
  noteRole(discourse, cluster, role);
  if (looksNamed(mention.text)) {
    const { key } = readNameForm(mention.text);
    if (!names.byKey.has(key)) names.byKey.set(key, cluster);
  }
  return cluster;
}

export function roleOf({ document }: Discourse, mention: Mention): string {
  const role = mention.role ?? document.tokens[mention.headToken]!.lower;
  const before = document.tokens[mention.headToken - 1]?.lower ?? '';
  return RANKED.has(before) ? `${before} ${role}` : role;
}

function noteRelation(
  { relations }: Discourse,
  owner: Cluster,
  cluster: Cluster,
  { text }: Mention,
  role: string,
): void {
  relations.set(`${owner.index} ${role}`, cluster);
  for (const inverse of inverseRoles(role)) {
    const back = `${cluster.index} ${inverse}`;
    if (!relations.has(back)) relations.set(back, owner);
  }
  const generation = readGeneration(text.toLowerCase(), role);
  if (generation === 0) return;
  cluster.generation = generation;
  if (owner.generation === 0) owner.generation = -generation;
}

/** "Mexican officials ... Mexican officials", "the Muslim community": as good as a name. */
function findSameWords({ byKey }: NameMatches, { text, number }: Mention): Cluster | null {
  if (!looksNamed(text)) return null;
  const known = byKey.get(readNameForm(text).key);
  return known !== undefined && (known.form !== null || known.plural === (number === 'plural'))
    ? known
    : null;
}

/** "the Donda artist": the name inside tells what he made, not whose artist he is. */
function isNested({ mentions }: Discourse, { owner, start, end }: Mention): boolean {
  if (owner === null) return false;
  const inside = mentions[owner]!;
  return inside.start >= start && inside.end <= end;
}

function openCluster({ clusters }: Discourse): Cluster {
  const cluster = createCluster(clusters.length, null);
  clusters.push(cluster);
  return cluster;
}

/** "her brother": the one who was so called before, or a namesake of hers that fits. */
function findRelated(
  discourse: Discourse,
  mention: Mention,
  owner: Cluster | null,
  role: string,
): Cluster | null {
  if (owner === null) return null;
  const known = discourse.relations.get(`${owner.index} ${role}`);
  if (known !== undefined && fits(known, mention)) return known;
  if (!isRelative(role) || owner.form === null) return null;
  const surname = owner.form.words[owner.form.words.length - 1];
  let found: Cluster | null = null;
  for (const cluster of discourse.recent) {
    if (
      cluster === owner ||
      cluster.form === null ||
      cluster.form.words.length < 2 ||
      !fits(cluster, mention)
    )
      continue;
    if (cluster.form.words[cluster.form.words.length - 1] !== surname) continue;
    if (found !== null) return null;
    found = cluster;
  }
  return found;
}

function isDefinite({ document: { tokens }, segmentation }: Discourse, mention: Mention): boolean {
  if (segmentation.kindOfParagraph[mention.paragraph] === 'headline') return true;
  return (
    DEFINITE.has(tokens[mention.firstToken]!.lower) ||
    DEFINITE.has(tokens[mention.firstToken - 1]?.lower ?? '')
  );
}

function findDefinite(
  discourse: Discourse,
  names: NameMatches,
  mention: Mention,
  role: string,
): Cluster | null {
  plainBodies ??= new Set(words.PLAIN_BODIES.trim().split(/\s+/));
  offices ??= new Set(words.OFFICES.trim().split(/\s+/));
  const isBody = mention.type === 'organization' && mention.number !== 'plural';
  if (isBody && plainBodies.has(role)) {
    const body = findBody(discourse, mention, role);
    if (body !== null) return body;
  }
  const called = findLatest(discourse.byRole.get(role), mention);
  if (called !== null) return called;
  const bodies = names.byWord.get(role)?.filter(({ type }) => type !== 'person' && type !== 'place');
  const named = findLatest(bodies, mention);
  if (named !== null) return named;
  if (isBody) return null;
  if (
    mention.type !== 'person' ||
    mention.number === 'plural' ||
    offices.has(role) ||
    isRestricted(discourse, mention)
  )
    return null;
  return findEpithet(discourse, mention, NOMINAL.epithet);
}

/** "the man she replaced", "the woman at the next table", "the chair of the inquiry": somebody new is told apart. */
function isRestricted({ document: { tokens } }: Discourse, mention: Mention): boolean {
  const next = tokens[mention.endToken];
  if (next === undefined || next.sentence !== mention.sentence) return false;
  return next.pos === 'PRON' || RESTRICTING.has(next.lower);
}

const RESTRICTING = new Set(['who', 'of', 'at', 'in', 'from', 'behind']);

/** The latest to be spoken of; where all are still to come, the only one. */
function findLatest(clusters: readonly Cluster[] | undefined, mention: Mention): Cluster | null {
  let latest: Cluster | null = null;
  let fitting = 0;
  for (const cluster of clusters ?? []) {
    if (!fits(cluster, mention)) continue;
    fitting++;
    if (latest === null || cluster.lastMention > latest.lastMention) latest = cluster;
  }
  return latest !== null && latest.lastMention < 0 && fitting > 1 ? null : latest;
}
