import { findBarred } from './barred-antecedents.ts';
import { chooseAntecedent, type Hurdle } from './choose-antecedent.ts';
import { type Cluster, canBePerson, genderOf } from './cluster.ts';
import { clusterOf, type Discourse, isVerbatim, speakerAround } from './discourse.ts';
import { findAddressed } from './find-listener.ts';
import { findGrammaticalRole, type GrammaticalRole } from './grammar.ts';
import type { Gender, Mention } from './mention.ts';
import { rankAntecedents } from './rank-antecedents.ts';
import { LEAST, scoreAntecedent, WEIGHTS } from './score-antecedent.ts';

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};
const RELATIVES = new Set(['who', 'whom', 'whose', 'which', 'that', 'whoever']);
const FIRST = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves']);
const PLURAL_FIRST = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const SECOND = new Set(['you', 'your', 'yours', 'yourself']);
const THINGS = new Set(['it', 'its', 'itself']);
const PLURALS = new Set(['they', 'them', 'their', 'theirs', 'themselves']);

/** Finds the cluster that a pronoun stands for, or null where none is near and fitting enough. */
export function resolvePronoun(discourse: Discourse, mention: Mention): Cluster | null {
  const word = discourse.document.tokens[mention.headToken]!.lower;
  if (FIRST.has(word)) {
    if (isVerbatim(discourse, mention)) return findSpeaker(discourse, mention);
    // a column or a review is in the words of its author
    return mention.region < 0 && !PLURAL_FIRST.has(word) ? discourse.author : null;
  }
  if (SECOND.has(word)) return findAddressee(discourse, mention);
  if (RELATIVES.has(word)) return findHeadOfRelative(discourse, mention, word);
  const role = findGrammaticalRole(discourse.document, mention);
  const gender = GENDERS[word];
  if (gender !== undefined) return findPerson(discourse, mention, role, gender);
  if (THINGS.has(word)) return findThing(discourse, mention, role);
  if (PLURALS.has(word)) return findPlural(discourse, mention, role);
  return null;
}

/** “Roe wrote that my work was dull”: "I" is who is quoted, not whose words are reported within the quotation. */
function findSpeaker(discourse: Discourse, mention: Mention): Cluster | null {
  const { voices, voiceMap } = discourse;
  let voice = voiceMap.voiceOfMention[mention.index]!;
  const outer = voiceMap.outerVoice[voice]!;
  if (outer >= 0 && !voices[voice]!.verbatim && voices[outer]!.verbatim) voice = outer;
  return clusterOf(discourse, voices[voice]!.speaker);
}

/**
 * Whom the words are said to, where that is told: Roe told Lund, “You left.” “You left, Lund.” Inside a quotation within a
 * quotation the outer speaker is spoken to (“And he said, ‘Then what are you for?’”); in a transcript whoever has the turn before.
 */
function findAddressee(discourse: Discourse, mention: Mention): Cluster | null {
  const { voiceMap, voices } = discourse;
  const inner = voiceMap.voiceOfMention[mention.index]!;
  if (inner < 0) return null;
  const speaker = clusterOf(discourse, voices[inner]!.speaker);
  const isTurn = mention.region < 0 && voices[inner]!.verbatim;
  const other = isTurn ? (voices[inner - 1] ?? voices[inner + 1]) : voices[voiceMap.outerVoice[inner]!];
  const listener =
    findAddressed(discourse, mention) ?? (other === undefined ? null : clusterOf(discourse, other.speaker));
  return listener === speaker ? null : listener;
}

/** "who": the person right before, over a name of a body or a place that belongs to him ("the head of Xenta, who"). */
function findHeadOfRelative(discourse: Discourse, mention: Mention, word: string): Cluster | null {
  const { mentions, document } = discourse;
  const wantsThing = word === 'which' || word === 'that';
  const last = document.tokens[mention.firstToken - 1];
  // "anyone who", "people who": a head that is no mention
  if (
    last !== undefined &&
    last.pos !== 'PUNCT' &&
    last.pos !== 'CCONJ' &&
    last.pos !== 'ADP' &&
    mentions[mention.index - 1]?.endToken !== mention.firstToken
  )
    return null;
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - 4); index--) {
    const before = mentions[index]!;
    if (before.sentence !== mention.sentence) return null;
    // "a Republican who": the name inside the noun phrase is not its head
    if (index > 0 && mentions[index - 1]!.end >= before.end) continue;
    const cluster = clusterOf(discourse, index);
    if (cluster === null) continue;
    const gap = mention.firstToken - before.endToken;
    if (wantsThing) return gap <= 2 && !(cluster.type === 'person') ? cluster : null;
    if (canBePerson(cluster) || cluster.type === 'group') return gap <= 12 ? cluster : null;
    // "Corvane, whose shares", but "the head of Corvane, who"
    if (word === 'whose' && gap <= 2 && document.tokens[before.firstToken - 1]?.pos !== 'ADP') return cluster;
  }
  return null;
}

function findPerson(
  discourse: Discourse,
  mention: Mention,
  role: GrammaticalRole,
  gender: Gender,
): Cluster | null {
  const { document, subject } = discourse;
  const announced = findAnnounced(discourse, mention, gender);
  if (announced !== null) return announced;
  const word = document.tokens[mention.headToken]!.lower;
  if (word.endsWith('self') && isIntensive(discourse, mention))
    return clusterOf(discourse, mention.index - 1);
  if (word.endsWith('self'))
    return subject !== null && canBePerson(subject) && subject.gender !== opposite(gender) ? subject : null;
  const speaker = speakerAround(discourse, mention);
  const verbatim = isVerbatim(discourse, mention);
  const barred = findBarred(discourse, mention, role);
  const candidates = discourse.recent.filter((cluster) => {
    if (!canBePerson(cluster) || cluster.plural || cluster.gender === opposite(gender)) return false;
    if (cluster.type !== 'person' && cluster.form === null && genderOf(cluster) === null) return false;
    return !barred.has(cluster) && !(verbatim && cluster === speaker);
  });
  const best = rankAntecedents(discourse, { mention, role, gender, speaker, verbatim }, candidates);
  if (best === null) return null;
  doubtNameless(discourse, mention, best, best === speaker);
  if (best.gender === null) best.lean += gender === 'male' ? 1 : -1;
  best.type = 'person';
  return best;
}

/** "Teague herself" */
function isIntensive({ mentions }: Discourse, mention: Mention): boolean {
  const before = mentions[mention.index - 1];
  return before !== undefined && before.kind !== 'pronoun' && before.endToken === mention.firstToken;
}

const ANNOUNCING = new Set(['asked', 'told', 'pressed', 'questioned', 'reached', 'contacted']);

/** "Asked whether he would go too, Oduya said": the pronoun comes before the name. */
function findAnnounced(discourse: Discourse, mention: Mention, gender: Gender): Cluster | null {
  const {
    document: { tokens, sentences },
    mentions,
  } = discourse;
  const { firstToken } = sentences[mention.sentence]!;
  if (!ANNOUNCING.has(tokens[firstToken]!.lower) || discourse.subjects.size > 0) return null;
  for (let index = mention.index + 1; index < Math.min(mentions.length, mention.index + 6); index++) {
    const next = mentions[index]!;
    if (next.sentence !== mention.sentence) return null;
    if (
      next.kind !== 'name' ||
      tokens[next.firstToken - 1]?.lower !== ',' ||
      tokens[next.endToken]?.pos !== 'VERB'
    )
      continue;
    const cluster = clusterOf(discourse, index);
    return cluster !== null && canBePerson(cluster) && cluster.gender !== opposite(gender) ? cluster : null;
  }
  return null;
}

function findThing(discourse: Discourse, mention: Mention, role: GrammaticalRole): Cluster | null {
  const speaker = speakerAround(discourse, mention);
  const speaks = discourse.voiceMap.spokenBy[mention.index]! >= 0;
  if (!speaks && speaker !== null && isBody(speaker) && !isVerbatim(discourse, mention)) return speaker;
  const least = speaks ? LEAST.person : LEAST.thing + (role === 'possessive' ? 0 : 1);
  const verbatim = isVerbatim(discourse, mention);
  const best = chooseAntecedent(discourse, mention, hurdle(least, verbatim), (cluster) =>
    !isBody(cluster) || cluster.plural ? null : scoreAntecedent(discourse, mention, role, cluster, speaker),
  );
  if (best !== null) doubtNameless(discourse, mention, best, best === speaker);
  return best;
}

function findPlural(discourse: Discourse, mention: Mention, role: GrammaticalRole): Cluster | null {
  const speaker = speakerAround(discourse, mention);
  const speaks = discourse.voiceMap.spokenBy[mention.index]! >= 0;
  const verbatim = isVerbatim(discourse, mention);
  const least = speaks ? LEAST.person : LEAST.plural;
  const best = chooseAntecedent(discourse, mention, hurdle(least, verbatim), (cluster) => {
    if (!(cluster.plural || cluster.type === 'organization' || cluster.type === 'group')) return null;
    if (verbatim && cluster === speaker) return null;
    return (
      scoreAntecedent(discourse, mention, role, cluster, speaker) + (cluster.plural ? WEIGHTS.plural : 0)
    );
  });
  // a body is "it" to the narrator; "they" of one is the talk of those quoted
  if (best !== null && !best.plural && !verbatim) discourse.doubted.add(mention.index);
  return best;
}

/** A pronoun seldom stands for who has no name, but where he speaks or is soon to be named: "A guard saw it. He ran." */
function doubtNameless(
  { doubted, opening }: Discourse,
  { index }: Mention,
  cluster: Cluster,
  isSpeaker: boolean,
): void {
  if (cluster.form === null && !isSpeaker && cluster !== opening) doubted.add(index);
}

/** Quoted talk keeps to its topic, however far back that was named. */
function hurdle(least: number, verbatim: boolean): Hurdle {
  return {
    least,
    nobody: verbatim ? Number.NEGATIVE_INFINITY : LEAST.nobody,
    lead: verbatim ? LEAST.quotedLead : LEAST.lead,
  };
}

function isBody({ type, lastSubject }: Cluster): boolean {
  // a country or a town that acts ("Lesk rejected the charge")
  return type === 'organization' || type === 'group' || (type === 'place' && lastSubject >= 0);
}

function opposite(gender: Gender): Gender {
  return gender === 'male' ? 'female' : 'male';
}
