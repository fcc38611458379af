import type { Document } from '../document/document.ts';
import { type CapitalUse, isAllCapitals, isCapitalised } from './capital-words.ts';
import type { EntityType, Gender } from './mention.ts';
import { draftMention, type MentionDraft, settleType } from './mention-draft.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { NEVER_IN_NAMES } from './name-stop-words.ts';

interface KnownName {
  readonly words: readonly string[];
  readonly type: EntityType | null;
  readonly certainty: MentionDraft['certainty'];
  readonly gender: Gender | null;
}

/**
 * Names in headlines whose words are all capitalised: those that the body has, those of the gazetteers, and given names
 * with the next word that is not common ("John Legend Reveals He Ended …").
 */
export function findTitleCasedNames(
  document: Document,
  use: CapitalUse,
  body: readonly MentionDraft[],
  lexicon: NameLexicon,
): MentionDraft[] {
  if (!use.titleCased.includes(1)) return [];
  const { tokens } = document;
  const known = gatherNames(document, body, lexicon);
  const found: MentionDraft[] = [];
  for (const { index, firstToken, endToken } of document.sentences) {
    if (!use.titleCased[index]) continue;
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at]!;
      if (!isCapitalised(token.text) || NEVER_IN_NAMES.has(token.lower)) continue;
      const candidates = [
        matchKnown(document, known, at, endToken),
        matchGazetteer(document, at, endToken, lexicon),
        matchGiven(document, at, endToken, lexicon),
      ];
      let draft: MentionDraft | null = null;
      for (const candidate of candidates)
        if (candidate && (!draft || candidate.endToken > draft.endToken)) draft = candidate;
      if (!draft) continue;
      found.push(draft);
      at = draft.endToken - 1;
    }
  }
  return found;
}

function gatherNames(
  { tokens }: Document,
  body: readonly MentionDraft[],
  lexicon: NameLexicon,
): Map<string, KnownName[]> {
  const known = new Map<string, KnownName[]>();
  const seen = new Set<string>();
  for (const { firstToken, endToken, type, certainty, gender } of body) {
    const words = tokens
      .slice(firstToken, endToken)
      .map(({ lower }) => (lower.endsWith("'s") ? lower.slice(0, -2) : lower));
    const key = words.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    remember(known, { words, type, certainty, gender });
    // Headlines call a person by the surname.
    const isPerson = words.length > 1 && (type === 'person' || (type === null && certainty === 0));
    const last = words[words.length - 1]!;
    if (isPerson && !lexicon.common.has(last) && !seen.has(last)) {
      seen.add(last);
      remember(known, {
        words: [last],
        type: type === 'person' ? 'person' : null,
        certainty: type === 'person' ? 2 : 0,
        gender,
      });
    }
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

function remember(known: Map<string, KnownName[]>, name: KnownName): void {
  const list = known.get(name.words[0]!);
  if (list) list.push(name);
  else known.set(name.words[0]!, [name]);
}

function matchKnown(
  document: Document,
  known: ReadonlyMap<string, readonly KnownName[]>,
  at: number,
  endToken: number,
): MentionDraft | null {
  const { tokens } = document;
  for (const { words, type, certainty, gender } of known.get(tokens[at]!.lower)?.slice(0, 12) ?? []) {
    if (at + words.length > endToken || words.some((word, i) => tokens[at + i]!.lower !== word)) continue;
    return Object.assign(draftMention(document, 'name', at, at + words.length), {
      type,
      certainty,
      gender,
      number: 'singular',
    });
  }
  return null;
}

function matchGazetteer(
  document: Document,
  at: number,
  endToken: number,
  lexicon: NameLexicon,
): MentionDraft | null {
  const { tokens, text } = document;
  for (let end = Math.min(endToken, at + 5); end > at; end--) {
    const type = lexicon.known.get(text.slice(tokens[at]!.start, tokens[end - 1]!.end));
    if (type && (end > at + 1 || !lexicon.common.has(tokens[at]!.lower)))
      return Object.assign(draftMention(document, 'name', at, end), {
        type,
        certainty: 2,
        number: 'singular',
      });
  }
  return null;
}

function matchGiven(
  document: Document,
  at: number,
  endToken: number,
  lexicon: NameLexicon,
): MentionDraft | null {
  const { tokens } = document;
  const token = tokens[at]!;
  const isName = (index: number) =>
    index < endToken &&
    tokens[index]!.pos !== 'VERB' &&
    isCapitalised(tokens[index]!.text) &&
    !NEVER_IN_NAMES.has(tokens[index]!.lower) &&
    !lexicon.common.has(tokens[index]!.lower);
  const given = lexicon.given.get(token.text);
  if (!given) {
    if (!isName(at) || isAllCapitals(token.text)) return null;
  }
  let end = at + 1;
  while (isName(end) && end < at + 4) end++;
  if (given && end === at + 1 && lexicon.common.has(token.lower)) return null;
  const draft = draftMention(document, 'name', at, end);
  if (given) settleType(draft, 'person', 2);
  draft.number = 'singular';
  if (given === 'female' || given === 'male') draft.gender = given;
  return draft;
}
