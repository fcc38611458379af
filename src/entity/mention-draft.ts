import type { Document } from '../document/document.ts';
import type { ListedEntity } from '../document/vocabulary.ts';
import type { EntityType, Gender, MentionKind } from './mention.ts';

/** A mention in the making: found, but not yet numbered and tied to its owner and apposition. */
export interface MentionDraft {
  readonly kind: MentionKind;
  firstToken: number;
  endToken: number;
  headToken: number;
  start: number;
  end: number;
  /** What is written from `start` to `end`; empty until somebody asks. */
  text: string;
  type: EntityType | null;
  gender: Gender | null;
  number: 'singular' | 'plural' | null;
  person: 1 | 2 | 3;
  title: string | null;
  owner: MentionDraft | null;
  apposition: MentionDraft | null;
  role: string | null;
  index: number;
  /** How surely the type is known: 0 open, 1 a guess, 2 by its words or what is set beside it, 3 by a title. */
  certainty: 0 | 1 | 2 | 3;
  /** The entry of the caller's own list whose name this is. */
  listed: ListedEntity | null;
}

/** A draft over `tokens[firstToken..endToken)`; everything but its place is open. */
export function draftMention(
  { tokens }: Document,
  kind: MentionKind,
  firstToken: number,
  endToken: number,
): MentionDraft {
  return {
    kind,
    firstToken,
    endToken,
    headToken: endToken - 1,
    start: tokens[firstToken]!.start,
    end: tokens[endToken - 1]!.end,
    text: '',
    type: null,
    gender: null,
    number: null,
    person: 3,
    title: null,
    owner: null,
    apposition: null,
    role: null,
    index: -1,
    certainty: 0,
    listed: null,
  };
}

/** Says what a name stands for, and how surely that is known. */
export function settleType(draft: MentionDraft, type: EntityType, certainty: 1 | 2): void {
  draft.type = type;
  draft.certainty = certainty;
}

/** The words of a draft whose place is settled, cut out of the text once. */
export function writtenText({ text }: Document, draft: MentionDraft): string {
  if (draft.text === '') draft.text = text.slice(draft.start, draft.end);
  return draft.text;
}
