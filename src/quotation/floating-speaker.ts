import type { QuotedRegion } from '../segment/segmentation.ts';
import type { Frame, Scope } from './find-frame.ts';
import type { FrameContext } from './frame-context.ts';
import { findSharedSubject, type SpeakerPhrase } from './speaker-phrase.ts';

/** Who spoke last, and where: what a quotation without a frame of its own carries on. */
export interface Talk {
  readonly speaker: SpeakerPhrase | null;
  readonly paragraph: number;
  /** In quotation marks, or only reported. */
  readonly quoted: boolean;
}

/** A floating quotation so many paragraphs on is no longer taken to carry on. */
const LONGEST_SILENCE = 2;

/** The speaker of a region that no cue stands beside; null where the region is no quotation at all. */
export function findFloatingSpeaker(
  context: FrameContext, region: QuotedRegion, scope: Scope, talk: Talk | null, sentenceLike: boolean,
): Pick<Frame, 'speaker' | 'method'> | null {
  const { tokens, sentences } = context.document;
  const opens = region.firstToken === scope.firstToken;
  const before = tokens[region.firstToken - 1];
  const stands = opens || (before !== undefined && /^[.?!:;—–-]$/.test(before.lower)) || context.openRegion[region.firstToken - 1] !== scope.region;
  // "a “green and pleasant sort of” plan": quoted words in the middle of a sentence that nobody is said to have said.
  if (!stands && !sentenceLike) return null;
  const near = talk !== null && talk.paragraph === region.paragraph;
  if (!opens && before !== undefined && context.openRegion[region.firstToken - 1] === scope.region) {
    // "The singer laughed. “Ask him!”": the sentence before introduces the speaker.
    const sentence = sentences[before.sentence]!;
    const start = Math.max(scope.firstToken, sentence.firstToken);
    const speaker = findSharedSubject(context, region.firstToken, start);
    const person = speaker?.mention != null && context.mentions[speaker.mention]!.type !== 'place';
    if (person && (!near || hasManner(context, start, region.firstToken))) return { speaker, method: 'introduced' };
  }
  if (near) return { speaker: talk.speaker, method: 'carried' };
  if (talk !== null && region.depth === 0 && region.paragraph - talk.paragraph <= (talk.quoted ? LONGEST_SILENCE : 1)) {
    return { speaker: talk.speaker, method: 'carried' };
  }
  return { speaker: null, method: 'none' };
}

function hasManner({ cueAt }: FrameContext, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (cueAt[index]?.manner) return true;
  return false;
}
