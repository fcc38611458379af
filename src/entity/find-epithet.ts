import { chooseAntecedent, type Hurdle } from './choose-antecedent.ts';
import { type Cluster, genderOf } from './cluster.ts';
import { clusterOf, type Discourse, speakerAround } from './discourse.ts';
import { fits } from './fits.ts';
import type { Gender, Mention } from './mention.ts';

/** What speaks for the cluster that a noun phrase may stand for, and the scores to be reached, in points. */
export const NOMINAL = {
  called: 1.75,
  body: 0,
  bodyFrequency: 0.5,
  bodyDistance: 0.5,
  epithet: 3,
  peer: 1.5,
  frequency: 1.5,
  distance: 1,
  paragraph: 0.5,
  subject: 0.5,
  lead: 1.5,
};

/** "The company" is the body most in mind, more so if it has been called one. */
export function findBody(discourse: Discourse, mention: Mention, role: string): Cluster | null {
  return chooseAntecedent(discourse, mention, hurdle(NOMINAL.body), (cluster) => {
    const isCalled = cluster.roles.has(role);
    const isNamed = cluster.form?.words.includes(role) ?? false;
    if ((cluster.form === null && !isCalled) || (cluster.type !== 'organization' && cluster.type !== 'group'))
      return null;
    if (cluster.lastSentence === mention.sentence) return null;
    return (
      NOMINAL.bodyFrequency * Math.log2(1 + cluster.count) +
      (isCalled ? NOMINAL.called : 0) +
      (isNamed ? 3 : 0) -
      NOMINAL.bodyDistance * Math.min(8, Math.abs(mention.sentence - cluster.lastSentence))
    );
  });
}

function hurdle(least: number): Hurdle {
  return { least, nobody: Number.NEGATIVE_INFINITY, lead: NOMINAL.lead };
}

/**
 * "The producer was upset": a noun that nobody has been called by yet stands for the person most in mind, but for none
 * that the sentence already has as a subject, nor for the one whose words are reported.
 */
export function findEpithet(
  discourse: Discourse,
  mention: Mention,
  least: number,
  owner: Cluster | null = null,
): Cluster | null {
  if (isPredicate(discourse, mention)) return null;
  const speaker = speakerAround(discourse, mention);
  const ahead = findNamedAhead(discourse, mention);
  const opens = mention.sentence === discourse.bodyStart;
  const gender = mention.gender ?? findGenderAhead(discourse, mention);
  return chooseAntecedent(discourse, mention, hurdle(least), (cluster) => {
    if (cluster.form === null || cluster.type !== 'person' || cluster === speaker || cluster === owner)
      return null;
    if (!fits(cluster, mention)) return null;
    if (gender !== null && genderOf(cluster) !== null && gender !== genderOf(cluster)) return null;
    if (cluster.lastSubject === mention.sentence || ahead.has(cluster)) return null;
    // the opening speaks of those whom the headline names
    const distance = opens ? 0 : Math.abs(mention.sentence - cluster.lastSentence);
    if (distance > 3) return null;
    return (
      2 +
      NOMINAL.frequency * Math.log2(1 + cluster.count) -
      NOMINAL.distance * distance -
      (opens || cluster.lastParagraph === mention.paragraph ? 0 : NOMINAL.paragraph) +
      (cluster.lastSubject === cluster.lastSentence ? NOMINAL.subject : 0)
    );
  });
}

const LINKING = new Set(['be', 'been', 'is', 'was', 'as', 'become', 'became']);

/** "is believed to be the front-runner" tells of the subject, whoever it is. */
function isPredicate({ document: { tokens } }: Discourse, { firstToken }: Mention): boolean {
  const before = tokens[firstToken - 1];
  return LINKING.has((before?.pos === 'DET' ? tokens[firstToken - 2] : before)?.lower ?? '');
}

/** "The crooner said he is not close to West": the crooner is not West. */
function findNamedAhead(discourse: Discourse, mention: Mention): Set<Cluster> {
  const ahead = new Set<Cluster>();
  for (
    let index = mention.index + 1;
    index < Math.min(discourse.mentions.length, mention.index + 10);
    index++
  ) {
    const { sentence, kind } = discourse.mentions[index]!;
    if (sentence !== mention.sentence) break;
    const cluster = kind === 'name' ? clusterOf(discourse, index) : null;
    if (cluster !== null) ahead.add(cluster);
  }
  return ahead;
}

/** "The crooner said he": the first pronoun after the noun mostly stands for the same person. */
function findGenderAhead({ mentions, document: { tokens } }: Discourse, mention: Mention): Gender | null {
  for (let index = mention.index + 1; index < Math.min(mentions.length, mention.index + 3); index++) {
    const { sentence, gender, headToken } = mentions[index]!;
    if (sentence !== mention.sentence || headToken > mention.endToken + 3) return null;
    const word = tokens[headToken]!.lower;
    if (word === 'he' || word === 'she' || word === 'his') return gender;
  }
  return null;
}
