import type { QuotedRegion } from '../segment/segmentation.ts';
import type { FrameContext } from './frame-context.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/**
 * Who speaks a turn of a transcript: the name in its label ("RUIZ: ..."). In "Q: ... A: ..." the answers are those of the
 * first person that the article names before the talk begins; the one who asks stays unnamed.
 */
export function findTurnSpeaker(context: FrameContext, region: QuotedRegion): SpeakerPhrase | null {
  const { document, mentionAt, mentions } = context;
  const { firstToken } = document.paragraphs[region.paragraph]!;
  for (let index = firstToken; index < region.firstToken; index++) {
    const mention = mentionAt[index]!;
    if (mention >= 0) return phraseOf(context, mention);
  }
  if (document.tokens[firstToken]!.lower !== 'a') return null;
  const start = firstTurn(context);
  for (const { index, kind, type, firstToken: at, paragraph } of mentions) {
    if (at >= start) break;
    const form = context.segmentation.kindOfParagraph[paragraph];
    if (kind === 'name' && type === 'person' && form !== 'byline' && form !== 'credit') return phraseOf(context, index);
  }
  return null;
}

function firstTurn({ segmentation }: FrameContext): number {
  return segmentation.regions.find(({ style }) => style === 'turn')!.firstToken;
}

function phraseOf({ mentions }: FrameContext, mention: number): SpeakerPhrase {
  const { firstToken, endToken } = mentions[mention]!;
  return { firstToken, endToken, mention };
}
