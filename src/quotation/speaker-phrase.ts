/** The words that name a speaker, as tokens, and the mention they hold. */
export interface SpeakerPhrase {
  readonly firstToken: number;
  readonly endToken: number;
  readonly mention: number | null;
}

/** Parts of speech inside a noun phrase. */
export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'SYM']);
/** Prepositions that stay inside a speaker's noun phrase: "a spokesman for the company". */
export const INNER_PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'with',
  'on',
  'to',
  'behind',
  'near',
  'under',
]);
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'she',
  'they',
  'i',
  'we',
  'it',
  'you',
  'who',
]);
export const LONGEST_PHRASE = 18;
