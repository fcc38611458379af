import type { Sentence } from '../document/document.ts';
import { contentAfterCue } from './content-start.ts';
import { isSubordinate } from './content-stop.ts';
import { type CueWord, cueNouns } from './cue-lexicon.ts';
import { isBe, isIdleInfinitive, isNegated } from './cue-position.ts';
import type { QuotationDraft } from './draft.ts';
import { findLabel } from './find-label.ts';
import { findPhraseAfter } from './find-phrase-after.ts';
import { findPhraseBefore } from './find-phrase-before.ts';
import type { FrameContext } from './frame-context.ts';
import { findOpeningSubject, findSharedSubject } from './shared-subject.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** Cues that stand for reported speech on their own, without quotation marks beside them. */
const LEAST_SHARE = 0.2;
/** Cues that report whatever their subject is. */
const SURE_SHARE = 0.6;
/** A subject stands within so many tokens of its verb. */
const FARTHEST_SUBJECT = 80;

/** What reports something in a sentence, and the tokens that hold it. */
export interface Report {
  readonly cue: readonly [number, number] | null;
  readonly lemma: string | null;
  readonly attitude: boolean;
  readonly phrase: boolean;
  readonly subordinate: boolean;
  readonly speaker: SpeakerPhrase | null;
  readonly method: QuotationDraft['method'];
  /** Content as runs of tokens; an open end reaches as far as the content goes. */
  readonly runs: readonly (readonly [number, number])[];
  /** The content follows the cue, so that a later frame of the sentence can end it. */
  readonly open: boolean;
}

/** The frames of one sentence that report something without marks, in order. */
export function readReports(
  context: FrameContext,
  sentence: Sentence,
  firstTrigger: number,
  endTrigger: number,
): Report[] {
  const { document, openRegion, cueAt, triggers } = context;
  const start = Math.max(sentence.firstToken, context.opening[sentence.paragraph]!);
  const { tokens } = document;
  const reports: Report[] = [];
  let end = sentence.endToken;
  while (end > start && isClosing(tokens[end - 1]!.text)) end--;
  // "Okafor: The board knew" in a headline reports without a verb.
  if (context.segmentation.kindOfParagraph[sentence.paragraph] === 'headline' || sentence.paragraph === 0) {
    const label = findLabel(context, start, end);
    if (label)
      reports.push({
        cue: null,
        lemma: null,
        attitude: false,
        phrase: false,
        subordinate: false,
        speaker: label,
        method: 'colon',
        runs: [[label.endToken + 1, end]],
        open: false,
      });
  }
  const nouns = cueNouns();
  let subject: SpeakerPhrase | null = null;
  for (let at = firstTrigger; at < endTrigger; at++) {
    const index = triggers[at]!;
    if (index < start || index >= end || openRegion[index]! >= 0) continue;
    const token = tokens[index]!;
    if (token.lower === 'according' && tokens[index + 1]?.lower === 'to') {
      const report = readAccording(context, start, index, end);
      if (report) reports.push(report);
      continue;
    }
    if (
      nouns.has(token.lower) &&
      token.pos === 'NOUN' &&
      tokens[index + 1]?.lower === 'that' &&
      index + 3 < end
    ) {
      // "said in a statement that": the verb has reported it already.
      if (reports.at(-1)?.open && reports.at(-1)!.runs[0]![0] === index + 2) continue;
      reports.push({
        cue: [index, index + 1],
        lemma: token.lower,
        attitude: true,
        phrase: false,
        subordinate: false,
        speaker: ownerOf(context, index) ?? subject,
        method: 'noun-cue',
        runs: [[index + 2, end]],
        open: true,
      });
      continue;
    }
    const word = cueAt[index];
    if (!word || word.manner || word.share < LEAST_SHARE || isNegated(context, index)) continue;
    const report = readCue(context, start, index, word, end, subject);
    if (!report) continue;
    reports.push(report);
    if (report.speaker && !word.gerund) subject = report.speaker;
  }
  return reports;
}

const CLOSING = '.?!…,;';

/** Nothing but the marks that end a sentence. */
function isClosing(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!CLOSING.includes(text[at]!)) return false;
  return text.length > 0;
}

const ENDERS = new Set(['.', ';', '—', '–', '--', ')', ',']);

function readCue(
  context: FrameContext,
  start: number,
  index: number,
  word: CueWord,
  end: number,
  subject: SpeakerPhrase | null,
): Report | null {
  const { tokens } = context.document;
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  if (index + 1 >= end || ENDERS.has(next!.lower)) {
    // "The plan would fail, Ortiz said."
    if (word.attitude) return null;
    const speaker = findPhraseBefore(context, index, Math.max(start, index - FARTHEST_SUBJECT));
    const comma = speaker ? speaker.firstToken - 1 : -1;
    if (!speaker) return null;
    // "Ortiz says, win or lose, he is staying."
    if (speaker.firstToken === start && next?.lower === ',' && index + 3 < end)
      return reportOf(index, word, speaker, 'subject', [[index + 2, end]], true, false);
    if (comma <= start || tokens[comma]!.lower !== ',') return null;
    const runs = aroundFrame(context, start, comma, index + 1, end);
    return reportOf(index, word, speaker, 'subject', runs, false, false);
  }
  if (isIdleInfinitive(context, index)) return null;
  if (before?.lower === ',' && !word.gerund && !word.hearer && !word.phrase && index > start + 3) {
    // "The plan would fail, said Ortiz, who ..."
    const speaker = findPhraseAfter(context, index + 1, end);
    if (speaker && (speaker.endToken >= end || tokens[speaker.endToken]!.lower === ','))
      return reportOf(index, word, speaker, 'inverted', [[start, index - 1]], false, false);
  }
  // "declined to say" tells that nothing was said.
  if (word.lemma === 'decline' && next!.lower === 'to') return null;
  // "Ortiz, asked about it, said": he is asked, he does not ask.
  if (
    word.lemma === 'ask' &&
    (before === undefined ||
      before.lower === ',' ||
      before.lower === 'when' ||
      index === start ||
      next!.lower === 'not')
  )
    return null;
  const passive = before !== undefined && isBe(before.lower) && word.lemma !== 'say';
  if (passive) return null;
  const floor = Math.max(start, index - FARTHEST_SUBJECT);
  const own = word.gerund ? null : findPhraseBefore(context, index, floor);
  const speaker =
    own ??
    subject ??
    findSharedSubject(context, index, floor) ??
    (word.share >= SURE_SHARE ? findOpeningSubject(context, index, floor) : null);
  if (!speaker || speaker.endToken > index) return null;
  const first = contentAfterCue(context, index, word, end);
  if (first === null) return null;
  // "What Ortiz said is not known."
  if (first === index + 1 && tokens[first]!.pos === 'AUX') return null;
  const subordinate = own !== null && isSubordinate(context, own);
  return reportOf(index, word, speaker, 'subject', [[first, end]], true, subordinate);
}

function reportOf(
  index: number,
  { lemma, attitude, phrase }: CueWord,
  speaker: SpeakerPhrase,
  method: Report['method'],
  runs: Report['runs'],
  open: boolean,
  subordinate: boolean,
): Report {
  return { cue: [index, index + 1], lemma, attitude, phrase, subordinate, speaker, method, runs, open };
}

/** "..., Ortiz said, a plan that ..." explains rather than goes on. */
const ARTICLES = new Set(['a', 'an']);

/** "The plan, Ortiz said, would fail": the content on both sides of its frame. */
function aroundFrame(
  { document, cueAt }: FrameContext,
  start: number,
  comma: number,
  cueEnd: number,
  end: number,
): [number, number][] {
  if (document.tokens[cueEnd]?.lower !== ',' || cueEnd + 2 >= end) return [[start, comma]];
  if (ARTICLES.has(document.tokens[cueEnd + 1]!.lower) || cueAt[cueEnd + 1]?.gerund) return [[start, comma]];
  const opener = document.tokens[start]!.pos;
  const aside = opener === 'ADP' || opener === 'SCONJ' || opener === 'ADV' || opener === 'CCONJ';
  return aside
    ? [[cueEnd + 1, end]]
    : [
        [start, comma],
        [cueEnd + 1, end],
      ];
}

function ownerOf(context: FrameContext, noun: number): SpeakerPhrase | null {
  const before = context.document.tokens[noun - 1];
  if (!before) return null;
  const at = before.lower === "'s" || before.lower === "'" ? noun - 2 : noun - 1;
  const mention = at >= 0 ? context.mentionAt[at]! : -1;
  if (mention < 0) return null;
  const { firstToken, endToken } = context.mentions[mention]!;
  return endToken <= noun ? { firstToken, endToken, mention } : null;
}

/** "The plan would fail, according to Ortiz"; "According to Ortiz, the plan would fail". */
function readAccording(context: FrameContext, start: number, index: number, end: number): Report | null {
  const { tokens } = context.document;
  const speaker = findPhraseAfter(context, index + 2, end);
  if (!speaker) return null;
  if (index > start + 1) {
    let stop = index;
    while (stop > start && /^[,―—–-]+$/.test(tokens[stop - 1]!.text)) stop--;
    return accordingTo(index, speaker, [start, stop]);
  }
  let first = speaker.endToken;
  while (first < end && tokens[first]!.lower !== ',') first++;
  return accordingTo(index, speaker, [first + 1, end]);
}

function accordingTo(index: number, speaker: SpeakerPhrase, run: readonly [number, number]): Report {
  return {
    cue: [index, index + 2],
    lemma: 'according',
    attitude: false,
    phrase: false,
    subordinate: false,
    speaker,
    method: 'according-to',
    runs: [run],
    open: false,
  };
}
