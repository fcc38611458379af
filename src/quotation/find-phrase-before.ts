import { splitWords } from '../document/word-set.ts';
import { BESIDE_VERBS, POSSESSIVES, QUANTITIES, TIME_WORDS } from '../lexicon/cue-neighbours.ts';
import type { FrameContext } from './frame-context.ts';
import {
  INNER_PREPOSITIONS,
  LONGEST_PHRASE,
  NOMINAL,
  type SpeakerPhrase,
  SUBJECT_PRONOUNS,
} from './speaker-phrase.ts';

const BESIDE = splitWords(BESIDE_VERBS);
const OWNERS = splitWords(POSSESSIVES);
const SUBJECTS_ALONE = splitWords(QUANTITIES);
const LONGEST_APPOSITION = 30;

/**
 * The noun phrase that ends right before a cue: "Ortiz said", "Hugh Hill, a doctor, said", "a spokesman for the firm has
 * said". `floor` is the first token that may belong to it.
 */
export function findPhraseBefore(context: FrameContext, cue: number, floor: number): SpeakerPhrase | null {
  const { tokens } = context.document;
  let end = cue;
  while (end > floor && skips(context, end - 1, floor)) end--;
  const before = tokens[end - 1];
  // "Ortiz got up and said": the subject stands further left.
  if (
    end <= floor ||
    before === undefined ||
    before.pos === 'CCONJ' ||
    context.openRegion[end - 1] !== context.openRegion[cue]
  )
    return null;
  if (
    before.lower === ',' ||
    before.lower === ')' ||
    before.lower === '—' ||
    before.lower === '--' ||
    before.lower === '–'
  ) {
    return findBehindApposition(context, end - 1, floor);
  }
  return readPhraseEndingAt(context, end, floor);
}

function skips(context: FrameContext, index: number, floor: number): boolean {
  const { tokens } = context.document;
  const token = tokens[index]!;
  if (context.mentionAt[index]! >= 0) return false;
  if (token.lower === 'who') return false;
  if (token.pos === 'ADV' || token.pos === 'AUX' || BESIDE.has(token.lower)) return true;
  // "Clinton on Tuesday said", "Smith in 2014 wrote"
  const isTime = (token.text.length === 4 && YEAR.test(token.text)) || TIMES.has(token.lower);
  const before = tokens[index - 1];
  return (
    isTime &&
    before !== undefined &&
    index - 1 > floor &&
    (before.lower === 'on' || before.lower === 'in' || context.mentionAt[index - 1]! >= 0)
  );
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const TIMES = splitWords(TIME_WORDS);

/** "Hugh Hill, a doctor from Ohio, said": the phrase before the comma that opens the apposition. */
function findBehindApposition(context: FrameContext, close: number, floor: number): SpeakerPhrase | null {
  const { tokens } = context.document;
  const mark = tokens[close]!.lower;
  const opener = mark === ')' ? '(' : mark;
  const last = Math.max(floor, close - LONGEST_APPOSITION);
  let fallback: SpeakerPhrase | null = null;
  for (let index = close - 1; index > last; index--) {
    const { lower } = tokens[index]!;
    if (context.openRegion[index] !== context.openRegion[close]) continue;
    if (lower !== opener && !(mark === ',' && (lower === ',' || lower === '—'))) continue;
    const inside = tokens[index + 1]!;
    const phrase = readPhraseEndingAt(context, index, floor);
    // "Rep. Ann Hill, R-Calif., ... said": a place is no speaker while a name stands before it.
    if (phrase === null || (phrase.mention !== null && context.mentions[phrase.mention]!.type === 'place'))
      continue;
    // The earliest comma with a name before it opens the apposition; what lies between is one or a list.
    if (phrase.mention !== null && context.mentions[phrase.mention]!.kind !== 'nominal') return phrase;
    if (inside.pos !== 'CCONJ') fallback ??= nameApposed(context, phrase, index + 1);
  }
  return fallback;
}

/** "A lawyer for the family, William Grant of Dale & Co., said": who that is follows at once. */
function nameApposed(
  { mentionAt, mentions }: FrameContext,
  phrase: SpeakerPhrase,
  inside: number,
): SpeakerPhrase {
  const mention = mentionAt[inside]!;
  if (phrase.mention === null || mention < 0) return phrase;
  const { kind, type, firstToken } = mentions[mention]!;
  return kind === 'name' && type === 'person' && firstToken === inside ? { ...phrase, mention } : phrase;
}

function readPhraseEndingAt(context: FrameContext, end: number, floor: number): SpeakerPhrase | null {
  const { document, mentionAt, mentions } = context;
  const { tokens } = document;
  const last = end - 1;
  const lastToken = tokens[last]!;
  if (SUBJECT_PRONOUNS.has(lastToken.lower)) {
    const mention = mentionAt[last]!;
    return { firstToken: last, endToken: end, mention: mention >= 0 ? mention : null };
  }
  let first = end;
  while (first > floor && end - first < LONGEST_PHRASE && extendsLeft(context, first - 1)) first--;
  if (first === end) return null;
  // The head phrase is the last one that hangs on no preposition: "In 2016 [Obama]", "[a spokesman] for the firm".
  let head = -1;
  for (let index = first; index < end; ) {
    const mention = mentionAt[index]!;
    if (mention < 0 || mentions[mention]!.firstToken < first) {
      index++;
      continue;
    }
    let start = mentions[mention]!.firstToken;
    while (start > first && NOMINAL.has(tokens[start - 1]!.pos) && mentionAt[start - 1]! < 0) start--;
    let outer = start;
    while (outer > first && (NOMINAL.has(tokens[outer - 1]!.pos) || tokens[outer - 1]!.pos === 'PRON'))
      outer--;
    const hangs = outer > floor && tokens[outer - 1]!.pos === 'ADP';
    const next = mentions[mention]!.endToken;
    const possesses = next < end && (tokens[next]!.lower === "'s" || OWNERS.has(tokens[next - 1]!.lower));
    if ((!hangs || (head < 0 && !INNER_PREPOSITIONS.has(tokens[outer - 1]!.lower))) && !possesses)
      head = mention;
    index = Math.max(index + 1, mentions[mention]!.endToken);
  }
  if (head >= 0) {
    let start = mentions[head]!.firstToken;
    while (start > first && NOMINAL.has(tokens[start - 1]!.pos)) start--;
    const joined = tokens[start - 1];
    const partner = start - 2 >= first ? mentionAt[start - 2]! : -1;
    if (joined !== undefined && start - 1 >= first && joined.lower === 'and' && partner >= 0) {
      start = mentions[partner]!.firstToken;
    }
    return { firstToken: start, endToken: end, mention: head };
  }
  return readPlainPhrase(context, first, end, floor);
}

/** "[this tireless mayor] has told", "[a new poll of voters] finds": from the determiner that hangs on no preposition. */
function readPlainPhrase(
  { document }: FrameContext,
  first: number,
  end: number,
  floor: number,
): SpeakerPhrase | null {
  const { tokens } = document;
  let start = end;
  let nouns = false;
  for (let index = end - 1; index >= first; index--) {
    const { pos } = tokens[index]!;
    nouns ||= pos === 'NOUN' || pos === 'PROPN';
    if (NOMINAL.has(pos)) start = index;
    if (pos === 'DET' && (index === floor || tokens[index - 1]!.pos !== 'ADP')) break;
  }
  if (start === end || (start > floor && tokens[start - 1]!.pos === 'ADP')) return null;
  // "six in ten said", "half said", but no bare "in 2014 said".
  if (!nouns && !SUBJECTS_ALONE.has(tokens[end - 1]!.lower) && tokens[end - 1]!.pos !== 'NUM') return null;
  return { firstToken: start, endToken: end, mention: null };
}

function extendsLeft({ document, mentionAt, openRegion }: FrameContext, index: number): boolean {
  const token = document.tokens[index]!;
  if (SUBJECTS_ALONE.has(token.lower)) return true;
  if (openRegion[index] !== openRegion[index + 1]) return false;
  if (mentionAt[index]! >= 0) return true;
  return (
    NOMINAL.has(token.pos) ||
    INNER_PREPOSITIONS.has(token.lower) ||
    token.lower === 'and' ||
    token.lower === '&' ||
    token.lower === '-'
  );
}
