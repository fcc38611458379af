import { paperNouns } from './cue-lexicon.ts';
import type { Talk } from './floating-speaker.ts';
import type { FrameContext } from './frame-context.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** How far before a paper its owner may stand: "On his door a handwritten note read". */
const FARTHEST_OWNER = 8;
const DEFINITE = new Set(['the', 'this', 'that']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its']);

/**
 * A paper speaks for whoever wrote it: "[his] lawyer’s letter", "on [his] behalf", else whoever spoke just before ("..., the
 * statement said").
 */
export function findPaperOwner(
  context: FrameContext,
  speaker: SpeakerPhrase,
  talk: Talk | null,
): SpeakerPhrase {
  const { document, mentionAt } = context;
  const { tokens, sentences } = document;
  const words = paperNouns();
  const head = tokens[speaker.endToken - 1]!;
  let paper = head.lower === 'behalf';
  for (let index = speaker.firstToken; index < speaker.endToken; index++)
    paper ||= words.has(tokens[index]!.lower);
  if (!paper) return speaker;
  const floor = Math.max(sentences[head.sentence]!.firstToken, speaker.endToken - FARTHEST_OWNER);
  for (let index = speaker.endToken - 1; index >= floor; index--) {
    const mention = mentionAt[index]!;
    if (mention >= 0 && (POSSESSIVES.has(tokens[index]!.lower) || tokens[index + 1]!.lower === "'s"))
      return { ...speaker, mention };
  }
  // "a report said" is nobody's that we know; "the report said" is of whoever speaks.
  if (!DEFINITE.has(tokens[speaker.firstToken]!.lower)) return speaker;
  return talk?.speaker?.mention == null ? speaker : { ...speaker, mention: talk.speaker.mention };
}
