/** A word or phrase that the caller wants read as a judgement. */
export interface LexiconWord {
  /** In any case; a phrase has its words between single blanks. */
  readonly word: string;
  /** `'neutral'` takes a word of the package's own lists out. */
  readonly polarity: 'negative' | 'neutral' | 'positive';
  /** 1 mild, 2 clear (the default), 3 strong. */
  readonly intensity?: 1 | 2 | 3 | undefined;
}

/** A verb that reports what somebody says or thinks. */
export interface ReportingVerb {
  /** The bare form: "spitball". */
  readonly verb: string;
  /** `'speech'` (the default), or `'attitude'` for thought and feeling: "reckon". */
  readonly kind?: 'speech' | 'attitude' | undefined;
  /** Its other forms; without them the regular ones: "spitballs, spitballed, spitballing". */
  readonly forms?: readonly string[] | undefined;
}

/** Somebody or something whose names the caller knows. */
export interface ListedEntity {
  /** Handed through to the report as `key`. */
  readonly id?: string | undefined;
  /** What it is called in the report. */
  readonly name: string;
  /** Other names, as articles write them. A bare surname means nobody else in any article. */
  readonly aliases?: readonly string[] | undefined;
  readonly type: 'person' | 'organization' | 'place' | 'group' | 'other';
  readonly gender?: 'female' | 'male' | undefined;
}

/** What a caller adds to the package's own lists. Each part wins over the lists and over guesses. */
export interface Vocabulary {
  readonly lexicon: readonly LexiconWord[];
  readonly verbs: readonly ReportingVerb[];
  readonly entities: readonly ListedEntity[];
}
