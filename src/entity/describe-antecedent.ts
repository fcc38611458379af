import { OFFICES } from '../lexicon/discourse-nouns.ts';
import type { Cluster } from './cluster.ts';
import type { Discourse } from './discourse.ts';
import type { GrammaticalRole } from './grammar.ts';
import type { Gender, Mention } from './mention.ts';

/** A "he" or "she", or a "the singer", that looks for whom it stands for. */
export interface Anaphor {
  readonly mention: Mention;
  readonly role: GrammaticalRole;
  readonly gender: Gender | null;
  /** Who speaks the words that it stands in. */
  readonly speaker: Cluster | null;
  /** Whether they are the speaker's own words. */
  readonly verbatim: boolean;
  /** The noun of "the singer"; null for a pronoun. */
  readonly noun: string | null;
}

/** Takes a feature by its name; features that do not apply are not told. */
export type TakeFeature = (name: string, value: number) => void;

/** So far back all distances are alike. */
const FAR = 6;

/** What speaks for a cluster as the antecedent of a pronoun or an epithet, and what against it. */
export function describeAntecedent(
  discourse: Discourse,
  { mention, role, gender, speaker, verbatim, noun }: Anaphor,
  cluster: Cluster,
  take: TakeFeature,
): void {
  const { voiceMap, recent, subject, lastSpeaker } = discourse;
  const distance = mention.sentence - cluster.lastSentence;
  const back = Math.min(Math.abs(distance), FAR);
  const speaks = voiceMap.spokenBy[mention.index]! >= 0;
  const place = recent.indexOf(cluster);
  const rank = place < 0 ? recent.length : place;
  const frequency = Math.log2(1 + cluster.count);
  take('sentences back', back);
  take('frequency', frequency);
  take('rank', rank);
  take('mentions back', Math.log2(1 + Math.abs(mention.index - cluster.lastMention)));
  if (distance === 0) take('same sentence', 1);
  if (distance < 0) take('ahead', 1);
  if (rank === 0) take(role === 'subject' ? 'latest of a subject' : 'latest', 1);
  if (rank === 1) take('second latest', 1);
  if (cluster.lastParagraph !== mention.paragraph) take('other paragraph', 1);
  describePerson(cluster, gender, take);
  if (noun !== null) describeCalled(cluster, noun, take);

  const wasSubject = cluster.lastSubject === cluster.lastSentence;
  if (wasSubject) take(SUBJECT_OF[role], 1);
  if (cluster === subject) take(OWN_SUBJECT_OF[role], 1);
  take(
    'since subject',
    cluster.lastSubject < 0 ? FAR : Math.min(mention.sentence - cluster.lastSubject, FAR),
  );
  if (cluster.lastRole === role) take(role === 'subject' ? 'both subjects' : 'same role', 1);
  if (cluster.lastKind !== null) take(LAST_KIND[cluster.lastKind], 1);
  if (cluster.lastNamed < 0) take('never named', 1);
  else take('since named', Math.min(Math.abs(mention.sentence - cluster.lastNamed), FAR));

  if (cluster === speaker) take(REPORTED_BY[role], 1);
  if (cluster === lastSpeaker) take('last speaker', 1);
  if (cluster.lastMention >= 0) {
    const voice = voiceMap.voiceOfMention[mention.index]!;
    const last = voiceMap.voiceOfMention[cluster.lastMention]!;
    if (voice < 0 && last >= 0) take('last in a quotation', 1);
    if (voice >= 0 && voice === last) take('same voice', 1);
  }
  if (speaks) {
    if (cluster === lastSpeaker) take('speaker goes on', 1);
    if (wasSubject) take('subject speaks', 1);
    if (distance === 0) take('same sentence speaks', 1);
    take('rank speaks', rank);
  }
  if (verbatim) {
    take('sentences back quoted', back);
    take('frequency quoted', frequency);
    take('rank quoted', rank);
    if (cluster.lastParagraph !== mention.paragraph) take('other paragraph quoted', 1);
    if (cluster === lastSpeaker) take('last speaker quoted', 1);
  }
}

/** What speaks for it that nobody in mind is meant. */
export function describeNobody(
  { document: { tokens } }: Discourse,
  { mention, role, verbatim, noun }: Anaphor,
  candidates: readonly Cluster[],
  take: TakeFeature,
): void {
  take('nobody', 1);
  if (verbatim) take('nobody quoted', 1);
  if (noun === null) return;
  if (isOffice(noun)) take('nobody holds the office', 1);
  if (candidates.some(({ roles }) => roles.has(noun))) take('nobody called so', 1);
  if (role === 'subject') take('nobody as subject', 1);
  // "the man she replaced", "the woman at the next table", "the chair of the inquiry": somebody new is told apart
  const next = tokens[mention.endToken];
  if (next?.sentence === mention.sentence && (next.pos === 'PRON' || RESTRICTING.has(next.lower)))
    take('nobody so restricted', 1);
}

let offices: Set<string> | undefined;

/** "The president" is the one of the country, named or not. */
function isOffice(noun: string): boolean {
  offices ??= new Set(OFFICES.trim().split(/\s+/));
  return offices.has(noun);
}

const RESTRICTING = new Set(['who', 'of', 'at', 'in', 'from', 'behind']);

/** A known gender counts in full, what earlier pronouns tell by their number; a full name is a person all the same. */
function describePerson(cluster: Cluster, wanted: Gender | null, take: TakeFeature): void {
  if (cluster.form !== null) take('named', 1);
  if (cluster.type === 'person') take('person', 1);
  if (wanted === null) return;
  if (cluster.gender === wanted) {
    take('gender known', 1);
    return;
  }
  if (cluster.form !== null && cluster.form.words.length > 1) take('full name', 1);
  const agreement = wanted === 'male' ? cluster.lean : -cluster.lean;
  if (agreement > 0) take('pronouns for', Math.min(agreement, FAR));
  if (agreement < 0) take('pronouns against', Math.min(-agreement, FAR));
}

/** "The singer" is who has been called a singer, and hardly one who has been called something else. */
function describeCalled(cluster: Cluster, noun: string, take: TakeFeature): void {
  if (cluster.roles.has(noun)) take('called so', 1);
  else if (cluster.roles.size > 0) take('called otherwise', 1);
  if (cluster.lastMention < 0) take('still to come', 1);
  else if (cluster.count === 1) take('new', 1);
}

const byRole = (name: string): Readonly<Record<GrammaticalRole, string>> => ({
  subject: `${name} of a subject`,
  object: `${name} of an object`,
  oblique: `${name} of an object`,
  possessive: `${name} of an owner`,
});
const SUBJECT_OF = byRole('subject');
const OWN_SUBJECT_OF = byRole('own subject');
const REPORTED_BY = byRole('reporting');
const LAST_KIND = { name: 'last a name', nominal: 'last a nominal', pronoun: 'last a pronoun' } as const;
