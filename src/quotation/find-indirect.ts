import type { Sentence } from '../document/document.ts';
import { cueNouns } from './cue-lexicon.ts';
import type { QuotationDraft } from './draft.ts';
import { contentAfterCue, findLabel, isNegated } from './find-frame.ts';
import type { FrameContext } from './frame-context.ts';
import { findPhraseAfter, findPhraseBefore, findSharedSubject, type SpeakerPhrase } from './speaker-phrase.ts';

/** Cues that stand for reported speech on their own, without quotation marks beside them. */
const LEAST_SHARE = 0.2;
const FEWEST_TOKENS = 2;

/** Reported speech and thought without marks: "Ortiz said the plan would fail", "The plan would fail, Ortiz said". */
export function findIndirect(context: FrameContext): QuotationDraft[] {
  const { document, segmentation } = context;
  const found: QuotationDraft[] = [];
  for (const sentence of document.sentences) {
    const kind = segmentation.kindOfParagraph[sentence.paragraph];
    if (kind !== 'narration' && kind !== 'headline' && kind !== 'caption') continue;
    readSentence(context, sentence, found);
  }
  return found;
}

function readSentence(context: FrameContext, sentence: Sentence, found: QuotationDraft[]): void {
  const { document, openRegion, cueAt } = context;
  const { tokens } = document;
  let end = sentence.endToken;
  while (end > sentence.firstToken && /^[.?!…,;]+$/.test(tokens[end - 1]!.text)) end--;
  // "Okafor: The board knew" in a headline reports without a verb.
  if (context.segmentation.kindOfParagraph[sentence.paragraph] === 'headline' || sentence.paragraph === 0) {
    const label = findLabel(context, sentence.firstToken, end);
    if (label) push(found, context, label.endToken + 1, end, null, null, false, label, 'colon');
  }
  const nouns = cueNouns();
  for (let index = sentence.firstToken; index < end; index++) {
    if (openRegion[index]! >= 0) continue;
    const token = tokens[index]!;
    if (token.lower === 'according' && tokens[index + 1]?.lower === 'to') {
      pushAccording(context, sentence, index, end, found);
      continue;
    }
    if (nouns.has(token.lower) && tokens[index + 1]?.lower === 'that' && index + 3 < end) {
      push(found, context, index + 2, end, [index, index + 1], token.lower, true, ownerOf(context, index), 'noun-cue');
      continue;
    }
    const word = cueAt[index];
    if (!word || word.manner || word.share < LEAST_SHARE || isNegated(context, index)) continue;
    const next = tokens[index + 1];
    const atEnd = index + 1 >= end || next?.lower === '.' ;
    const before = tokens[index - 1];
    if (atEnd || next!.lower === ',') {
      // "The plan would fail, Ortiz said."
      const speaker = findPhraseBefore(context, index, sentence.firstToken);
      const comma = speaker ? speaker.firstToken - 1 : -1;
      if (speaker && comma > sentence.firstToken && tokens[comma]!.lower === ',' && !word.attitude) {
        push(found, context, sentence.firstToken, comma, [index, index + 1], word.lemma, false, speaker, 'subject');
      }
      continue;
    }
    if (before?.lower === 'to' && word.share < 0.7) continue;
    if (before?.lower === ',' && index + 1 < end && !word.gerund && !word.addressee && context.mentionAt[index + 1]! >= 0 && index > sentence.firstToken + 3) {
      // "The plan would fail, said Ortiz, who ..."
      const speaker = findPhraseAfter(context, index + 1, end);
      if (speaker && (speaker.endToken >= end || tokens[speaker.endToken]!.lower === ',')) {
        push(found, context, sentence.firstToken, index - 1, [index, index + 1], word.lemma, word.attitude, speaker, 'inverted');
        continue;
      }
    }
    const passive = before !== undefined && BE.has(before.lower) && word.lemma !== 'say';
    let speaker = passive || word.gerund ? null : findPhraseBefore(context, index, sentence.firstToken);
    if (!speaker && !passive) speaker = findSharedSubject(context, index, sentence.firstToken);
    if (!speaker || speaker.endToken > index) continue;
    const first = contentAfterCue(context, index, word.addressee, end);
    if (first === null || end - first < FEWEST_TOKENS) continue;
    push(found, context, first, contentStop(context, first, end), [index, index + 1], word.lemma, word.attitude, speaker, 'subject');
  }
}

/** The content ends before a frame that follows it: "…, according to Ortiz". */
function contentStop({ document }: FrameContext, first: number, end: number): number {
  for (let index = first + 1; index < end; index++) {
    const { lower } = document.tokens[index]!;
    if (lower === ';') return index;
    if (lower === ',' && document.tokens[index + 1]?.lower === 'according') return index;
  }
  return end;
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

function pushAccording(context: FrameContext, sentence: Sentence, index: number, end: number, found: QuotationDraft[]): void {
  const { tokens } = context.document;
  const speaker = findPhraseAfter(context, index + 2, end);
  if (!speaker) return;
  if (index > sentence.firstToken + 1) {
    let stop = index;
    while (stop > sentence.firstToken && /^[,—–-]+$/.test(tokens[stop - 1]!.text)) stop--;
    push(found, context, sentence.firstToken, stop, [index, index + 2], 'according', false, speaker, 'according-to');
    return;
  }
  let first = speaker.endToken;
  while (first < end && tokens[first]!.lower !== ',') first++;
  push(found, context, first + 1, end, [index, index + 2], 'according', false, speaker, 'according-to');
}

function push(
  found: QuotationDraft[], { document }: FrameContext, first: number, end: number, cue: readonly [number, number] | null, cueLemma: string | null,
  attitude: boolean, speaker: SpeakerPhrase | null, method: QuotationDraft['method'],
): void {
  if (end - first < FEWEST_TOKENS) return;
  found.push({
    kind: 'indirect', spans: [{ start: document.tokens[first]!.start, end: document.tokens[end - 1]!.end }], regions: [],
    cue, cueLemma, attitude, speaker, method,
  });
}

const BE = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being']);
