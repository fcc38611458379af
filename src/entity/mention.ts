import type { Span } from '../document/span.ts';
import type { ListedEntity } from '../document/vocabulary.ts';

export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'other';
export type MentionKind = 'name' | 'nominal' | 'pronoun';
export type Gender = 'female' | 'male' | 'neutral';

/** A stretch of the text that stands for somebody or something. */
export interface Mention extends Span {
  readonly index: number;
  readonly kind: MentionKind;
  readonly text: string;
  readonly firstToken: number;
  readonly endToken: number;
  /** The token that carries the meaning: the surname, the noun of "the former singer", the pronoun. */
  readonly headToken: number;
  readonly type: EntityType | null;
  /** How sure the type is: 0 a guess where nothing tells, 3 told by a title or by the caller's list. */
  readonly certainty: 0 | 1 | 2 | 3;
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural' | null;
  readonly person: 1 | 2 | 3;
  readonly sentence: number;
  readonly paragraph: number;
  /** Innermost quoted region, or -1. */
  readonly region: number;
  /** "Sen.", "Mr", "President" before a name. */
  readonly title: string | null;
  /** The mention that possesses this one: "his" of "his wife", "Obama" of "Obama’s lawyer". */
  readonly owner: number | null;
  /** The name that this nominal is set beside: "his wife" -> "Chrissy Teigen" in "his wife, Chrissy Teigen". */
  readonly apposition: number | null;
  /** The lower-case noun of a nominal: "singer", "committee". */
  readonly role: string | null;
  /** The entry of the caller's own list whose name this is. */
  readonly listed?: ListedEntity | null;
}

/** Laws, plans and deeds ("the border bill") are the only nominals of type `other`. */
export function isIssue({ kind, type }: Pick<Mention, 'kind' | 'type'>): boolean {
  return kind === 'nominal' && type === 'other';
}
