import type { QuotedRegion } from '../segment/segmentation.ts';
import { contentAfterCue } from './content-start.ts';
import { contentStop, isSubordinate } from './content-stop.ts';
import type { CueWord } from './cue-lexicon.ts';
import { findBy, isNegated, isPassive } from './cue-position.ts';
import { findLabel } from './find-label.ts';
import { findPhraseAfter } from './find-phrase-after.ts';
import { findPhraseBefore } from './find-phrase-before.ts';
import {
  type Frame,
  isOpen,
  isStop,
  LEAST_QUOTING_SHARE,
  LONGEST_FRAME,
  lastInnerMark,
  NO_FRAME,
  type Scope,
} from './frame.ts';
import type { FrameContext } from './frame-context.ts';
import { isLetter, startsCapital } from './letters.ts';
import { isMark } from './marks.ts';
import { findGoverningSubject } from './shared-subject.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

const CLOSERS = new Set(['.', '?', '!']);

/** The frame in the clause before a region: "Ortiz said, “...", "Ortiz called it “a mess”", "according to Ortiz, “...", "Ortiz: “...". */
export function findFrameBefore(context: FrameContext, region: QuotedRegion, scope: Scope): Frame | null {
  const { tokens } = context.document;
  const first = sentenceBefore(context, region, scope);
  if (first >= region.firstToken) return null;
  const last = tokens[region.firstToken - 1]!.lower;
  for (let cue = region.firstToken - 1; cue >= first; cue--) {
    if (!isOpen(context, cue, scope)) continue;
    if (tokens[cue]!.lower === 'to' && tokens[cue - 1]?.lower === 'according') {
      const speaker = findPhraseAfter(context, cue + 1, region.firstToken);
      return {
        ...NO_FRAME,
        method: 'according-to',
        cue: [cue - 1, cue + 1],
        cueLemma: 'according',
        speaker,
        contentFirst: contentAfterComma(context, speaker, region),
        contentEnd: sentenceEnd(context, region, scope),
      };
    }
    const word = context.cueAt[cue];
    if (!word || (word.share < LEAST_QUOTING_SHARE && !word.manner) || isNegated(context, cue)) continue;
    const adjacent = cue === region.firstToken - 1 || last === ',' || last === ':' || last === 'that';
    if (word.manner && !adjacent) continue;
    if ((word.manner || (word.share < 0.5 && !adjacent)) && hasOuterSpeech(context, cue, first)) continue;
    // "“I was there,” recalled Ortiz, “and saw it.”": the frame of the words before it is this one's, too.
    if (cue > scope.firstToken && !isOpen(context, cue - 1, scope) && !word.gerund && !word.phrase) {
      const speaker = findPhraseAfter(context, cue + 1, region.firstToken);
      if (speaker)
        return {
          ...NO_FRAME,
          method: 'inverted',
          cue: [cue, cue + 1],
          cueLemma: word.lemma,
          attitude: word.attitude,
          speaker,
        };
    }
    const passive = isPassive(context, cue);
    const speaker = passive
      ? agentOf(context, cue, first, region)
      : subjectOf(context, cue, word, first, region);
    if (passive && !speaker && word.share < 0.5) continue;
    const direct = opensCapital(context, region) && (last === ',' || last === ':');
    const end =
      direct || CLOSERS.has(lastInnerMark(context.document, region))
        ? null
        : sentenceEnd(context, region, scope);
    return {
      method: passive ? 'passive' : 'subject',
      cue: [cue, cue + 1],
      cueLemma: word.lemma,
      attitude: word.attitude,
      speaker,
      contentFirst:
        direct || (passive && speaker) ? null : contentAfterCue(context, cue, word, region.firstToken),
      contentEnd:
        end &&
        contentStop(
          context,
          region.endToken - 1,
          end,
          { phrase: word.phrase, subordinate: speaker !== null && isSubordinate(context, speaker) },
          scope.region,
        ),
    };
  }
  return findColon(context, region, scope, first, last);
}

/** "The board wrote:" at the end of a paragraph introduces the quotation that fills the next one. */
export function findIntroduction(context: FrameContext, region: QuotedRegion): Frame | null {
  const { paragraphs, sentences, tokens } = context.document;
  const before = paragraphs[region.paragraph - 1];
  if (before === undefined || tokens[before.endToken - 1]?.lower !== ':') return null;
  const first = Math.max(sentences[before.endSentence - 1]!.firstToken, before.endToken - LONGEST_FRAME);
  const end = before.endToken - 1;
  for (let cue = end - 1; cue >= first; cue--) {
    const word = context.cueAt[cue];
    if (!word || word.share < LEAST_QUOTING_SHARE || context.openRegion[cue]! >= 0 || isNegated(context, cue))
      continue;
    const speaker = subjectOf(context, cue, word, first, region);
    if (speaker)
      return {
        ...NO_FRAME,
        method: 'subject',
        cue: [cue, cue + 1],
        cueLemma: word.lemma,
        attitude: word.attitude,
        speaker,
      };
  }
  const speaker = findGoverningSubject(context, end, first);
  return speaker && { ...NO_FRAME, method: 'colon', speaker };
}

/** Back to the start of the sentence; a region of the same sentence is passed over. */
function sentenceBefore(context: FrameContext, region: QuotedRegion, scope: Scope): number {
  const { text, tokens } = context.document;
  let first = region.firstToken;
  while (first > scope.firstToken && region.firstToken - first < LONGEST_FRAME) {
    if (isOpen(context, first - 1, scope)) {
      if (isStop(context.document, first - 1) && tokens[first - 1]!.lower !== ';') break;
      first--;
      continue;
    }
    const other = context.openRegion[first - 1]!;
    if (other < 0) break;
    const { firstToken, inner } = context.segmentation.regions[other]!;
    if (CLOSERS.has(text.slice(Math.max(0, inner.end - 1), inner.end)) || firstToken <= scope.firstToken)
      break;
    first = firstToken;
  }
  return first;
}

/** "was described by critics as", "was quoted as saying". */
function agentOf(
  context: FrameContext,
  cue: number,
  first: number,
  region: QuotedRegion,
): SpeakerPhrase | null {
  const by = findBy(context, cue, region.firstToken);
  if (by >= 0) return findPhraseAfter(context, by + 1, region.firstToken);
  return context.document.tokens[cue]!.lower === 'quoted' ? findPhraseBefore(context, cue, first) : null;
}

function subjectOf(
  context: FrameContext,
  cue: number,
  word: CueWord,
  first: number,
  region: QuotedRegion,
): SpeakerPhrase | null {
  const own = word.gerund ? null : findPhraseBefore(context, cue, first);
  const speaker = own && own.firstToken !== cue ? own : findGoverningSubject(context, cue, first);
  // "said Ortiz: “..."
  return (
    speaker ?? (cue === first && !word.gerund ? findPhraseAfter(context, cue + 1, region.firstToken) : null)
  );
}

/** "A spokeswoman said it believed in him “completely”": the outer cue reports the words. */
function hasOuterSpeech(context: FrameContext, cue: number, first: number): boolean {
  for (let index = cue - 1; index >= first; index--) {
    const word = context.cueAt[index];
    if (word && word.share >= 0.7 && !word.gerund && !word.attitude && !isNegated(context, index))
      return true;
  }
  return false;
}

function findColon(
  context: FrameContext,
  region: QuotedRegion,
  scope: Scope,
  first: number,
  last: string,
): Frame | null {
  const labelled = findLabel(context, first, region.firstToken);
  if (labelled) {
    const content = labelled.endToken + 1;
    return {
      ...NO_FRAME,
      method: 'colon',
      speaker: labelled,
      contentFirst: content < region.firstToken ? content : null,
      contentEnd: sentenceEnd(context, region, scope),
    };
  }
  if (last !== ':') return null;
  const speaker =
    findGoverningSubject(context, region.firstToken - 1, first) ??
    findPhraseBefore(context, region.firstToken - 1, first);
  return speaker && { ...NO_FRAME, method: 'colon', speaker };
}

function opensCapital({ document }: FrameContext, { inner }: QuotedRegion): boolean {
  if (isLetter(document.text.charCodeAt(inner.start))) return startsCapital(document.text[inner.start]!);
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(document.text.slice(inner.start, inner.start + 12));
}

function contentAfterComma(
  { document }: FrameContext,
  speaker: SpeakerPhrase | null,
  region: QuotedRegion,
): number | null {
  if (!speaker) return null;
  let first = speaker.endToken;
  while (first < region.firstToken && !isMark(document.tokens[first]!.lower)) first++;
  return first + 1 < region.firstToken ? first + 1 : null;
}

/** The end of the sentence behind a region; other regions of it belong to the content. */
function sentenceEnd(context: FrameContext, region: QuotedRegion, scope: Scope): number | null {
  let end = region.endToken;
  while (end < scope.endToken && end - region.endToken < LONGEST_FRAME && !isStop(context.document, end)) {
    if (isOpen(context, end, scope)) {
      end++;
      continue;
    }
    const other = context.openRegion[end]!;
    if (other < 0) break;
    end = Math.max(end + 1, Math.min(scope.endToken, context.segmentation.regions[other]!.endToken));
  }
  return end > region.endToken ? end : null;
}
