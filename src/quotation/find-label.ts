import type { FrameContext } from './frame-context.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

const LONGEST_LABEL = 7;

/** "Okafor: The board ‘knew’": a name and a colon at the head of a sentence, as headlines have it. */
export function findLabel(
  { document, mentionAt, mentions }: FrameContext,
  first: number,
  ceiling: number,
): SpeakerPhrase | null {
  for (let index = first + 1; index < Math.min(ceiling, first + LONGEST_LABEL); index++) {
    if (document.tokens[index]!.lower !== ':') continue;
    const mention = mentionAt[index - 1]!;
    if (mention < 0) return null;
    const { kind, type, firstToken } = mentions[mention]!;
    if (
      kind !== 'name' ||
      (type !== 'person' && type !== 'organization' && type !== 'group') ||
      document.tokens[firstToken - 1]?.pos === 'ADP'
    )
      return null;
    return { firstToken, endToken: index, mention };
  }
  return null;
}
