import { splitWords } from '../../document/word-set.ts';
import { ORGANIZATION_NOUNS } from '../../lexicon/role-nouns.ts';
import { FEMALE_TITLES, MALE_TITLES, OFFICE_TITLES } from '../../lexicon/titles.ts';
import type { Entity } from '../../report/schema.ts';
import { foldName } from './fold-name.ts';

/** A name, read for what it tells outside of its article. */
export interface LinkableName {
  /**
   * `'full'`: tells who is meant in any article; `'bare'`: a surname, or a noun that many bodies go by ("the Council");
   * `'unnamed'`: no name at all ("the singer").
   */
  readonly kind: 'full' | 'bare' | 'unnamed';
  /** Folded, without titles and article. Of a person without middle initials, with "jr" last. */
  readonly words: readonly string[];
  /** Of a person, the middle initials: "h", "w". */
  readonly initials: readonly string[];
  /** Of a person: "jr", "iii". */
  readonly suffix: string | null;
  /** True for an organization that is named by capitals alone: "NATO", "U.N.". */
  readonly acronym: boolean;
}

/** Titles that are given names more often ("Dean Okoro") are left out: they would make a full name a bare one. */
const GIVEN_NAMES = new Set(['dean', 'don', 'guru', 'earl', 'host', 'star']);
const SUFFIXES = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);
/** Words that begin a surname: "de la Cruz" and "Van Dyke" are no full names. */
const PARTICLES = splitWords(
  'de da das del della di do dos du la le lo van von der den ten ter zu zur bin ibn abu st o',
);
const LEGAL_FORMS = splitWords('inc incorporated ltd limited llc llp plc corp gmbh ag sa spa nv bv co');

let titles: ReadonlySet<string> | undefined;
let bodies: ReadonlySet<string> | undefined;

/** Reads a name as that of an entity of this type. */
export function readLinkableName(text: string, type: Entity['type']): LinkableName {
  // the analysis numbers two of one name in one article: "spokesman (2)", so neither is known by the name alone
  const numbered = / \((\d+)\)$/.exec(text);
  const name = numbered ? text.slice(0, numbered.index) : text;
  const folded = dropArticle(foldName(name));
  const read = type === 'person' ? readPerson(folded) : readOther(folded, name, type);
  const kind = !isNamed(name) || read.words.length === 0 ? 'unnamed' : numbered ? 'bare' : read.kind;
  return { ...read, kind, words: numbered ? [...read.words, numbered[1]!] : read.words };
}

export type ReadName = typeof readLinkableName;

/** Names that are kept at most; the names of a corpus come again and again. */
const MOST_NAMES = 20_000;

/** The same as `readLinkableName`, with the last names kept. */
export function createNameReader(): ReadName {
  const read = new Map<string, LinkableName>();
  return (text, type) => {
    const id = `${type} ${text}`;
    const known = read.get(id);
    if (known) return known;
    if (read.size >= MOST_NAMES) read.clear();
    const name = readLinkableName(text, type);
    read.set(id, name);
    return name;
  };
}

function readPerson(folded: readonly string[]): LinkableName {
  titles ??= new Set(
    [...splitWords(`${FEMALE_TITLES} ${MALE_TITLES} ${OFFICE_TITLES} prime vice acting former`)]
      .map((word) => word.toLowerCase())
      .filter((word) => !GIVEN_NAMES.has(word)),
  );
  let first = 0;
  while (first < folded.length - 1 && titles.has(folded[first]!)) first++;
  let end = folded.length;
  const suffix = end - first > 1 ? (SUFFIXES.get(folded[end - 1]!) ?? null) : null;
  if (suffix !== null) end--;
  const [start, ...others] = joinInitials(folded.slice(first, end));
  if (start === undefined) return { kind: 'unnamed', words: [], initials: [], suffix, acronym: false };
  const last = others.pop();
  const initials = others.filter((word) => word.length === 1);
  const words = [start, ...others.filter((word) => word.length > 1)];
  if (last !== undefined) words.push(last);
  // "J. Ruiz" may be any Ruiz whose name begins with J
  const isFull = words.length > 1 && start.length > 1 && last!.length > 1 && !PARTICLES.has(start);
  if (suffix !== null) words.push(suffix);
  return { kind: isFull ? 'full' : 'bare', words, initials, suffix, acronym: false };
}

/** "J. D. Vance" and "JD Vance" are one. */
function joinInitials(words: readonly string[]): string[] {
  let count = 0;
  while (count < words.length - 1 && words[count]!.length === 1) count++;
  return count < 2 ? [...words] : [words.slice(0, count).join(''), ...words.slice(count)];
}

function readOther(folded: readonly string[], name: string, type: Entity['type']): LinkableName {
  const words = [...folded];
  if (type === 'organization') while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop();
  bodies ??= splitWords(ORGANIZATION_NOUNS);
  const isBody = type === 'organization' && words.length === 1 && bodies.has(words[0]!);
  const acronym = type === 'organization' && /^(?:the )?(?:[A-Z][.&]?){2,7}$/i.test(name) && isCapitals(name);
  return {
    kind: isBody && !acronym ? 'bare' : 'full',
    words,
    initials: [],
    suffix: null,
    acronym,
  };
}

const isCapitals = (name: string) => {
  const letters = name.replace(/^the /i, '').replace(/[.&]/g, '');
  return letters === letters.toUpperCase();
};

function dropArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && (words[0] === 'the' || words[0] === 'a' || words[0] === 'an')
    ? words.slice(1)
    : words;
}

/** A name has a capital in its last word, or is written in letters without case. */
function isNamed(text: string): boolean {
  const last = text.trim().split(/\s+/).at(-1)!;
  return /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(last);
}
