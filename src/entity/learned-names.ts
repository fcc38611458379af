import type { Document } from '../document/document.ts';
import type { DocumentReading, TaggedName } from '../model/sentence-reading.ts';
import { UNREAD_KINDS } from '../model/unread-kinds.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { draftMention, type MentionDraft, settleType } from './mention-draft.ts';

/** From this probability on the model's word for a type is as good as a name's own words. */
const SURE = 0.9;
/** A name that only the model finds. */
const LEAST = 0.6;

/**
 * Joins the names that the rules find with those of the model. The rules know titles, possessives and forms seen
 * elsewhere in the text, and keep the boundaries of what both find; the model knows which capital is none, and types.
 */
export function joinLearnedNames(
  document: Document,
  segmentation: Segmentation,
  ruled: readonly MentionDraft[],
  reading: DocumentReading,
): MentionDraft[] {
  const names: MentionDraft[] = [];
  let next = 0;
  for (const { index, firstToken, endToken, paragraph } of document.sentences) {
    const own: MentionDraft[] = [];
    while (next < ruled.length && ruled[next]!.firstToken < endToken) own.push(ruled[next++]!);
    if (UNREAD_KINDS.has(segmentation.kindOfParagraph[paragraph]!)) {
      names.push(...own);
      continue;
    }
    const tagged = reading.readSentence(index).names;
    names.push(...joinSentence(document, firstToken, endToken, own, tagged));
  }
  return names.sort((a, b) => a.firstToken - b.firstToken);
}

function joinSentence(
  document: Document,
  firstToken: number,
  endToken: number,
  ruled: readonly MentionDraft[],
  tagged: readonly TaggedName[],
): MentionDraft[] {
  const kept = [...ruled];
  for (const name of tagged) {
    const both = ruled.filter((draft) => draft.start < name.end && name.start < draft.end);
    if (both.length === 1) {
      const draft = both[0]!;
      if (draft.certainty < 1) settleType(draft, name.type, 1);
    }
    if (both.length > 0 || name.probability < LEAST) continue;
    const draft = draftTagged(document, firstToken, endToken, name);
    if (draft) kept.push(draft);
  }
  return kept;
}

/** The tokens that a tagged name covers. */
function draftTagged(
  document: Document,
  firstToken: number,
  endToken: number,
  { start, end, type, probability }: TaggedName,
): MentionDraft | null {
  const { tokens } = document;
  let first = firstToken;
  while (first < endToken && tokens[first]!.end <= start) first++;
  let last = first;
  while (last < endToken && tokens[last]!.start < end) last++;
  if (last === first) return null;
  const draft = draftMention(document, 'name', first, last);
  draft.end = Math.min(draft.end, Math.max(end, draft.start + 1));
  draft.number = type === 'group' && document.text[draft.end - 1] === 's' ? 'plural' : 'singular';
  settleType(draft, type, probability >= SURE ? 2 : 1);
  return draft;
}
