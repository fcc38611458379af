import { isAllCapitals } from './capital-words.ts';
import type { EntityType } from './mention.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { NAME_SUFFIXES, PARTICLES } from './name-stop-words.ts';

/** What a name may stand for. */
export interface TypeGuess {
  readonly type: EntityType;
  /** 2 where the words leave little doubt, 1 where the text may know better ("Copper Hall" may be a label). */
  readonly certainty: 1 | 2;
}

export const sure = (type: EntityType): TypeGuess => ({ type, certainty: 2 });
export const likely = (type: EntityType): TypeGuess => ({ type, certainty: 1 });

/** The type that the words of a name tell by themselves, or null. */
export function typeByWords(text: string, lexicon: NameLexicon): TypeGuess | null {
  const known = lexicon.known.get(text);
  if (known) return sure(known);
  return text.includes(' ') ? typeOfSeveral(text.split(' '), lexicon) : typeOfSingle(text, lexicon);
}

function typeOfSingle(word: string, lexicon: NameLexicon): TypeGuess | null {
  if (lexicon.peoples.has(word)) return sure('group');
  if (lexicon.given.has(word)) return sure('person');
  if (word.endsWith('ism')) return sure('other');
  if (isAllCapitals(word)) return typeOfCapitals(word, lexicon);
  const hyphen = word.indexOf('-');
  if (hyphen > 0 && lexicon.given.has(word.slice(0, hyphen))) return sure('person');
  return null;
}

/** "NATO" is an organization, "WASHINGTON" is a place as "Washington" is. */
function typeOfCapitals(text: string, lexicon: NameLexicon): TypeGuess | null {
  const known = lexicon.known.get(text[0] + text.slice(1).toLowerCase());
  if (known && text.length > 3) return sure(known);
  return text.length <= 8 ? sure('organization') : null;
}

function typeOfSeveral(words: readonly string[], lexicon: NameLexicon): TypeGuess | null {
  const first = words[0]!;
  const last = words[words.length - 1]!;
  const given = lexicon.given.has(first) || isInitial(first) || lexicon.given.has(first.split('-')[0]!);
  const joiner = Math.max(words.indexOf('of'), words.indexOf('for'));
  if (joiner > 0) return typeByHead(words[joiner - 1]!, lexicon) ?? likely(given ? 'person' : 'organization');
  if (words.includes('&')) return sure('organization');
  if (NAME_SUFFIXES.has(last) || PARTICLES.has(first.toLowerCase())) return sure('person');
  if (given && words.length === 2 && (!lexicon.organizationHeads.has(last) || lexicon.surnameHeads.has(last)))
    return sure('person');
  if (lexicon.organizationStarts.has(first)) return likely('organization');
  const headed = typeByHead(last, lexicon);
  if (headed)
    return given && headed.certainty === 1 && (words.length === 2 || lexicon.surnameHeads.has(last))
      ? sure('person')
      : headed;
  if (given) return sure('person');
  return lexicon.placeStarts.has(first) && words.length === 2 ? likely('place') : null;
}

function typeByHead(head: string, lexicon: NameLexicon): TypeGuess | null {
  if (lexicon.organizationHeads.has(head)) return sure('organization');
  if (lexicon.placeHeads.has(head)) return likely('place');
  if (lexicon.otherHeads.has(head)) return likely('other');
  return lexicon.peoples.has(head) ? sure('group') : null;
}

/** "J.", "J.D.", "K.P." */
function isInitial(word: string): boolean {
  if (word.length > 6 || !word.endsWith('.')) return false;
  for (let i = 0; i < word.length; i += 2) {
    const code = word.charCodeAt(i);
    if (code < 0x41 || code > 0x5a || word[i + 1] !== '.') return false;
  }
  return true;
}
