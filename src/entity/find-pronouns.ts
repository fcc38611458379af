import type { Document } from '../document/document.ts';
import { makeSieve, mayHold, type WordSieve } from '../document/word-sieve.ts';
import type { EntityType, Gender } from './mention.ts';
import { draftMention, type MentionDraft } from './mention-draft.ts';

interface PronounForm {
  readonly person: 1 | 2 | 3;
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural' | null;
  readonly type: EntityType | null;
}

type FormRow = [
  words: string,
  person: 1 | 2 | 3,
  gender: Gender | null,
  number: PronounForm['number'],
  type: EntityType | null,
];

const ROWS: readonly FormRow[] = [
  ['he him his himself', 3, 'male', 'singular', 'person'],
  ['she her hers herself', 3, 'female', 'singular', 'person'],
  ['it its itself', 3, 'neutral', 'singular', null],
  ['they them their theirs themselves themself', 3, null, 'plural', null],
  ['i me my mine myself', 1, null, 'singular', 'person'],
  ['we us our ours ourselves', 1, null, 'plural', null],
  ["you your yours yourself yourselves y'all", 2, null, null, null],
  ['who whom whose', 3, null, null, null],
  ['which', 3, 'neutral', null, null],
];

let forms: Map<string, PronounForm> | undefined;
let sieve: WordSieve;

function readForms(): Map<string, PronounForm> {
  const map = new Map<string, PronounForm>();
  for (const [words, person, gender, number, type] of ROWS) {
    for (const word of words.split(' ')) map.set(word, { person, gender, number, type });
  }
  return map;
}

/** Finds the personal, possessive, reflexive and relative pronouns outside names. */
export function findPronouns(
  document: Document,
  nameAt: readonly (MentionDraft | undefined)[],
): MentionDraft[] {
  const { tokens } = document;
  if (forms === undefined) {
    forms = readForms();
    sieve = makeSieve(forms.keys());
  }
  const found: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { lower, text } = tokens[at]!;
    if (!mayHold(sieve, lower)) continue;
    const form = forms.get(lower);
    if (!form || nameAt[at] || (lower === 'us' && text === 'US')) continue;
    // ", which" stands for the name or noun before it; "which candidate", "in which" seldom do.
    if (lower === 'which' && !(at > 1 && tokens[at - 1]!.text === ',')) continue;
    const draft = draftMention(document, 'pronoun', at, at + 1);
    draft.person = form.person;
    draft.gender = form.gender;
    draft.number = form.number;
    draft.type = form.type;
    found.push(draft);
  }
  return found;
}

/** True for "my", "his", "their": what follows is possessed. */
export function isPossessive(lower: string): boolean {
  return POSSESSIVES.has(lower);
}

export const POSSESSIVES: ReadonlySet<string> = new Set('my your his her its our their whose'.split(' '));
