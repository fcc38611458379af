import type { Document } from '../document/document.ts';
import { isAllCapitals } from './capital-words.ts';
import { type MentionDraft, settleType } from './mention-draft.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { readRole } from './role-lexicon.ts';
import { likely, sure, type TypeGuess } from './type-name.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PLACE_BEFORE = words('in near across throughout outside neighbouring neighboring');
const DATELINE_MARKS: ReadonlySet<string> = new Set(['(', '—', '--', '–']);
const SETTLEMENTS = words('town city village suburb capital province region state district island county');
const SPEECH_AFTER = words(
  'said says told added asked wrote tweeted replied argued insisted laughed recalled explained thinks believes wants',
);
/** Who is called by a work: "the Donda artist". */
const ARTISTS = words(
  'artist singer actor actress star author rapper writer director producer host creator songwriter novelist filmmaker hitmaker comedian',
);
/** What only a country has. */
const STATE_ROLES = words(
  'government ambassador minister embassy parliament army diplomats diplomat premier troops',
);
const BODY_ROLES = words('spokesman spokeswoman spokesperson');

/**
 * "Corvane, the maker of robots": the noun tells what the name is; "the actress Mara Ellison" tells the gender, too.
 * "The government of Orvania", "a Tidewater spokesman": so does what the name possesses.
 */
export function guessByNominal({ apposition, owner, type, gender, role, headToken }: MentionDraft): void {
  if (apposition && type) {
    const severalPersons = type === 'group' && role !== null && role.endsWith('s');
    if (apposition.certainty < 2 && !severalPersons) settleType(apposition, type, 2);
    if (apposition.type === 'person' && gender) apposition.gender ??= gender;
  }
  if (owner?.kind !== 'name' || owner.certainty >= 2 || role === null) return;
  if (STATE_ROLES.has(role)) settleType(owner, 'place', 2);
  else if (BODY_ROLES.has(role) && owner.endToken === headToken) settleType(owner, 'organization', 2);
}

/** What the words around a name tell: "in Tampere", "Roe said", "Roe, who", "the Guardian", "Wasilla, Alaska". */
export function guessByContext(
  { tokens }: Document,
  name: MentionDraft,
  lexicon: NameLexicon,
): TypeGuess | null {
  const { firstToken, endToken } = name;
  const before = tokens[firstToken - 1]?.lower ?? '';
  const after = tokens[endToken];
  const next = tokens[endToken + 1];
  const single = endToken - firstToken === 1;
  if (after?.text === ',' && next) {
    if (next.lower === 'who') return sure('person');
    if (next.lower === 'which') return sure('organization');
    if (lexicon.known.get(next.text) === 'place' && before !== 'and') return sure('place');
  }
  if (after && isAllCapitals(tokens[firstToken]!.text)) {
    if (after.text === ':' && single) return sure('person');
    if (DATELINE_MARKS.has(after.text)) return likely('place');
  }
  if (before === 'of' && SETTLEMENTS.has(tokens[firstToken - 2]?.lower ?? '')) return sure('place');
  if (name.certainty > 0) return null;
  // "The Donda artist": a person is called by the work.
  if (before === 'the') return likely(after && ARTISTS.has(after.lower) ? 'other' : 'organization');
  if (PLACE_BEFORE.has(before)) return likely('place');
  const verb = after?.pos === 'ADV' ? next : after;
  if (single && verb && SPEECH_AFTER.has(verb.lower)) return likely('person');
  const role = after && after.text === after.lower ? readRole(after.lower) : undefined;
  return role?.type === 'person' ? likely('organization') : null;
}
