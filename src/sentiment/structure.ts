/** Who does what in a document, read roughly from the tags alone. Arrays run along the tokens. */
export interface Structure {
  readonly clauseOf: Int32Array;
  /** The last word of the noun phrase that a word stands in, or -1. */
  readonly headOf: Int32Array;
  /** For a verb the head of its subject (of a passive: what is done to), or -1. */
  readonly subjectOf: Int32Array;
  /** 1 where the verb is passive: "was criticized", "criticized by". */
  readonly passive: Uint8Array;
  /** How far a word is from the start, counted in obstacles: the difference of two words is what stands between them. */
  readonly barrier: Float64Array;
  /** Whose words these are: the head of the speaker, or one of the two below. */
  readonly speakerOf: Int32Array;
}

/** The text's own words. */
export const TEXT_ITSELF = -1;
/** Between quotation marks, with no speaker found in the sentence. */
export const UNNAMED = -2;

/** A sentence while it is being read from left to right. All are token numbers, -1 for none. */
export interface ReadingState {
  firstToken: number;
  clause: number;
  subject: number;
  outerSubject: number;
  relative: boolean;
  /** Head of the last noun phrase that no preposition governs: what a verb may have as its subject. */
  freeHead: number;
  lastHead: number;
  chunkStart: number;
  chunkHead: number;
  governed: boolean;
  lastVerb: number;
  lastBe: number;
  /** A verb in -ing that opens the sentence and whose subject is still to come: "Blasting Reed, Vance left". */
  waiting: number;
}

export function newState(firstToken: number, clause: number): ReadingState {
  return {
    firstToken,
    clause,
    subject: -1,
    outerSubject: -1,
    relative: false,
    freeHead: -1,
    lastHead: -1,
    chunkStart: -1,
    chunkHead: -1,
    governed: false,
    lastVerb: -1,
    lastBe: -1,
    waiting: -1,
  };
}
