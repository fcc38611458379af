import type { QuotedRegion } from '../segment/segmentation.ts';
import { type Frame, LONGEST_FRAME, type Scope } from './frame.ts';
import type { FrameContext } from './frame-context.ts';
import { findSharedSubject } from './shared-subject.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** Who spoke last, and where: what a quotation without a frame of its own carries on. */
export interface Talk {
  readonly speaker: SpeakerPhrase | null;
  /** Whoever spoke before that, where it was somebody else's frame. */
  readonly other: SpeakerPhrase | null;
  readonly paragraph: number;
  /** In quotation marks, or only reported. */
  readonly quoted: boolean;
  /** "“I shake many hands,” he replied.": in a dialogue the next to speak is the other one. */
  readonly dialogue: boolean;
}

/** A floating quotation so many paragraphs on is no longer taken to carry on. */
const LONGEST_SILENCE = 2;
const DIALOGUE_CUES = new Set(['reply', 'retort', 'answer', 'counter', 'ask', 'interject', 'interrupt']);

/** The talk after a frame: who it left speaking. */
export function moveTalk(
  talk: Talk | null,
  speaker: SpeakerPhrase | null,
  paragraph: number,
  quoted: boolean,
  cueLemma: string | null,
): Talk {
  const same = talk?.speaker && speaker && talk.speaker.firstToken === speaker.firstToken;
  return {
    speaker,
    paragraph,
    quoted,
    other: same ? talk.other : (talk?.speaker ?? null),
    dialogue: cueLemma !== null && DIALOGUE_CUES.has(cueLemma),
  };
}

/** The speaker of a region that no cue stands beside; null where the region is no quotation at all. */
export function findFloatingSpeaker(
  context: FrameContext,
  region: QuotedRegion,
  scope: Scope,
  talk: Talk | null,
  sentenceLike: boolean,
): Pick<Frame, 'speaker' | 'method'> | null {
  const { tokens, sentences } = context.document;
  const opens = region.firstToken === scope.firstToken;
  const before = tokens[region.firstToken - 1];
  const stands =
    opens ||
    (before !== undefined && /^[.?!:;―—–-]$/.test(before.lower)) ||
    context.openRegion[region.firstToken - 1] !== scope.region;
  // "a “green and pleasant sort of” plan": quoted words in the middle of a sentence that nobody is said to have said.
  if (!stands && !sentenceLike) return null;
  const near = talk !== null && talk.paragraph === region.paragraph;
  if (!opens && before !== undefined && context.openRegion[region.firstToken - 1] === scope.region) {
    // "The singer laughed. “Ask him!”": the sentence before introduces the speaker.
    const sentence = sentences[before.sentence]!;
    const start = Math.max(scope.firstToken, sentence.firstToken, region.firstToken - LONGEST_FRAME);
    const speaker = findSharedSubject(context, region.firstToken - 1, start);
    const person = speaker?.mention != null && context.mentions[speaker.mention]!.type !== 'place';
    if (person && (!near || hasManner(context, start, region.firstToken)))
      return { speaker, method: 'introduced' };
  }
  if (near) return { speaker: talk.speaker, method: 'carried' };
  if (talk === null || region.depth > 0) return { speaker: null, method: 'none' };
  const silence = region.paragraph - talk.paragraph;
  if (
    silence === 1 &&
    opens &&
    talk.quoted &&
    talk.other !== null &&
    (talk.dialogue || isSpokenTo(context, region, talk.speaker))
  )
    return { speaker: talk.other, method: 'carried' };
  if (silence <= (talk.quoted ? LONGEST_SILENCE : 1)) return { speaker: talk.speaker, method: 'carried' };
  return { speaker: null, method: 'none' };
}

/** "“Read the packet, Derek.”" is not spoken by Derek. */
function isSpokenTo(context: FrameContext, region: QuotedRegion, speaker: SpeakerPhrase | null): boolean {
  const { document, mentionAt, mentions } = context;
  const { tokens } = document;
  for (let index = region.firstToken + 1; index < region.endToken; index++) {
    const mention = mentionAt[index]!;
    if (mention < 0 || mentions[mention]!.kind !== 'name' || mentions[mention]!.type !== 'person') continue;
    const { firstToken, endToken, text } = mentions[mention]!;
    const open =
      firstToken <= region.firstToken + 1
        ? tokens[endToken]?.lower === ','
        : tokens[firstToken - 1]!.lower === ',' && /^[.?!,]$/.test(tokens[endToken]?.lower ?? '');
    if (!open) continue;
    const own = speaker?.mention == null ? '' : mentions[speaker.mention]!.text;
    return speaker?.mention == null || mentions[speaker.mention]!.kind !== 'name' || own.includes(text);
  }
  return false;
}

function hasManner({ cueAt }: FrameContext, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (cueAt[index]?.manner) return true;
  return false;
}
