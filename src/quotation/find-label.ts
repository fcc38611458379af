import type { Document } from '../document/document.ts';
import type { FrameContext } from './frame-context.ts';
import { NOMINAL, type SpeakerPhrase } from './speaker-phrase.ts';

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
      !isPlainStart(document, first, firstToken)
    )
      return null;
    return { firstToken, endToken: index, mention };
  }
  return null;
}

/** Nothing but a title stands before the name: no "Ortiz told the BBC: ...". */
function isPlainStart({ tokens }: Document, first: number, name: number): boolean {
  for (let index = first; index < name; index++) if (!NOMINAL.has(tokens[index]!.pos)) return false;
  return true;
}
