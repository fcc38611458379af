import type { QuotedRegion } from '../segment/segmentation.ts';
import type { FrameContext } from './frame-context.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/**
 * Who speaks a turn of a transcript: the name in its label ("RUIZ: ..."). In "Q: ... A: ..." the answers are those of the
 * first person that the article names before the talk begins, and the questions those of the last one in the byline.
 */
export function findTurnSpeaker(context: FrameContext, region: QuotedRegion): SpeakerPhrase | null {
  const { document, mentionAt } = context;
  const { firstToken } = document.paragraphs[region.paragraph]!;
  for (let index = firstToken; index < region.firstToken; index++) {
    const mention = mentionAt[index]!;
    if (mention >= 0) return phraseOf(context, mention);
  }
  const label = document.tokens[firstToken]!.lower;
  return label === 'a' ? context.interview.answers : label === 'q' ? context.interview.asks : null;
}

/** The two who talk in an interview whose turns are labelled by letters only. */
export interface Interview {
  readonly asks: SpeakerPhrase | null;
  readonly answers: SpeakerPhrase | null;
}

/** Reads off who asks and who answers, once a document. */
export function readInterview({
  segmentation,
  mentions,
}: Pick<FrameContext, 'segmentation' | 'mentions'>): Interview {
  let asks: SpeakerPhrase | null = null;
  let answers: SpeakerPhrase | null = null;
  const { kindOfParagraph, regions } = segmentation;
  const start = regions.find(
    ({ style, paragraph }) => style === 'turn' && kindOfParagraph[paragraph] === 'narration',
  );
  if (start === undefined) return { asks, answers };
  for (const { index, kind, type, firstToken, endToken, paragraph } of mentions) {
    if (firstToken >= start.firstToken) break;
    if (kind !== 'name' || type !== 'person') continue;
    const phrase = { firstToken, endToken, mention: index };
    const form = kindOfParagraph[paragraph];
    if (form === 'byline') asks = phrase;
    else if (form !== 'credit') answers ??= phrase;
  }
  return { asks, answers };
}

function phraseOf({ mentions }: FrameContext, mention: number): SpeakerPhrase {
  const { firstToken, endToken } = mentions[mention]!;
  return { firstToken, endToken, mention };
}
