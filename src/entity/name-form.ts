import type { Gender } from './mention.ts';

/** A name as its words, without title, article, possessive and suffix: "Sen. Ana Ruiz Jr.’s" -> ana, ruiz. */
export interface NameForm {
  /** As it stands in the text, without title and possessive. */
  readonly text: string;
  /** Lower case, without accents, dots and apostrophes. */
  readonly words: readonly string[];
  /** The words joined: equal for two ways to write one name. */
  readonly key: string;
  /** "sen", "judge", where the words before the name are a title. */
  readonly title: string | null;
  /** What sets it apart from a namesake: "the elder Valdivia", "the other Pham". */
  readonly rank: string | null;
  /** "jr", "iii": two people of one name. */
  readonly suffix: string | null;
  /** True for "NATO", "U.S.", "FNW". */
  readonly capitals: boolean;
}

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sen senator rep representative gov governor president sir dame lord lady mayor ' +
    'judge justice rev reverend fr father shri smt mme capt captain col colonel gen general lt sgt sergeant detective ' +
    'councilman councilwoman councillor congressman congresswoman secretary minister chancellor king queen prince ' +
    'princess pope'
  ).split(' '),
);
/** "the elder Reed": tells two of one surname apart. */
export const RANKS: ReadonlySet<string> = new Set(['elder', 'older', 'younger', 'other']);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Lower case, without accents, dots and apostrophes: "Brún’s" -> "brun". */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    // letters, digits and hyphens stand as they are
    if (!((code > 96 && code < 123) || (code > 47 && code < 58) || code === 45)) return foldOdd(lower);
  }
  return lower;
}

function foldOdd(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’]s?$|[.,'’‘“”"()]/g, '');
}

/** Takes a name apart. */
export function readNameForm(text: string): NameForm {
  const parts = text.split(/\s+/);
  const folded = parts.map(foldWord);
  let first = 0;
  let end = parts.length;
  let rank: string | null = null;
  let title: string | null = null;
  for (; first < end - 1; first++) {
    const word = folded[first]!;
    if (RANKS.has(word)) rank = word;
    else if (TITLES.has(word)) title = word;
    else if (word !== 'the') break;
  }
  const suffix = end - first > 1 && SUFFIXES.has(folded[end - 1]!) ? folded[--end]! : null;
  const words: string[] = [];
  for (let index = first; index < end; index++)
    if (folded[index] !== '' && folded[index] !== '&') words.push(folded[index]!);
  const kept = dropPossessive(first === 0 ? text : parts.slice(first).join(' '));
  return {
    text: kept,
    words,
    key: words.length === 1 ? words[0]! : words.join(' '),
    title,
    rank,
    suffix,
    capitals: words.length === 1 && isAcronym(kept),
  };
}

function dropPossessive(name: string): string {
  const last = name.charCodeAt(name.length - 1);
  return last === 115 || last === 39 || last === 0x2019 ? name.replace(/['’]s?$/, '') : name;
}

function isAcronym(name: string): boolean {
  const letters = name.replace(/\./g, '');
  return letters.length > 1 && letters.length < 8 && letters === letters.toUpperCase();
}

const MALE = /^(?:mr|sir|lord|father|fr|shri|councilman|congressman|king|prince)\b/i;
const FEMALE = /^(?:mrs|ms|miss|mme|dame|lady|smt|councilwoman|congresswoman|chairwoman|queen|princess)\b/i;

/** "Mr" and "Councilwoman" tell the gender, "Dr" does not. */
export function genderOfTitle(title: string | null): Gender | null {
  if (title === null) return null;
  return MALE.test(title) ? 'male' : FEMALE.test(title) ? 'female' : null;
}
