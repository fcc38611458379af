import { splitWords } from '../document/word-set.ts';
import { TIME_WORDS } from '../lexicon/cue-neighbours.ts';
import type { CueWord } from './cue-lexicon.ts';
import type { FrameContext } from './frame-context.ts';
import { isMark } from './marks.ts';

const PARTICLES = new Set([
  'out',
  'up',
  'back',
  'down',
  'about',
  'for',
  'on',
  'upon',
  'against',
  'to',
  'of',
  'at',
  'with',
  'over',
  'into',
  'off',
]);
const ASIDES = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'via',
  'through',
  'following',
  'by',
  'as',
  'from',
  'with',
  'to',
  'last',
  'earlier',
  'late',
  'later',
  'this',
]);
const TIMES = splitWords(TIME_WORDS);
const SUBJECTS = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'you', 'there', 'this', 'these', 'those']);
const LONGEST_HEARER = 8;
const LONGEST_ASIDE = 14;

/** The token at which the content behind a cue begins: after the one spoken to, asides and "that"; null where none is left. */
export function contentAfterCue(
  context: FrameContext,
  cue: number,
  word: CueWord,
  ceiling: number,
): number | null {
  const { tokens } = context.document;
  let first = cue + 1;
  // "adding to her run of victories" reports nothing.
  if (word.lemma === 'add' && tokens[first]?.lower === 'to') return null;
  if (word.hearer) first = skipHearer(context, first, ceiling);
  // "called for", "pointed out": the cue's own particle, but not the "to" of "vowed to leave".
  if (
    first < ceiling &&
    PARTICLES.has(tokens[first]!.lower) &&
    !(tokens[first]!.lower === 'to' && isVerb(context, first + 1)) &&
    !(word.lemma === 'say' && tokens[first]!.lower !== 'of' && tokens[first]!.lower !== 'about')
  )
    first++;
  if (!word.phrase) {
    const after = skipAside(context, first, ceiling);
    if (after === null) return null;
    first = after;
  }
  if (first < ceiling && tokens[first]!.lower === 'that' && !isVerb(context, first + 1)) first++;
  while (first < ceiling && isMark(tokens[first]!.lower)) first++;
  return first < ceiling ? first : null;
}

function isVerb({ document }: FrameContext, index: number): boolean {
  const pos = document.tokens[index]?.pos;
  return pos === 'VERB' || pos === 'AUX';
}

/** "told [the raucous crowd] that", "told [him] she would": behind the one spoken to. */
function skipHearer(
  { document, mentionAt, mentions, openRegion, segmentation, named: titles }: FrameContext,
  start: number,
  ceiling: number,
): number {
  const { tokens } = document;
  let at = start;
  let named = false;
  while (at < ceiling && at - start < LONGEST_HEARER && openRegion[at] === openRegion[start - 1]) {
    const { pos, lower } = tokens[at]!;
    const mention = mentionAt[at]!;
    if (mention >= 0 && mentions[mention]!.firstToken === at) {
      if (named && tokens[at - 1]!.lower !== 'of' && tokens[at - 1]!.lower !== 'and') break;
      at = Math.min(ceiling, mentions[mention]!.endToken);
      named = true;
      if (mentions[mention]!.kind === 'pronoun') break;
      continue;
    }
    // "told ABC’s “Good Night” that"
    if (titles.has(segmentation.regionOfToken[at]!)) {
      at++;
      continue;
    }
    if (lower === 'that' || SUBJECTS.has(lower)) break;
    const inside =
      pos === 'DET' ||
      pos === 'ADJ' ||
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      pos === 'NUM' ||
      lower === "'s" ||
      ((lower === 'of' || lower === 'and') && at > start) ||
      (pos === 'PRON' && at === start);
    if (!inside) break;
    if (pos === 'NOUN') named = true;
    else if (named && pos === 'DET') break;
    at++;
  }
  return at;
}

/** "said [on Tuesday] he would", "said [in a statement] that": to the clause behind an aside; null where nothing follows. */
function skipAside(context: FrameContext, start: number, ceiling: number): number | null {
  const { document, mentionAt, mentions, segmentation, named: titles } = context;
  const { tokens } = document;
  let at = start;
  while (at < ceiling && TIMES.has(tokens[at]!.lower)) at++;
  const opener = tokens[at];
  if (at >= ceiling || opener === undefined) return null;
  if (opener.pos === 'ADV' && (tokens[at + 1]?.lower === 'that' || ASIDES.has(tokens[at + 1]?.lower ?? '')))
    return skipAside(context, at + 1, ceiling);
  if (!ASIDES.has(opener.lower) || (opener.lower === 'to' && isVerb(context, at + 1))) return at;
  for (let index = at + 1; index < Math.min(ceiling, at + LONGEST_ASIDE); index++) {
    const { lower } = tokens[index]!;
    // "wrote in her memoir, “Night Ferry,” that"
    if (lower === ',' && titles.has(segmentation.regionOfToken[index + 1] ?? -1)) continue;
    if (lower === 'that' || lower === ',') return index;
    if (SUBJECTS.has(lower) && index > at + 1) return index;
    const mention = mentionAt[index]!;
    const before = tokens[index - 1]!;
    if (
      mention >= 0 &&
      mentions[mention]!.firstToken === index &&
      index > at + 1 &&
      (before.pos === 'NOUN' || TIMES.has(before.lower))
    )
      return index;
  }
  return opener.lower === 'as' || opener.lower === 'with' ? null : at;
}
