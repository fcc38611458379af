import type { Span } from '../document/span.ts';
import type { EntityType, Gender } from './mention.ts';

/** A cluster of mentions that stand for the same person or thing. */
export interface Entity {
  readonly index: number;
  /** The fullest name the article uses, without title. */
  readonly name: string;
  readonly type: EntityType;
  readonly gender: Gender | null;
  /** Every other form that is no pronoun, in order of first use. */
  readonly aliases: readonly string[];
  /** Indexes into the mentions. */
  readonly mentions: readonly number[];
  /** 0..1, by number and place of the mentions. The most salient entity has the highest. */
  readonly salience: number;
  /** The id that the caller's own list gives it. */
  readonly key?: string;
}

export interface EntityResolution {
  /** Most salient first. */
  readonly entities: readonly Entity[];
  /** For each mention its entity, or -1 where it stays unresolved. */
  readonly entityOfMention: Int32Array;
  /** The entities of mentions that stand for several together: "the two", "both men". */
  readonly entitiesOfPair: ReadonlyMap<number, readonly number[]>;
}

/** Whose voice a stretch is in, as the resolver needs it: "I" in it is the speaker, "he" is mostly not. */
export interface Voice {
  readonly spans: readonly Span[];
  /** The mention of the speaker, or null. */
  readonly speaker: number | null;
  /** True where the words are the speaker's own (inside quotation marks), false for reported speech. */
  readonly verbatim: boolean;
}
