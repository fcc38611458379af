import type { Document, Token } from '../document/document.ts';
import type { EntityType, Gender } from './mention.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { readRole } from './role-lexicon.ts';

/** A single name cut out of a run, with the title that stood before it. */
export interface NamePiece {
  readonly firstToken: number;
  readonly endToken: number;
  readonly title: string | null;
  readonly titleGender: Gender | null;
  /** Known where the piece is a name of the gazetteers. */
  readonly type?: EntityType;
  /** Likely where the words of the name tell none: what stands before a title is mostly an organization. */
  readonly hint?: EntityType;
}

/** Institutions whose name stands in the title of those who lead them: "Senate Majority Leader Ana Ruiz". */
export const INSTITUTIONS = new Set(
  'House Senate Treasury Parliament Pentagon FBI GOP CIA UN EU Labour Cabinet'.split(' '),
);

/** A title without its full stop: "Sen." -> "Sen". */
export function bare(text: string): string {
  return text.length > 2 && text.endsWith('.') ? text.slice(0, -1) : text;
}

/** Drops what stands before a name that is complete without it, splits two names side by side, drops offices alone. */
export function cutPlain(
  document: Document,
  firstToken: number,
  endToken: number,
  lexicon: NameLexicon,
): NamePiece[] {
  const { tokens, text } = document;
  const written = (from: number, to: number) =>
    to === from + 1 ? tokens[from]!.text : text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  if (lexicon.known.has(written(firstToken, endToken))) {
    if (endToken - firstToken > 1 || !isAdjective(document, firstToken, lexicon))
      return [plain(firstToken, endToken)];
    return [];
  }
  let end = endToken;
  // "MSU President", "Apple CEO": an office after the name.
  while (end > firstToken && isTrailingOffice(tokens[end - 1]!.text, lexicon)) end--;
  if (
    end < endToken &&
    (end === firstToken ||
      lexicon.given.has(tokens[firstToken]!.text) ||
      onlyOffices(document, firstToken, end, lexicon))
  ) {
    if (end === firstToken || !lexicon.given.has(tokens[firstToken]!.text)) return [];
    end = endToken;
  }
  let first = firstToken;
  const last = tokens[end - 1]!.text;
  if (
    end - first > 1 &&
    !isHeaded(last, lexicon) &&
    !hasJoinedHead(document, first, end, lexicon) &&
    !(lexicon.peoples.has(last) && lexicon.nationalities.has(tokens[end - 2]?.text ?? ''))
  ) {
    while (
      first < end - 1 &&
      (isDroppable(tokens[first]!.text, lexicon) || tokens[first]!.text === '-') &&
      !lexicon.known.has(written(first, end))
    )
      first++;
  }
  if (first === end - 1 && (isAdjective(document, first, lexicon) || isGenericHead(tokens[first]!, lexicon)))
    return [];
  // "Ohio Republican": a place and a follower of a party.
  if (end - first > 1 && lexicon.peoples.has(last) && isKnownActor(written(first, end - 1), lexicon))
    return [plain(first, end - 1), plain(end - 1, end)];
  return splitAtGiven(document, first, end, lexicon);
}

/** "American Federation of Teachers": the head stands before the joiner. */
function hasJoinedHead(
  { tokens }: Document,
  firstToken: number,
  endToken: number,
  lexicon: NameLexicon,
): boolean {
  for (let at = firstToken + 1; at < endToken; at++) {
    const { text } = tokens[at]!;
    if ((text === 'of' || text === 'for') && lexicon.organizationHeads.has(tokens[at - 1]!.text)) return true;
  }
  return false;
}

/** "Board", "Council": a common noun that bears a capital only by courtesy. */
function isGenericHead({ text, lower }: Token, lexicon: NameLexicon): boolean {
  return (
    lexicon.common.has(lower) &&
    (lexicon.organizationHeads.has(text) || readRole(lower) !== undefined) &&
    !lexicon.given.has(text)
  );
}

/** "Tarvonian": the adjective of a country that no list holds. */
function isDemonym(text: string): boolean {
  return text.length > 5 && (text.endsWith('ian') || text.endsWith('ean') || text.endsWith('ese'));
}

function isKnownActor(name: string, lexicon: NameLexicon): boolean {
  const type = lexicon.known.get(name);
  return type === 'place' || type === 'organization';
}

function isDroppable(word: string, lexicon: NameLexicon): boolean {
  return (
    (lexicon.nationalities.has(word) && !lexicon.given.has(word) && !word.endsWith('ern')) ||
    word === 'Former' ||
    word === 'Ex' ||
    word === 'R' ||
    word === 'D' ||
    word === 'I'
  );
}

function isTrailingOffice(text: string, lexicon: NameLexicon): boolean {
  const word = bare(text);
  return lexicon.titles.has(word) && !lexicon.organizationHeads.has(word) && !lexicon.given.has(word);
}

function onlyOffices(
  { tokens }: Document,
  firstToken: number,
  endToken: number,
  lexicon: NameLexicon,
): boolean {
  for (let at = firstToken; at < endToken; at++)
    if (!isTitleWord(tokens[at]!.text, lexicon) || INSTITUTIONS.has(tokens[at]!.text)) return false;
  return true;
}

/** "Republican critics", "the British": the word of a people or party that stands before a noun is no name. */
function isAdjective({ tokens }: Document, at: number, lexicon: NameLexicon): boolean {
  const { text } = tokens[at]!;
  if (!lexicon.nationalities.has(text) && !isDemonym(text)) return false;
  const next = tokens[at + 1];
  if (!next || next.sentence !== tokens[at]!.sentence) return false;
  if (next.text === '-') return next.start === tokens[at]!.end;
  return (
    next.pos === 'NOUN' ||
    next.pos === 'ADJ' ||
    (next.pos === 'PROPN' && next.lower === next.text) ||
    (next.text === 'and' && lexicon.nationalities.has(tokens[at + 2]?.text ?? ''))
  );
}

function allKnown({ tokens }: Document, firstToken: number, endToken: number, lexicon: NameLexicon): boolean {
  for (let at = firstToken; at < endToken; at++) if (!lexicon.known.has(tokens[at]!.text)) return false;
  return true;
}

function singles(firstToken: number, endToken: number): NamePiece[] {
  return Array.from({ length: endToken - firstToken }, (_, offset) =>
    plain(firstToken + offset, firstToken + offset + 1),
  );
}

/** "House Ana Ruiz", "Referencing Ana Ruiz": a name of a person starts inside the run, after a word of another kind. */
function splitAtGiven(
  document: Document,
  firstToken: number,
  endToken: number,
  lexicon: NameLexicon,
): NamePiece[] {
  const { tokens, text } = document;
  if (
    endToken - firstToken > 2 &&
    !isHeaded(tokens[endToken - 1]!.text, lexicon) &&
    !lexicon.given.has(tokens[firstToken]!.text)
  ) {
    for (let at = firstToken + 1; at < endToken - 1; at++) {
      if (
        !lexicon.given.has(tokens[at]!.text) ||
        tokens[at - 1]!.text === '-' ||
        tokens[at + 1]!.text === '-' ||
        tokens[at - 1]!.text === '&'
      )
        continue;
      const before = text.slice(tokens[firstToken]!.start, tokens[at - 1]!.end);
      if (lexicon.known.has(before)) return [plain(firstToken, at), plain(at, endToken)];
      if (allKnown(document, firstToken, at, lexicon))
        return [...singles(firstToken, at), plain(at, endToken)];
      if (at - firstToken === 1 && lexicon.common.has(tokens[firstToken]!.lower))
        return [plain(at, endToken)];
    }
  }
  // "Trump-Russia": two names in one.
  if (
    endToken - firstToken === 3 &&
    tokens[firstToken + 1]!.text === '-' &&
    lexicon.known.has(tokens[firstToken]!.text) &&
    lexicon.known.has(tokens[endToken - 1]!.text)
  ) {
    return [plain(firstToken, firstToken + 1), plain(endToken - 1, endToken)];
  }
  return [plain(firstToken, endToken)];
}

export function isTitleWord(text: string, lexicon: NameLexicon): boolean {
  const word = bare(text);
  return (
    lexicon.titles.has(word) ||
    lexicon.titleModifiers.has(word) ||
    text === '-' ||
    text === 'of' ||
    text === 'and' ||
    text === 'for'
  );
}

export function isHeaded(last: string, lexicon: NameLexicon): boolean {
  return lexicon.organizationHeads.has(last) || lexicon.otherHeads.has(last) || lexicon.placeHeads.has(last);
}

export function plain(firstToken: number, endToken: number): NamePiece {
  return { firstToken, endToken, title: null, titleGender: null };
}
