import type { Mention } from '../entity/mention.ts';
import type { FrameContext } from './frame-context.ts';
import type { TokenPart } from './learned-parts.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** A cue with the words that name whose it is; one of them may be missing. */
export interface LearnedFrame {
  readonly sentence: number;
  readonly cue: readonly [number, number] | null;
  readonly speaker: SpeakerPhrase | null;
  /** Where it stands: the cue, or the speaker's words where there is none. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Puts every cue of a sentence together with the nearest speaker; speakers without any cue stand alone. */
export function pairFrames(context: FrameContext, parts: readonly TokenPart[]): LearnedFrame[] {
  const frames: LearnedFrame[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = at;
    while (end < parts.length && parts[end]!.sentence === parts[at]!.sentence) end++;
    pairSentence(context, parts.slice(at, end), frames);
    at = end;
  }
  return frames;
}

function pairSentence(context: FrameContext, parts: readonly TokenPart[], frames: LearnedFrame[]): void {
  const cues = parts.filter(({ part }) => part === 'cue');
  const speakers = parts.filter(({ part }) => part === 'speaker');
  for (const cue of cues) {
    const speaker = nearest(cue, speakers);
    frames.push({
      sentence: cue.sentence,
      cue: [cue.firstToken, cue.endToken],
      speaker: speaker ? phraseOf(context, speaker) : null,
      firstToken: cue.firstToken,
      endToken: cue.endToken,
    });
  }
  if (cues.length > 0) return;
  for (const speaker of speakers) {
    frames.push({
      sentence: speaker.sentence,
      cue: null,
      speaker: phraseOf(context, speaker),
      firstToken: speaker.firstToken,
      endToken: speaker.endToken,
    });
  }
}

function nearest(cue: TokenPart, speakers: readonly TokenPart[]): TokenPart | null {
  let best: TokenPart | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const speaker of speakers) {
    const distance = Math.max(
      0,
      Math.max(cue.firstToken, speaker.firstToken) - Math.min(cue.endToken, speaker.endToken),
    );
    if (distance < least) {
      least = distance;
      best = speaker;
    }
  }
  return best;
}

/** What ends the head of a speaker's words: "a spokesman [for Ortiz]", "Ortiz [and others]". */
const HEAD_ENDS = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'with',
  'on',
  'to',
  'and',
  'or',
  ',',
  'who',
  'whose',
  'as',
  '(',
]);

/**
 * The speaker's words with the mention that they are about: the last one of their head. "Trump’s lawyer Michael Cohen",
 * "former Florida Gov. Jeb Bush", "a spokesman for the company".
 */
function phraseOf(
  { document, mentions, mentionAt }: FrameContext,
  { firstToken, endToken }: TokenPart,
): SpeakerPhrase {
  let best: Mention | null = null;
  for (let token = firstToken; token < endToken; token++) {
    const index = mentionAt[token]!;
    if (index >= 0) {
      const mention: Mention = mentions[index]!;
      if (best === null || standsFor(best, mention)) best = mention;
      token = Math.max(token, mention.endToken - 1);
    } else if (best !== null && HEAD_ENDS.has(document.tokens[token]!.lower)) break;
  }
  return { firstToken, endToken, mention: best?.index ?? null };
}

/** A later mention takes the place of an earlier one, but not a place that of a person. */
function standsFor(best: Mention, next: Mention): boolean {
  if (next.owner === best.index) return true;
  return !(best.type === 'person' && best.kind === 'name' && next.type !== 'person');
}
