import type { Document, Token } from '../document/document.ts';
import { makeSieve, mayHold } from '../document/word-sieve.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { POSSESSIVES } from './find-pronouns.ts';
import { draftMention, type MentionDraft } from './mention-draft.ts';
import { findHead, isVerbAfterHead, type NameAt } from './nominal-head.ts';
import { readRole } from './role-lexicon.ts';

const DETERMINERS = (
  'the a an this that these those another one two three four five six both some several many most all no every each any such other ' +
  'either neither few more hundred'
).split(' ');
const OPENERS = new Map<string, 'determiner' | 'possessive'>();
for (const word of DETERMINERS) OPENERS.set(word, 'determiner');
for (const word of POSSESSIVES) OPENERS.set(word, 'possessive');
for (const mark of ["'s", "'"]) OPENERS.set(mark, 'possessive');
const OPENING = makeSieve(OPENERS.keys());
const INDEFINITE = new Set(['a', 'an', 'one', 'two', 'three', 'some', 'several', 'another']);
/** "The other", "the two": they stand for somebody named before. */
const ELLIPTIC = new Set([
  'other',
  'others',
  'two',
  'three',
  'four',
  'former',
  'latter',
  'accused',
  'younger',
  'elder',
  'eldest',
  'youngest',
]);

/** Finds noun phrases that stand for persons, organizations and groups: "the former singer", "his wife", "officials". */
export function findNominals(
  document: Document,
  { kindOfParagraph }: Segmentation,
  nameAt: NameAt,
): MentionDraft[] {
  const { tokens } = document;
  const found: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (nameAt[at]) continue;
    const token = tokens[at]!;
    const { lower } = token;
    const opener = mayHold(OPENING, lower) ? OPENERS.get(lower) : undefined;
    if (opener !== undefined) {
      const possessed = opener === 'possessive';
      const head = findHead(tokens, at + 1, nameAt);
      // "said that officials": a conjunction, no determiner.
      if (
        head >= 0 &&
        lower === 'that' &&
        (token.pos !== 'DET' || readRole(tokens[head]!.lower)?.number === 'plural')
      )
        continue;
      if (head >= 0) {
        found.push(draftPhrase(document, possessed ? at + 1 : at, head, nameAt));
        at = head;
        continue;
      }
      const elliptic = possessed ? 0 : endOfElliptic(tokens, at);
      if (elliptic > 0) {
        found.push(draftElliptic(document, at, elliptic));
        at = elliptic - 1;
      }
      continue;
    }
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue;
    const role = readRole(lower);
    if (!role || !endsPhrase(tokens, at, nameAt)) continue;
    const headline =
      kindOfParagraph[token.paragraph] === 'headline' || kindOfParagraph[token.paragraph] === 'caption';
    if (
      role.number === 'singular' &&
      !headline &&
      !role.kin &&
      (role.type === 'organization' || !standsBare(tokens, at, nameAt))
    )
      continue;
    found.push(draftNominal(document, extendLeft(tokens, at, nameAt), at));
  }
  return found;
}

function draftNominal(document: Document, firstToken: number, head: number): MentionDraft {
  const { lower } = document.tokens[head]!;
  const draft = draftMention(document, 'nominal', firstToken, head + 1);
  const role = readRole(lower);
  draft.role = lower;
  draft.type = role ? role.type : 'person';
  draft.gender = role?.gender ?? null;
  draft.number = role ? role.number : 'singular';
  return draft;
}

/** A phrase with a determiner. "A Tidewater spokesman" is the spokesman of Tidewater; "the Donda artist" is one phrase. */
function draftPhrase(document: Document, first: number, head: number, nameAt: NameAt): MentionDraft {
  let owner: MentionDraft | null = null;
  for (let at = first; at < head; at++) owner = nameAt[at] ?? owner;
  if (owner !== null && owner.endToken > head) owner = null;
  const cut =
    owner !== null &&
    owner.type !== 'place' &&
    owner.endToken === head &&
    INDEFINITE.has(document.tokens[first]!.lower);
  const draft = draftNominal(document, cut ? head : first, head);
  draft.owner = owner;
  return draft;
}

function draftElliptic(document: Document, first: number, end: number): MentionDraft {
  const draft = draftMention(document, 'nominal', first, end);
  const { lower } = document.tokens[end - 1]!;
  draft.role = lower;
  const plural =
    lower === 'two' || lower === 'three' || lower === 'four' || lower === 'others' || lower === 'both';
  draft.number = plural ? 'plural' : 'singular';
  draft.type = lower === 'old' ? 'person' : null;
  return draft;
}

/** True where no other noun carries on from the role noun: "officials said", not "union hall". */
function endsPhrase(tokens: readonly Token[], at: number, nameAt: NameAt): boolean {
  const next = tokens[at + 1];
  if (!next || next.sentence !== tokens[at]!.sentence || nameAt[at + 1]) return true;
  if (next.text === '-') return next.start > tokens[at]!.end;
  return (
    (next.pos !== 'NOUN' && next.pos !== 'PROPN') ||
    (!readRole(next.lower) && isVerbAfterHead(tokens, at + 1, nameAt))
  );
}

/** A singular noun without a determiner: before a name, or set beside one ("Jane Doe, founder of"). */
function standsBare(tokens: readonly Token[], at: number, nameAt: NameAt): boolean {
  if (nameAt[at + 1]) return true;
  const next = tokens[at + 1]?.lower;
  if (next === 'who') return true;
  let first = at;
  while (
    first > 0 &&
    at - first < 3 &&
    (tokens[first - 1]!.pos === 'ADJ' || tokens[first - 1]!.pos === 'NOUN') &&
    !nameAt[first - 1]
  )
    first--;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[at]!.sentence) return tokens[at]!.text !== tokens[at]!.lower;
  if (
    before.text === ',' &&
    (next === 'of' || next === 'for' || next === 'at' || next === 'and' || next === ',' || next === 'to')
  )
    return true;
  return (
    (before.lower === 'as' || before.lower === 'became' || before.lower === 'and') &&
    tokens[at]!.pos === 'NOUN' &&
    (next === 'of' || next === 'to' || next === 'in')
  );
}

/** Where "the other", "the 36-year-old" ends, if nothing follows that it could belong to; else 0. */
function endOfElliptic(tokens: readonly Token[], at: number): number {
  const { lower, sentence } = tokens[at]!;
  let end = at + 1;
  if (lower === 'the' || lower === 'a') {
    const next = tokens[end];
    if (!next || next.sentence !== sentence) return 0;
    if (next.pos === 'NUM' && tokens[end + 2]?.lower === 'year' && tokens[end + 4]?.lower === 'old') end += 5;
    else if (ELLIPTIC.has(next.lower)) end += 1;
    else return 0;
  } else if (lower !== 'both' && lower !== 'another') return 0;
  const after = tokens[end];
  if (!after || after.sentence !== sentence) return end;
  return after.pos === 'VERB' ||
    after.pos === 'AUX' ||
    after.pos === 'PUNCT' ||
    after.pos === 'ADV' ||
    after.lower === 'who' ||
    after.lower === "'s"
    ? end
    : 0;
}

/** "senior local officials": the words before a bare noun that belong to it. */
function extendLeft(tokens: readonly Token[], head: number, nameAt: NameAt): number {
  let first = head;
  while (first > 0 && head - first < 8) {
    const before = tokens[first - 1]!;
    if (before.sentence !== tokens[head]!.sentence || nameAt[first - 1]) break;
    if (
      before.pos !== 'ADJ' &&
      before.pos !== 'NOUN' &&
      before.pos !== 'PROPN' &&
      !(before.pos === 'NUM' && tokens[first]!.text === '-') &&
      !(before.text === '-' && before.end === tokens[first]!.start)
    )
      break;
    first--;
  }
  return tokens[first]!.text === '-' ? first + 1 : first;
}
