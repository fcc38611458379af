import type { Token } from '../document/document.ts';
import { makeSieve, mayHold } from '../document/word-sieve.ts';
import { isAllCapitals, isCapitalised } from './capital-words.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { isOwnCapital, NAME_SUFFIXES, NEVER_IN_NAMES, PARTICLES } from './name-stop-words.ts';

const LONGEST_RUN = 24;

/** Walks on from the first word of a name as far as the name can reach. */
export function extendRun(
  tokens: readonly Token[],
  first: number,
  endToken: number,
  lexicon: NameLexicon,
): number {
  let end = first + 1;
  let joined = false;
  let head = lexicon.joiningHeads.has(tokens[first]!.text);
  // Longer runs are lists or shouting; the limit also keeps all later work linear.
  const limit = Math.min(endToken, first + LONGEST_RUN);
  while (end < limit) {
    const token = tokens[end]!;
    const next = end + 1 < endToken ? tokens[end + 1]! : undefined;
    if (isNameWord(token) || isSurnameLikeWord(tokens, end, lexicon)) {
      head = lexicon.joiningHeads.has(token.text);
      end++;
      continue;
    }
    if (!next || !mayReachOver(token.text)) break;
    const reach = reachOver(tokens, end, endToken, head, joined, lexicon);
    if (reach < 0) break;
    if (token.text === 'of' || token.text === 'for' || token.text === 'on') joined = true;
    end = reach;
    head = lexicon.joiningHeads.has(tokens[end - 1]!.text);
  }
  return end;
}

function isNameWord({ text, lower }: Token): boolean {
  if (!isCapitalised(text) || text === 'I' || isCode(text)) return false;
  return !NEVER_IN_NAMES.has(lower) || text === 'US' || (isAllCapitals(text) && text !== 'A');
}

/** "TWRQ1pPzS4": an address or an identifier. */
export function isCode(text: string): boolean {
  return text.length > 7 && /\d/.test(text);
}

/** "Theresa May", "Mr Will": a month or an auxiliary is a surname after a given name or a title. */
function isSurnameLikeWord(tokens: readonly Token[], at: number, lexicon: NameLexicon): boolean {
  const { text, lower } = tokens[at]!;
  const before = tokens[at - 1]!.text;
  return (
    isCapitalised(text) &&
    SURNAME_LIKE.has(lower) &&
    (lexicon.given.has(before) || before === 'Mrs' || before === 'Mr' || before === 'Mrs.')
  );
}

const SURNAME_LIKE: ReadonlySet<string> = new Set(
  'may march august will long young day april june best case down'.split(' '),
);

const JOINERS = makeSieve(['of', 'for', 'on', 'and', ...PARTICLES]);

/** False for the small words that join nothing, which is what stands behind most names. */
function mayReachOver(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x61 || code > 0x7a || mayHold(JOINERS, text);
}

/** The index after the joiner and the word it joins, or -1 where the run ends before the joiner. */
function reachOver(
  tokens: readonly Token[],
  at: number,
  endToken: number,
  head: boolean,
  joined: boolean,
  lexicon: NameLexicon,
): number {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  const before = tokens[at - 1]!;
  const capital = isOwnCapital(next);
  switch (token.text) {
    case '-':
    case '–':
    case '‑':
      if (token.start !== before.end || next.start !== token.end) return -1;
      if (capital) return at + 2;
      // "Kim Jong-un": a short second syllable.
      return next.lower.length <= 5 &&
        next.pos !== 'ADJ' &&
        next.pos !== 'VERB' &&
        before.pos === 'PROPN' &&
        isSyllable(tokens, at)
        ? at + 2
        : -1;
    case '&':
      return capital ? at + 2 : -1;
    case ',':
      return NAME_SUFFIXES.has(next.text) ? at + 2 : -1;
    case 'of':
    case 'for':
    case 'on':
      if (!head) return -1;
      if (capital) return at + 2;
      return next.lower === 'the' && at + 2 < endToken && isOwnCapital(tokens[at + 2]!) ? at + 3 : -1;
    case 'and':
      return capital && joinsPair(tokens, at, endToken, joined, lexicon) ? at + 2 : -1;
    default:
      break;
  }
  if (PARTICLES.has(token.text)) {
    let reach = at + 1;
    while (
      reach < endToken &&
      reach - at < 4 &&
      (PARTICLES.has(tokens[reach]!.text) || tokens[reach]!.text === '-')
    )
      reach++;
    return reach < endToken && isOwnCapital(tokens[reach]!) ? reach + 1 : -1;
  }
  if (isMark(token.text) && lexicon.given.has(before.text)) return reachOverNickname(tokens, at, endToken);
  if ((token.lower === "'s" || token.text === '’' || token.text === "'") && capital)
    return reachOverGenitive(tokens, at, endToken, lexicon);
  return -1;
}

/** The last of the capitalised words from `at` on. */
function lastCapital(tokens: readonly Token[], at: number, endToken: number): number {
  let last = at;
  while (last + 1 < endToken && isOwnCapital(tokens[last + 1]!)) last++;
  return last;
}

/** "Jong-un", "Eun-ji": the token before the hyphen is a short capitalised syllable after another name word. */
function isSyllable(tokens: readonly Token[], hyphen: number): boolean {
  const before = tokens[hyphen - 1]!.text;
  return before.length <= 5 && hyphen >= 2 && !isAllCapitals(before);
}

/** "Food and Drug Administration", "Department of Health and Human Services": a noun of many kinds ends the pair. */
function joinsPair(
  tokens: readonly Token[],
  and: number,
  endToken: number,
  joined: boolean,
  lexicon: NameLexicon,
): boolean {
  const before = tokens[and - 1]!.text;
  const after = tokens[and + 1]!.text;
  if (lexicon.given.has(before) || lexicon.given.has(after) || lexicon.known.has(before)) return false;
  const last = lastCapital(tokens, and + 1, endToken);
  if (joined) return lexicon.common.has(tokens[and + 1]!.lower) && !lexicon.titles.has(after);
  return (
    last > and + 1 &&
    lexicon.pairingHeads.has(tokens[last]!.text) &&
    lexicon.common.has(tokens[and - 1]!.lower)
  );
}

function isMark(text: string): boolean {
  return text === '“' || text === '"' || text === '‘';
}

/** 'Joe “Buzz” Hale': one or two words between the given name and the surname. */
function reachOverNickname(tokens: readonly Token[], at: number, endToken: number): number {
  for (let close = at + 2; close < Math.min(endToken - 1, at + 4); close++) {
    const { text } = tokens[close]!;
    if (text !== '”' && text !== '"' && text !== '’') continue;
    const surname = tokens[close + 1]!;
    return isCapitalised(tokens[at + 1]!.text) && isOwnCapital(surname) ? close + 2 : -1;
  }
  return -1;
}

/** "Farmers’ League", "Women’s March": a plural of a common word possesses an organization’s head word. */
function reachOverGenitive(
  tokens: readonly Token[],
  at: number,
  endToken: number,
  lexicon: NameLexicon,
): number {
  const last = lastCapital(tokens, at + 1, endToken);
  const head = tokens[last]!.text;
  if (!lexicon.organizationHeads.has(head) && !lexicon.otherHeads.has(head)) return -1;
  const { text, lower } = tokens[at - 1]!;
  const plural =
    text.endsWith('s') &&
    !lexicon.known.has(text) &&
    !lexicon.given.has(text) &&
    tokens[at]!.lower !== "'s" &&
    tokens[at - 2]?.pos !== 'VERB';
  return lexicon.common.has(lower) || plural ? at + 2 : -1;
}
