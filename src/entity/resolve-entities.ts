import type { Document } from '../document/document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { chooseNamesake } from './choose-namesake.ts';
import { type Cluster, voteFor } from './cluster.ts';
import { clusterOf, type Discourse, enterSentence, isVerbatim, noteMention } from './discourse.ts';
import type { EntityResolution, Voice } from './entity.ts';
import { findApposedName } from './find-apposed.ts';
import { findPair } from './find-pair.ts';
import { gatherEntities } from './gather-entities.ts';
import { matchNames, type NameMatches } from './match-names.ts';
import { isIssue, type Mention } from './mention.ts';
import { nameOpening, noteOpening } from './opening.ts';
import { type AntecedentRanking, RANKING } from './rank-antecedents.ts';
import { IssueResolver } from './resolve-issues.ts';
import { noteRole, resolveNominal, roleOf } from './resolve-nominals.ts';
import { resolvePronoun } from './resolve-pronouns.ts';
import { roleOfTitle } from './title-role.ts';
import { mapVoices } from './voices.ts';

/**
 * Gathers the mentions into entities. Names are matched over the whole article first; then the text is read in order,
 * and every noun phrase and pronoun finds what it stands for among what the reader has in mind.
 */
export function resolveEntities(
  document: Document,
  segmentation: Segmentation,
  mentions: readonly Mention[],
  voices: readonly Voice[],
  ranking: AntecedentRanking = RANKING,
): EntityResolution {
  const names = matchNames(document, mentions);
  const discourse: Discourse = {
    document,
    segmentation,
    mentions,
    voices,
    voiceMap: mapVoices(mentions, voices),
    clusters: names.clusters,
    clusterOfMention: names.clusterOfMention,
    namesakes: names.namesakes,
    doubted: new Set(),
    pairs: new Map(),
    ranking,
    datelines: new Map(
      segmentation.furniture.filter(({ kind }) => kind === 'dateline').map(({ start, end }) => [start, end]),
    ),
    bodyStart: findBodyStart(document, segmentation),
    recent: [],
    byRole: new Map(),
    relations: new Map(),
    sentence: -1,
    subject: null,
    subjects: new Set(),
    lastSpeaker: null,
    author: null,
    opening: null,
  };
  noteRolesOfNames(discourse);
  const issues = new IssueResolver(discourse);
  const quoted: Mention[] = [];
  let first = 0;
  while (first < mentions.length) {
    let end = first;
    const { paragraph } = mentions[first]!;
    quoted.length = 0;
    // the narration first: it names the speaker, who may stand after his words
    for (; end < mentions.length && mentions[end]!.paragraph === paragraph; end++) {
      const mention = mentions[end]!;
      if (isVerbatim(discourse, mention)) quoted.push(mention);
      else resolveMention(discourse, names, issues, mention);
    }
    for (const mention of quoted) resolveMention(discourse, names, issues, mention);
    first = end;
  }
  resolveLateSpeakers(discourse);
  return gatherEntities(discourse);
}

/** What the names are called anywhere in the article: "Judge Wren", "the founder, Ana Ruiz". */
function noteRolesOfNames(discourse: Discourse): void {
  for (const cluster of discourse.clusters) {
    const title = cluster.form?.title;
    if (title) noteRole(discourse, cluster, roleOfTitle(title));
  }
  for (const mention of discourse.mentions) {
    if (mention.kind === 'pronoun' || isIssue(mention)) continue;
    const cluster =
      mention.kind === 'name' ? clusterOf(discourse, mention.index) : findApposedName(discourse, mention);
    if (cluster === null) continue;
    if (mention.kind === 'nominal') noteRole(discourse, cluster, roleOf(discourse, mention));
    else if (mention.title !== null) noteRole(discourse, cluster, roleOfTitle(mention.title));
  }
}

function resolveMention(
  discourse: Discourse,
  names: NameMatches,
  issues: IssueResolver,
  mention: Mention,
): void {
  const { clusters, clusterOfMention, document, segmentation } = discourse;
  const furniture = segmentation.kindOfParagraph[mention.paragraph];
  enterSentence(discourse, mention.sentence);
  let cluster: Cluster | null;
  if (isIssue(mention)) {
    issues.resolve(mention);
    return;
  }
  if (mention.kind === 'name') {
    const namesakes = names.namesakes.get(mention.index);
    if (namesakes !== undefined && clusterOfMention[mention.index]! < 0) {
      clusterOfMention[mention.index] = chooseNamesake(discourse, mention, namesakes).index;
      voteFor(clusters[clusterOfMention[mention.index]!]!, mention, false);
    }
    cluster = clusters[clusterOfMention[mention.index]!] ?? null;
    if (cluster !== null) {
      noteAge(discourse, mention, cluster);
      issues.noteName(mention, cluster);
    }
  } else if (mention.kind === 'nominal') {
    notePair(discourse, mention);
    cluster = resolveNominal(discourse, names, mention);
    voteFor(cluster, mention);
  } else {
    cluster = resolvePronoun(discourse, mention);
    if (cluster === null) notePair(discourse, mention);
  }
  if (cluster === null) return;
  const datelineEnd = discourse.datelines.get(document.paragraphs[mention.paragraph]!.start) ?? -1;
  if (
    furniture === 'byline' ||
    furniture === 'credit' ||
    furniture === 'boilerplate' ||
    mention.start < datelineEnd
  ) {
    clusterOfMention[mention.index] = cluster.index;
    if (furniture === 'byline' && mention.kind === 'name' && cluster.type === 'person')
      discourse.author ??= cluster;
    return;
  }
  // Who is spoken to comes to mind no more by that: “Read into that whatever you want.” ... “the producer was upset”.
  const isAddressed = mention.person === 2;
  if (
    isAddressed ||
    (mention.person === 1 && cluster === discourse.author && !isVerbatim(discourse, mention))
  ) {
    clusterOfMention[mention.index] = cluster.index;
    return;
  }
  if (mention.kind === 'name') nameOpening(discourse, mention, cluster);
  else if (mention.paragraph < 4 && mention.kind === 'nominal') noteOpening(discourse, mention, cluster);
  noteMention(discourse, mention, cluster);
  if (furniture !== 'narration') pullToBody(discourse, cluster, furniture === 'headline' ? 1 : 2);
}

function notePair(discourse: Discourse, mention: Mention): void {
  const pair = findPair(discourse, mention);
  if (pair !== null) discourse.pairs.set(mention.index, pair);
}

/** What headline and captions speak of is as near to the first sentence as if it stood right before it. */
function pullToBody({ bodyStart }: Discourse, cluster: Cluster, distance: number): void {
  cluster.lastSentence = Math.max(cluster.lastSentence, bodyStart - distance);
}

function findBodyStart({ paragraphs }: Document, { kindOfParagraph }: Segmentation): number {
  return paragraphs.find(({ index }) => kindOfParagraph[index] === 'narration')?.firstSentence ?? 0;
}

/** "Obiora, 47, has" */
function noteAge({ document: { tokens } }: Discourse, { endToken }: Mention, cluster: Cluster): void {
  if (tokens[endToken]?.lower !== ',' || tokens[endToken + 1]?.pos !== 'NUM') return;
  const age = Number(tokens[endToken + 1]!.text);
  if (age > 0 && age < 120) cluster.age = age;
}

/** "I" of a speaker who is named only later in the text. */
function resolveLateSpeakers({ mentions, voices, voiceMap, clusterOfMention }: Discourse): void {
  for (const mention of mentions) {
    if (mention.person !== 1 || clusterOfMention[mention.index]! >= 0) continue;
    const speaker = voices[voiceMap.voiceOfMention[mention.index]!]?.speaker ?? null;
    if (
      speaker !== null &&
      (voices[voiceMap.voiceOfMention[mention.index]!]!.verbatim || mention.region >= 0)
    ) {
      clusterOfMention[mention.index] = clusterOfMention[speaker]!;
    }
  }
}
