import type { Cluster } from './cluster.ts';
import type { Discourse } from './discourse.ts';
import type { GrammaticalRole } from './grammar.ts';
import type { Gender, Mention } from './mention.ts';

/** A "he" or "she" that looks for whom it stands for. */
export interface Anaphor {
  readonly mention: Mention;
  readonly role: GrammaticalRole;
  readonly gender: Gender | null;
  /** Who speaks the words that it stands in. */
  readonly speaker: Cluster | null;
  /** Whether they are the speaker's own words. */
  readonly verbatim: boolean;
}

/** Takes a feature by its name; features that do not apply are not told. */
export type TakeFeature = (name: string, value: number) => void;

/** So far back all distances are alike. */
const FAR = 6;

/** What speaks for a cluster as the antecedent of a pronoun, and what against it. */
export function describeAntecedent(
  { voiceMap, subject, lastSpeaker }: Discourse,
  { mention, role, gender, speaker, verbatim }: Anaphor,
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
export function describeNobody({ verbatim }: Anaphor, take: TakeFeature): void {
  take('nobody', 1);
  if (verbatim) take('nobody quoted', 1);
}

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
