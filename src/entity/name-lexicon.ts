import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { FEMALE_NAMES, MALE_NAMES, UNISEX_NAMES } from '../lexicon/given-names.ts';
import * as known from '../lexicon/known-names.ts';
import * as heads from '../lexicon/organization-words.ts';
import * as peoples from '../lexicon/peoples.ts';
import { PLACES } from '../lexicon/places.ts';
import { FEMALE_TITLES, MALE_TITLES, OFFICE_TITLES, TITLE_MODIFIERS } from '../lexicon/titles.ts';
import type { EntityType, Gender } from './mention.ts';

type GivenGender = Gender | 'either';

/** Everything that is known of single words and whole names without looking at the text. */
export interface NameLexicon {
  readonly given: ReadonlyMap<string, GivenGender>;
  readonly known: ReadonlyMap<string, EntityType>;
  /** For the first word of every known name of two or more words the number of tokens that the longest can have. */
  readonly longest: ReadonlyMap<string, number>;
  /** Titles without their full stop, with the gender that they tell. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  readonly titleModifiers: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly organizationHeads: ReadonlySet<string>;
  readonly organizationStarts: ReadonlySet<string>;
  readonly surnameHeads: ReadonlySet<string>;
  readonly joiningHeads: ReadonlySet<string>;
  readonly pairingHeads: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  readonly placeStarts: ReadonlySet<string>;
  readonly otherHeads: ReadonlySet<string>;
  /** "Iraqi", "Iraqis", "Democrat", "Democrats". */
  readonly peoples: ReadonlySet<string>;
  /** Adjectives of peoples: "British", "Iraqi", "Democratic". */
  readonly nationalities: ReadonlySet<string>;
}

const words = (list: string) => list.trim().split(/\s+/);
const lines = (list: string) => list.trim().split('\n');

let lexicon: NameLexicon | undefined;

/** The lexicon of names, split on first use. */
export function nameLexicon(): NameLexicon {
  lexicon ??= buildLexicon();
  return lexicon;
}

function buildLexicon(): NameLexicon {
  const given = new Map<string, GivenGender>();
  for (const name of words(UNISEX_NAMES)) given.set(name, 'either');
  for (const name of words(FEMALE_NAMES)) given.set(name, 'female');
  for (const name of words(MALE_NAMES)) given.set(name, 'male');
  const names = new Map<string, EntityType>();
  const lists: [EntityType, string][] = [
    ['place', PLACES],
    ['other', known.KNOWN_OTHERS],
    ['group', known.KNOWN_GROUPS],
    ['organization', known.KNOWN_ORGANIZATIONS],
    ['place', known.KNOWN_PLACES],
    ['person', known.KNOWN_PERSONS],
  ];
  for (const [type, list] of lists) for (const name of lines(list)) names.set(name, type);
  const longest = new Map<string, number>();
  for (const name of names.keys()) {
    const parts = name.split(/[ -]|(?=[,’'&])/);
    if (parts.length > 1)
      longest.set(
        parts[0]!,
        Math.max(longest.get(parts[0]!) ?? 0, parts.length + (name.split('-').length - 1)),
      );
  }
  const titles = new Map<string, Gender | null>();
  for (const title of words(OFFICE_TITLES)) titles.set(title, null);
  for (const title of words(FEMALE_TITLES)) titles.set(title, 'female');
  for (const title of words(MALE_TITLES)) titles.set(title, 'male');
  const followers = [...words(peoples.PEOPLES), ...words(peoples.FOLLOWERS)];
  const plural = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
  return {
    given,
    known: names,
    longest,
    titles,
    titleModifiers: new Set(words(TITLE_MODIFIERS)),
    common: new Set(words(COMMON_WORDS)),
    organizationHeads: new Set(words(heads.ORGANIZATION_HEADS)),
    organizationStarts: new Set(words(heads.ORGANIZATION_STARTS)),
    surnameHeads: new Set(words(heads.SURNAME_HEADS)),
    joiningHeads: new Set(words(heads.JOINING_HEADS)),
    pairingHeads: new Set(words(heads.PAIRING_HEADS)),
    placeHeads: new Set(words(heads.PLACE_HEADS)),
    placeStarts: new Set(words(heads.PLACE_STARTS)),
    otherHeads: new Set(words(heads.OTHER_HEADS)),
    peoples: new Set([...followers, ...followers.map(plural)]),
    nationalities: new Set([
      ...words(peoples.PEOPLES),
      ...words(peoples.NATIONALITY_ADJECTIVES),
      ...words(peoples.FOLLOWERS),
    ]),
  };
}
