import type { Cluster } from './cluster.ts';
import type { Discourse } from './discourse.ts';
import { findGrammaticalRole } from './grammar.ts';
import type { Mention } from './mention.ts';

/** Keeps the person in mind whom the opening has not named. */
export function noteOpening(discourse: Discourse, mention: Mention, cluster: Cluster): void {
  if (
    discourse.opening !== null ||
    cluster.form !== null ||
    cluster.plural ||
    mention.type !== 'person' ||
    mention.region >= 0
  )
    return;
  // "Ruiz, a former agent and father of two, left"
  for (const subject of discourse.subjects) if (subject.form !== null && subject.type === 'person') return;
  if (findGrammaticalRole(discourse.document, mention) === 'subject') discourse.opening = cluster;
}

/** How many paragraphs after the opening its person may be named in. */
const OPENING_REACH = 4;
const OPENING_MENTIONS = 200;

/**
 * "A hospice treasurer stole ... Leonie Abebe, 52, kept the books": the first person to be named as a subject is the
 * one whom the opening has called by a noun.
 */
export function nameOpening(discourse: Discourse, mention: Mention, named: Cluster): void {
  const { opening, clusterOfMention, recent } = discourse;
  if (opening === null || named === opening || named.type !== 'person' || named.count > 0) return;
  if (mention.region >= 0 || mention.sentence === opening.lastSentence) return;
  if (findGrammaticalRole(discourse.document, mention) !== 'subject') return;
  discourse.opening = null;
  if (
    mention.paragraph > OPENING_REACH ||
    opening.count < 2 ||
    (named.gender !== null && opening.gender !== null && named.gender !== opening.gender)
  )
    return;
  for (let index = Math.max(0, mention.index - OPENING_MENTIONS); index < mention.index; index++) {
    if (clusterOfMention[index] === opening.index) clusterOfMention[index] = named.index;
  }
  for (const role of opening.roles) named.roles.add(role);
  named.count += opening.count;
  named.gender ??= opening.gender;
  const at = recent.indexOf(opening);
  if (at >= 0) recent.splice(at, 1);
}
