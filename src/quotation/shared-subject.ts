import { findPhraseBefore } from './find-phrase-before.ts';
import type { FrameContext } from './frame-context.ts';
import { NOMINAL, type SpeakerPhrase } from './speaker-phrase.ts';

/** The subject of a clause that does not stand right before its verb: "Ortiz got up and said", "..., adding that". */
export function findSharedSubject(context: FrameContext, cue: number, floor: number): SpeakerPhrase | null {
  const { document, mentionAt, mentions, openRegion } = context;
  const { tokens } = document;
  let first: SpeakerPhrase | null = null;
  for (let index = floor; index < cue; index++) {
    const mention = mentionAt[index]!;
    if (mention < 0 || openRegion[index] !== openRegion[cue]) continue;
    const { firstToken, endToken, type } = mentions[mention]!;
    index = endToken - 1;
    const next = tokens[endToken];
    const before = tokens[firstToken - 1];
    const hangs = before !== undefined && firstToken > floor && before.pos === 'ADP';
    if (hangs || type === 'place' || next === undefined || next.lower === "'s" || firstToken < floor)
      continue;
    const phrase = { firstToken, endToken, mention };
    // "In answer to Hill, [the board] met": what has a verb behind it is a subject for certain.
    if (endToken < cue && (next.pos === 'VERB' || next.pos === 'AUX')) return phrase;
    first ??= phrase;
  }
  return first;
}

/** The subject of the frame that a cue hangs on ("..., Ortiz said, adding that"), else the first subject of the clause. */
export function findGoverningSubject(
  context: FrameContext,
  cue: number,
  floor: number,
): SpeakerPhrase | null {
  for (let index = cue - 1; index > floor; index--) {
    const word = context.cueAt[index];
    if (
      !word ||
      word.gerund ||
      word.manner ||
      word.share < 0.3 ||
      context.openRegion[index] !== context.openRegion[cue]
    )
      continue;
    const phrase = findPhraseBefore(context, index, floor);
    if (phrase) return phrase;
  }
  return findSharedSubject(context, cue, floor);
}

/** "[Large majorities] of voters going to the polls said": the nouns that open the sentence, where nothing nearer is a subject. */
export function findOpeningSubject(
  { document, mentionAt, openRegion }: FrameContext,
  cue: number,
  start: number,
): SpeakerPhrase | null {
  let end = start;
  let nouns = false;
  for (; end < cue && NOMINAL.has(document.tokens[end]!.pos) && openRegion[end] === openRegion[cue]; end++) {
    if (document.tokens[end]!.pos === 'NOUN') nouns = true;
  }
  return nouns && document.tokens[end]!.pos === 'ADP'
    ? { firstToken: start, endToken: end, mention: mentionAt[end - 1]! >= 0 ? mentionAt[end - 1]! : null }
    : null;
}
