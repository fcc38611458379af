import type { Cluster } from './cluster.ts';
import type { Discourse } from './discourse.ts';
import type { GrammaticalRole } from './grammar.ts';
import type { Gender, Mention } from './mention.ts';

/** A "he" or "she" that looks for whom it stands for. */
export interface PersonalPronoun {
  readonly mention: Mention;
  readonly role: GrammaticalRole;
  readonly gender: Gender;
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
  discourse: Discourse,
  { mention, role, gender, speaker, verbatim }: PersonalPronoun,
  cluster: Cluster,
  take: TakeFeature,
): void {
  const { voiceMap, recent, subject, lastSpeaker } = discourse;
  const distance = mention.sentence - cluster.lastSentence;
  const back = Math.min(Math.abs(distance), FAR);
  const speaks = voiceMap.spokenBy[mention.index]! >= 0;
  const rank = recent.indexOf(cluster);
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

/** A known gender counts in full, what earlier pronouns tell by their number; a full name is a person all the same. */
function describePerson(cluster: Cluster, wanted: Gender, take: TakeFeature): void {
  if (cluster.form !== null) take('named', 1);
  if (cluster.type === 'person') take('person', 1);
  if (cluster.gender === wanted) {
    take('gender known', 1);
    return;
  }
  if (cluster.form !== null && cluster.form.words.length > 1) take('full name', 1);
  const agreement = wanted === 'male' ? cluster.lean : -cluster.lean;
  if (agreement > 0) take('pronouns for', Math.min(agreement, FAR));
  if (agreement < 0) take('pronouns against', Math.min(-agreement, FAR));
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
