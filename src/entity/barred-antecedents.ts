import type { Token } from '../document/document.ts';
import type { Cluster } from './cluster.ts';
import { clusterOf, type Discourse, isVerbatim } from './discourse.ts';
import { findListener } from './find-listener.ts';
import { findGrammaticalRole, type GrammaticalRole } from './grammar.ts';
import type { Mention } from './mention.ts';

/** How far into a quotation names are looked for. */
const MOST_BARRED = 24;

/** Whom the pronoun cannot stand for, by the grammar of its sentence. */
export function findBarred(discourse: Discourse, mention: Mention, role: GrammaticalRole): Set<Cluster> {
  const {
    mentions,
    voiceMap,
    document: { tokens },
  } = discourse;
  const barred = new Set<Cluster>();
  const bar = (cluster: Cluster | null) => {
    if (cluster !== null) barred.add(cluster);
  };
  if (role === 'object' || role === 'oblique') bar(barredSubject(discourse, mention));
  // “Noor is honest,” she said: she is not Noor, who would have said "I"
  const spoken = voiceMap.spokenBy[mention.index]!;
  if (role === 'subject' && isParenthesis(tokens, mention)) barSpokenOf(discourse, mention, barred);
  else if (spoken >= 0) {
    const first = voiceMap.firstInVoice[spoken]!;
    for (
      let index = first;
      index >= 0 && index < first + MOST_BARRED && voiceMap.voiceOfMention[index] === spoken;
      index++
    ) {
      if (mentions[index]!.kind !== 'pronoun') bar(clusterOf(discourse, index));
    }
  }
  // “He left,” Roe told Lund: he is not Lund, who would be "you"
  if (isVerbatim(discourse, mention)) bar(findListener(discourse, voiceMap.voiceOfMention[mention.index]!));
  const before = mentions[mention.index - 1];
  if (role === 'possessive') {
    // nobody is his own brother: "who is also her uncle"; "Prosper, her uncle"; "her uncle, Prosper"
    if (followsCopula(tokens, mention.firstToken)) bar(discourse.subject);
    if (
      before?.kind === 'name' &&
      before.endToken === mention.firstToken - 1 &&
      tokens[before.endToken]!.lower === ','
    )
      bar(clusterOf(discourse, before.index));
    const possessed = mentions[mention.index + 1];
    if (possessed?.owner === mention.index) bar(clusterOf(discourse, possessed.apposition));
  }
  if (role === 'subject' && before !== undefined && before.sentence === mention.sentence) {
    const gap = mention.firstToken - before.endToken;
    // "the man she replaced"
    if (gap === 0 && before.kind !== 'pronoun') bar(clusterOf(discourse, before.index));
    // "Teague, whose split times she kept"; "Bai, whom he has known"
    const relative = tokens[before.headToken]!.lower;
    if (gap <= 5 && (relative === 'whose' || relative === 'whom')) bar(clusterOf(discourse, before.index));
  }
  return barred;
}

/** ", she said," */
function isParenthesis(tokens: readonly Token[], { firstToken, endToken }: Mention): boolean {
  return tokens[firstToken - 1]?.lower === ',' && REPORTING.has(tokens[endToken]?.lower ?? '');
}

const REPORTING = new Set(['said', 'says', 'added', 'wrote', 'insisted', 'argued', 'recalled', 'noted']);

/** "Abebe, she said, had lent"; "She had never heard of Abebe, she said": whoever says so would be "she" there too. */
function barSpokenOf(discourse: Discourse, { index, sentence }: Mention, barred: Set<Cluster>): void {
  const { mentions, document } = discourse;
  for (let at = index - 1; at >= 0 && at > index - 8 && mentions[at]!.sentence === sentence; at--) {
    const before = mentions[at]!;
    if (before.kind === 'pronoun') continue;
    // "Strand admires Quill, she said": of two, the object
    const cluster =
      at === index - 1 || findGrammaticalRole(document, before) !== 'subject'
        ? clusterOf(discourse, at)
        : null;
    if (cluster !== null) barred.add(cluster);
  }
}

const COPULAS = new Set(['is', 'was', "'s", 'became', 'remains']);

function followsCopula(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.pos === 'ADV' ? tokens[at - 2] : tokens[at - 1];
  return before !== undefined && COPULAS.has(before.lower);
}

/** The subject of the pronoun's own clause: "Roe told him" is not Roe himself; "said the fine would cost her" may be. */
function barredSubject(
  { document: { tokens }, mentions, subject }: Discourse,
  mention: Mention,
): Cluster | null {
  if (subject === null || subject.lastSubject !== mention.sentence) return null;
  const from = mentions[subject.lastMention]!.endToken;
  let verbs = 0;
  for (let index = mention.firstToken - 1; index >= from && index > mention.firstToken - 16; index--) {
    // a participle has the subject of its clause: "Lokwang objected, calling him a thief"
    if (tokens[index]!.pos !== 'VERB') continue;
    if (tokens[index]!.lower.endsWith('ing') && !hasOwnSubject(tokens, index)) continue;
    // "he hated to lose him", but "he asked her to help him"
    if (tokens[index - 1]!.lower === 'to' && subject.lastMention === mention.index - 1) continue;
    if (++verbs > 1) return null;
  }
  return subject;
}

/** "Thurlow accused the board of forcing him out": the participle is what the board does. */
function hasOwnSubject(tokens: readonly Token[], participle: number): boolean {
  const { lower } = tokens[participle - 1]!;
  const before = tokens[participle - 2]?.pos;
  return (
    (lower === 'of' || lower === 'from' || lower === 'into') &&
    (before === 'NOUN' || before === 'PROPN' || before === 'PRON')
  );
}
