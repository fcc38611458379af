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
  { voiceMap, subject, lastSpeaker }: Discourse,
  { mention, role, gender, speaker, verbatim, noun }: Anaphor,
  cluster: Cluster,
  take: TakeFeature,
): void {
  const frequency = Math.log2(1 + cluster.count);
  take('sentences back', distance(mention.sentence, cluster.lastSentence));
  take('frequency', frequency);
  if (cluster.lastParagraph !== mention.paragraph) take('other paragraph', 1);
  if (cluster.lastNamed < 0) take('never named', 1);
  else take('since named', distance(mention.sentence, cluster.lastNamed));
  describePerson(cluster, gender, take);
  if (noun !== null) describeCalled(cluster, noun, take);

  if (cluster.lastSubject === cluster.lastSentence) {
    take(role === 'subject' ? 'subject before a subject' : 'subject before', 1);
    if (voiceMap.spokenBy[mention.index]! >= 0) take('subject before a speaker', 1);
  }
  take('since subject', cluster.lastSubject < 0 ? FAR : distance(mention.sentence, cluster.lastSubject));
  if (cluster === subject && (role === 'object' || role === 'oblique')) take('subject of an object', 1);
  if (cluster === speaker && role === 'subject') take('reports of a subject', 1);
  if (cluster === speaker && role === 'possessive') take('reports of an owner', 1);
  if (cluster === lastSpeaker) take(verbatim ? 'spoke before the quoted' : 'spoke before', 1);
  if (verbatim) take('frequency quoted', frequency);
  if (cluster.lastMention >= 0) {
    const voice = voiceMap.voiceOfMention[mention.index]!;
    const last = voiceMap.voiceOfMention[cluster.lastMention]!;
    if (voice < 0 && last >= 0) take('in a quotation before', 1);
    if (voice >= 0 && voice === last) take('in the same voice', 1);
  }
}

function distance(sentence: number, other: number): number {
  return Math.min(Math.abs(sentence - other), FAR);
}

/** What speaks for it that nobody in mind is meant. */
export function describeNobody(
  { document: { tokens } }: Discourse,
  { mention, verbatim, noun }: Anaphor,
  take: TakeFeature,
): void {
  take('nobody', 1);
  if (verbatim) take('nobody quoted', 1);
  if (noun === null) return;
  // "the man she replaced", "the woman at the next table", "the chair of the inquiry": somebody new is told apart
  const next = tokens[mention.endToken];
  if (next?.sentence === mention.sentence && (next.pos === 'PRON' || RESTRICTING.has(next.lower)))
    take('nobody so restricted', 1);
}

const RESTRICTING = new Set(['who', 'of', 'at', 'in', 'from', 'behind']);

/** A known gender counts in full, what earlier pronouns tell by their number; a full name is a person all the same. */
function describePerson(cluster: Cluster, wanted: Gender | null, take: TakeFeature): void {
  if (cluster.form !== null) take('named', 1);
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
  if (cluster.count === 1) take('new', 1);
}
