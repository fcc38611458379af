import type { Cluster } from './cluster.ts';
import type { Discourse } from './discourse.ts';
import type { GrammaticalRole } from './grammar.ts';
import type { Mention } from './mention.ts';

/** What speaks for an antecedent of "it" or "they", in points; tuned on our own annotated articles. */
export const WEIGHTS = {
  sentence: -1.5,
  subject: 0.75,
  ownSubject: 1.5,
  sameSubject: 0.25,
  frequency: 0.5,
  plural: 2,
  named: 1,
  speaker: 0.5,
  reporting: 1.5,
  latest: 0.25,
  cueSubject: 0.5,
  quoted: -0.5,
  paragraph: -1.5,
};
/** The score that an antecedent must reach, what nobody scores, and the lead that is past doubt. */
export const LEAST = { person: -2.5, thing: -0.5, plural: -1.5, nobody: -2.5, lead: 2.5, quotedLead: 1.5 };

/** How much speaks for a cluster as the antecedent of a pronoun. */
export function scoreAntecedent(
  discourse: Discourse,
  mention: Mention,
  role: GrammaticalRole,
  cluster: Cluster,
  speaker: Cluster | null,
): number {
  const distance = mention.sentence - cluster.lastSentence;
  const outside = discourse.voiceMap.voiceOfMention[mention.index]! < 0;
  let score =
    WEIGHTS.sentence * Math.min(Math.abs(distance), 6) + WEIGHTS.frequency * Math.log2(1 + cluster.count);
  const speaks = discourse.voiceMap.spokenBy[mention.index]! >= 0;
  if (cluster.lastSubject === cluster.lastSentence)
    score += WEIGHTS.subject + (speaks ? WEIGHTS.cueSubject : 0);
  if (cluster === discourse.subject)
    score += role === 'possessive' ? WEIGHTS.ownSubject : role === 'subject' ? WEIGHTS.sameSubject : 0;
  if (cluster.form !== null) score += WEIGHTS.named;
  if (cluster === discourse.lastSpeaker && speaks) score += WEIGHTS.speaker;
  if (cluster === speaker) score += WEIGHTS.reporting;
  if (outside && discourse.voiceMap.voiceOfMention[cluster.lastMention]! >= 0) score += WEIGHTS.quoted;
  if (cluster === discourse.recent[0]) score += WEIGHTS.latest;
  if (cluster.lastParagraph !== mention.paragraph) score += WEIGHTS.paragraph;
  return score;
}
