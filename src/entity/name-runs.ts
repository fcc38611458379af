import type { Document, Token } from '../document/document.ts';
import { makeSieve, mayHold } from '../document/word-sieve.ts';
import { type CapitalUse, isAllCapitals, isCapitalised, startsClause } from './capital-words.ts';
import { hasOwnCapital } from './clause-opening.ts';
import { extendRun, isCode } from './extend-run.ts';
import type { EntityType } from './mention.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { isOwnCapital, NEVER_IN_NAMES, PARTICLES } from './name-stop-words.ts';

/** A stretch of tokens that belong to one or more names: titles and adjectives may still stand at its start. */
export interface NameRun {
  readonly firstToken: number;
  readonly endToken: number;
  /** True where the first capital may only be that of the sentence. */
  readonly opensClause: boolean;
  /** Set where the run is a name of the gazetteers as it stands. */
  readonly type?: EntityType;
}

const SMALL = makeSieve(PARTICLES);

/** Gathers the runs of capitalised words of one ordinary sentence. */
export function findNameRuns(
  document: Document,
  firstToken: number,
  endToken: number,
  use: CapitalUse,
  titles: ReadonlyMap<number, number>,
  lexicon: NameLexicon,
  runs: NameRun[],
): void {
  const { tokens } = document;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]!;
    const code = token.text.charCodeAt(0);
    const titleEnd = titles.size > 0 ? titles.get(at) : undefined;
    if (titleEnd !== undefined) {
      pushTitle(document, at, titleEnd, lexicon, runs);
      at = titleEnd - 1;
      continue;
    }
    if (code >= 0x61 && code <= 0x7a) {
      if (
        !mayHold(SMALL, token.text) ||
        !mayOpenName(tokens[at + 1]) ||
        !PARTICLES.has(token.text) ||
        !opensWithParticle(tokens, at, endToken)
      )
        continue;
    } else if (code === 0x40 && token.text.length > 2) {
      runs.push({ firstToken: at, endToken: at + 1, opensClause: false, type: 'person' });
      continue;
    } else if (token.text !== 'The' && !canStartName(token)) continue;
    const opensClause = startsClause(tokens, at, firstToken);
    const known = matchKnownName(document, at, endToken, lexicon);
    if (known) {
      runs.push({ firstToken: at, endToken: known.endToken, opensClause, type: known.type });
      at = known.endToken - 1;
      continue;
    }
    if (token.text === 'The') continue;
    const district = matchDistrict(document, at, endToken, lexicon);
    if (district > 0) {
      runs.push({ firstToken: at + 2, endToken: district, opensClause, type: 'place' });
      at = district - 1;
      continue;
    }
    if (opensClause && !hasOwnCapital(tokens, at, endToken, use, lexicon)) continue;
    const end = extendRun(tokens, at, endToken, lexicon);
    runs.push({ firstToken: at, endToken: end, opensClause });
    at = end - 1;
  }
}

/** A title is a thing, unless its words are the name of something else: “Salt Flats”, “Ada Marlow”. */
function pushTitle(
  { tokens, text }: Document,
  firstToken: number,
  endToken: number,
  lexicon: NameLexicon,
  runs: NameRun[],
): void {
  const written = text.slice(tokens[firstToken]!.start, tokens[endToken - 1]!.end);
  const person = lexicon.given.has(tokens[firstToken]!.text) && endToken - firstToken === 2;
  runs.push({
    firstToken,
    endToken,
    opensClause: true,
    type: lexicon.known.get(written) ?? (person ? 'person' : 'other'),
  });
}

/** The longest name of two or more words in the gazetteers that starts here and ends where the capitals end. */
function matchKnownName(
  { tokens, text }: Document,
  at: number,
  endToken: number,
  lexicon: NameLexicon,
): { readonly endToken: number; readonly type: EntityType } | null {
  const longest = lexicon.longest.get(tokens[at]!.text);
  if (longest === undefined) return null;
  for (let end = Math.min(endToken, at + longest); end > at + 1; end--) {
    const type = lexicon.known.get(text.slice(tokens[at]!.start, tokens[end - 1]!.end));
    if (!type) continue;
    const next = end < endToken ? tokens[end]! : undefined;
    if (next && isOwnCapital(next) && !lexicon.titles.has(next.text)) return null;
    if (next && (next.text === '-' || next.text === '&')) return null;
    return { endToken: end, type };
  }
  return null;
}

/** "R-Ariz.", "D-N.Y.": the end of the state after a party’s letter, or -1. */
function matchDistrict(
  { tokens, text }: Document,
  at: number,
  endToken: number,
  lexicon: NameLexicon,
): number {
  const { text: letter } = tokens[at]!;
  if ((letter !== 'R' && letter !== 'D' && letter !== 'I') || tokens[at + 1]?.text !== '-') return -1;
  for (let end = Math.min(endToken, at + 6); end > at + 2; end--) {
    if (lexicon.known.get(text.slice(tokens[at + 2]!.start, tokens[end - 1]!.end)) === 'place') return end;
  }
  const state = tokens[at + 2]?.text ?? '';
  return state.length === 2 && isAllCapitals(state) && at + 2 < endToken ? at + 3 : -1;
}

function canStartName({ text, lower }: Token): boolean {
  if (!isCapitalised(text)) return false;
  if (NEVER_IN_NAMES.has(lower) || text.indexOf('@') > 0 || isCode(text))
    return isAllCapitals(text) && text.length > 1 && (text === 'US' || text === 'IT');
  return !(text.length === 1 && text === 'I');
}

/** A quick look ahead that spares most small words the lookup: a capital or another short word must follow. */
function mayOpenName(next: Token | undefined): boolean {
  return next !== undefined && (next.text.length <= 3 || isCapitalised(next.text));
}

/** Particles that are words of other kinds too often, where they open a name. */
const NEVER_OPENING: ReadonlySet<string> = new Set(['e', 'y', 'do', 'den', 'san']);

/** "de Blasio": the particle is written small at the start of the name, too. */
function opensWithParticle(tokens: readonly Token[], at: number, endToken: number): boolean {
  let next = at + 1;
  while (
    next < endToken &&
    next - at < 3 &&
    (PARTICLES.has(tokens[next]!.text) || tokens[next]!.text === '-')
  )
    next++;
  const { text, pos } = tokens[next] ?? tokens[at]!;
  const particle = tokens[at]!.text;
  if (next >= endToken || NEVER_OPENING.has(particle)) return false;
  return pos === 'PROPN' && isCapitalised(text) && (at === 0 || tokens[at - 1]!.text !== '-');
}
