import type { FrameContext } from './frame-context.ts';

/** The words that name a speaker, as tokens, and the mention they hold. */
export interface SpeakerPhrase {
  readonly firstToken: number;
  readonly endToken: number;
  readonly mention: number | null;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'SYM']);
/** Prepositions that stay inside a speaker's noun phrase: "a spokesman for the company". */
const INNER = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'on', 'to', 'behind', 'near', 'under']);
const BESIDE = new Set(['has', 'have', 'had', "'s", "'d", "'ve", 'is', 'was', 'are', 'were', 'be', 'been', 'will', 'would', 'could', 'may', 'might', 'can', 'should', 'must', 'did', 'does', 'do', 'to', 'then', 'also', 'later', 'once', 'both', 'all', 'each', "'ll", 'about', 'as', 'already', 'again', 'further', 'now', 'still', 'just', 'went', 'on', 'getting', 'being', 'widely', 'who', 'himself', 'herself', 'themselves']);
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'you', 'who']);
const LONGEST_APPOSITION = 30;
const LONGEST_PHRASE = 18;

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
  if (end <= floor || before === undefined || before.pos === 'CCONJ' || context.openRegion[end - 1] !== context.openRegion[cue]) return null;
  if (before.lower === ',' || before.lower === ')' || before.lower === '—' || before.lower === '--' || before.lower === '–') {
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
  const isTime = token.pos === 'NUM' || TIMES.has(token.lower);
  const before = tokens[index - 1];
  return isTime && before !== undefined && index - 1 > floor && (before.lower === 'on' || before.lower === 'in' || context.mentionAt[index - 1]! >= 0);
}

const TIMES = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'today']);

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
    if (phrase === null) continue;
    // The earliest comma with a name before it opens the apposition; what lies between is one or a list.
    if (phrase.mention !== null && context.mentions[phrase.mention]!.kind !== 'nominal') return phrase;
    if (inside.pos !== 'CCONJ') fallback ??= phrase;
  }
  return fallback;
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
    while (outer > first && (NOMINAL.has(tokens[outer - 1]!.pos) || tokens[outer - 1]!.pos === 'PRON')) outer--;
    const hangs = outer > floor && tokens[outer - 1]!.pos === 'ADP';
    const possesses = tokens[mentions[mention]!.endToken]?.lower === "'s" && mentions[mention]!.endToken < end;
    if ((!hangs || (head < 0 && !INNER.has(tokens[outer - 1]!.lower))) && !possesses) head = mention;
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
  while (first < end && !NOMINAL.has(tokens[first]!.pos)) first++;
  if (first === end) return null;
  const nouns = tokens.slice(first, end).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  if (!nouns || (first > floor && tokens[first - 1]!.pos === 'ADP')) return null;
  return { firstToken: first, endToken: end, mention: null };
}

function extendsLeft({ document, mentionAt, openRegion }: FrameContext, index: number): boolean {
  const token = document.tokens[index]!;
  if (openRegion[index] !== openRegion[index + 1]) return false;
  if (mentionAt[index]! >= 0) return true;
  return NOMINAL.has(token.pos) || INNER.has(token.lower) || token.lower === 'and' || token.lower === '&' || token.lower === '-';
}

/** The noun phrase right behind a cue: "said Ortiz", "according to a spokesman for the company". */
export function findPhraseAfter(context: FrameContext, start: number, ceiling: number): SpeakerPhrase | null {
  const { document, mentionAt, mentions } = context;
  const { tokens } = document;
  let first = start;
  while (first < ceiling && tokens[first]!.pos === 'ADV' && mentionAt[first]! < 0) first++;
  let end = first;
  let head = -1;
  while (end < ceiling && end - first < LONGEST_PHRASE) {
    const token = tokens[end]!;
    const mention = mentionAt[end]!;
    if (mention >= 0) {
      const before = tokens[end - 1];
      if (head < 0 || (before !== undefined && end > first && before.pos !== 'ADP' && !passedPreposition(context, first, end))) head = mention;
      end = Math.min(ceiling, Math.max(end + 1, mentions[mention]!.endToken));
      if (mentions[mention]!.kind === 'pronoun' && mentions[head]!.index === mention && SUBJECT_PRONOUNS.has(token.lower)) break;
      continue;
    }
    const inner = end > first && (INNER.has(token.lower) || token.lower === 'and' || token.lower === '-') && token.lower !== 'to' && token.lower !== 'on';
    if (!NOMINAL.has(token.pos) && !inner) break;
    end++;
  }
  while (end > first && !/[\p{L}\p{N}.]/u.test(tokens[end - 1]!.text.slice(-1))) end--;
  while (end > first && (tokens[end - 1]!.pos === 'ADP' || tokens[end - 1]!.pos === 'CCONJ')) end--;
  if (end <= first || tokens[first]!.pos === 'ADP') return null;
  if (head < 0 && !tokens.slice(first, end).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')) return null;
  return { firstToken: first, endToken: end, mention: head >= 0 ? head : null };
}

function passedPreposition({ document }: FrameContext, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (document.tokens[index]!.pos === 'ADP') return true;
  return false;
}

/** The subject of a clause that does not stand right before its verb: "Ortiz got up and said", "..., adding that". */
export function findSharedSubject(context: FrameContext, cue: number, floor: number): SpeakerPhrase | null {
  const { document, mentionAt, mentions } = context;
  for (let index = floor; index < cue; index++) {
    const mention = mentionAt[index]!;
    if (mention < 0 || context.openRegion[index] !== context.openRegion[cue]) continue;
    const { firstToken, endToken, type } = mentions[mention]!;
    const next = document.tokens[endToken];
    const before = document.tokens[firstToken - 1];
    const hangs = before !== undefined && firstToken > floor && before.pos === 'ADP';
    if (!hangs && type !== 'place' && next !== undefined && next.lower !== "'s" && firstToken >= floor) {
      return { firstToken, endToken, mention };
    }
    index = endToken - 1;
  }
  return null;
}
