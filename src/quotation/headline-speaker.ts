import type { QuotationDraft } from './draft.ts';
import type { FrameContext } from './frame-context.ts';

const MOST_HEADLINE_QUOTES = 6;
const FEWEST_LETTERS = 8;

/** A headline quotes the body: "“I am not a prop”" is spoken by whoever says these words below. */
export function copyHeadlineSpeakers(
  context: FrameContext,
  drafts: readonly QuotationDraft[],
): QuotationDraft[] {
  const { kindOfParagraph, regions } = context.segmentation;
  const paragraphOf = (draft: QuotationDraft) => regions[draft.regions[0]!]!.paragraph;
  const open = drafts
    .filter((draft) => kindOfParagraph[paragraphOf(draft)] === 'headline')
    .slice(0, MOST_HEADLINE_QUOTES);
  if (open.length === 0) return [...drafts];
  const wordsOf = (draft: QuotationDraft) =>
    draft.regions
      .map((index) =>
        lettersOf(context.document.text.slice(regions[index]!.inner.start, regions[index]!.inner.end)),
      )
      .join('');
  const body = drafts
    .filter((draft) => kindOfParagraph[paragraphOf(draft)] !== 'headline')
    .map((draft) => ({ draft, words: wordsOf(draft) }));
  return drafts.map((draft) => {
    if (!open.includes(draft)) return draft;
    const words = wordsOf(draft);
    if (words.length < FEWEST_LETTERS) return draft;
    const same = body.find((item) => item.words.includes(words));
    return same?.draft.speaker ? { ...draft, speaker: same.draft.speaker, method: 'headline' } : draft;
  });
}

function lettersOf(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z0-9\u0080-\uffff]+/g, '');
  return /[\u0080-\uffff]/.test(letters) ? letters.replace(/[^\p{L}\p{N}]/gu, '') : letters;
}
