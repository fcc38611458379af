import type { Token } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { nameLexicon } from '../../src/entity/name-lexicon.ts';
import { isTime } from '../../src/stance/attributive.ts';
import { OTHER_GENDER } from './gender-words.ts';
import type { Culture } from './names-by-culture.ts';

/** What a swap needs to know of an annotated article. */
export interface NamedArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly {
    readonly name: string;
    readonly type: string;
    readonly gender: string | null;
    readonly aliases: readonly string[];
  }[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly entity: string;
    readonly kind: string;
  }[];
}

export interface SwappedArticle {
  readonly text: string;
  /** Where an offset of the article stands in the swapped text. */
  readonly move: (offset: number) => number;
}

/** A stretch of the article and what stands there instead. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The same article with other names for all its people, of one culture; with `'other'` as gender every person is of the other
 * gender, and pronouns, titles and words such as "mother" follow.
 */
export function swapArticle(
  article: NamedArticle,
  culture: Culture,
  gender: 'same' | 'other',
): SwappedArticle {
  const names = chooseNames(article, culture, gender);
  const changes = changeWords(article.text, names, gender === 'other');
  let text = '';
  let at = 0;
  const places: { from: number; by: number }[] = [];
  for (const { start, end, text: other } of changes) {
    text += article.text.slice(at, start) + other;
    at = end;
    places.push({ from: end, by: text.length - end });
  }
  text += article.text.slice(at);
  return {
    text,
    move: (offset) => offset + (places.findLast(({ from }) => from <= offset)?.by ?? 0),
  };
}

/** New words for the words of names. Who shares a surname goes on sharing it. */
function chooseNames(
  { id, text, entities, mentions }: NamedArticle,
  { female, male, surnames }: Culture,
  gender: 'same' | 'other',
): Map<string, string> {
  let next = [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 97;
  const chosen = new Map<string, string>();
  const taken = new Set<string>();
  const draw = (list: readonly string[]): string => {
    for (let tries = 0; tries < list.length; tries++) {
      const name = list[next++ % list.length]!;
      if (taken.has(name) || text.includes(name)) continue;
      taken.add(name);
      return name;
    }
    // More people than names: a name of two.
    const name = `${list[next++ % list.length]!}${list[next++ % list.length]!.toLowerCase()}`;
    taken.add(name);
    return name;
  };
  for (const { name, type, gender: own, aliases } of entities) {
    if (type !== 'person') continue;
    const forms = new Set(
      mentions
        .filter(({ entity, kind }) => entity === name && kind === 'name')
        .map(({ start, end }) => text.slice(start, end)),
    );
    if (forms.size === 0) continue;
    // Whose gender the article does not tell gets one by his name, so that the swap turns it round like everybody's.
    const wasFemale = own === null ? name.length % 2 === 0 : own === 'female';
    const isFemale = wasFemale !== (gender === 'other');
    const given = isFemale ? female : male;
    const [last = '', ...others] = name.split(/\s+/).reverse();
    const isMononym = others.length === 0 && !/^(?:Mr|Mrs|Ms)\b/.test([...forms][0]!);
    const full = [...others.reverse().flatMap(wordsOf), ...wordsOf(last)];
    const surnameWords = new Set(isMononym ? [] : wordsOf(last));
    for (const word of full)
      if (!chosen.has(word)) chosen.set(word, draw(surnameWords.has(word) ? surnames : given));
    for (const form of [...forms, ...aliases.filter((alias) => forms.has(alias))])
      for (const word of wordsOf(form)) {
        if (chosen.has(word)) continue;
        // "Connie" for Constance is called by the whole new name; another short name gets one of its own.
        const long = full.find((other) => other.slice(0, 3) === word.slice(0, 3));
        chosen.set(word, long ? chosen.get(long)! : draw(given));
      }
  }
  return chosen;
}

/** The words of a name that are changed: no titles, initials or particles; capitals are made small. */
function wordsOf(form: string): string[] {
  const { titles } = nameLexicon();
  return form
    .split(/[\s-]+/)
    .map((word) => word.replace(/['’]s$|[.,’']+$/, ''))
    .filter((word) => /^\p{Lu}\p{L}+$/u.test(word))
    .map((word) => (word === word.toUpperCase() ? word[0] + word.slice(1).toLowerCase() : word))
    .filter((word) => !titles.has(word));
}

function changeWords(text: string, names: ReadonlyMap<string, string>, otherGender: boolean): Change[] {
  const changes: Change[] = [];
  const { tokens } = readDocument(text);
  const followers = new Map(tokens.map(({ start }, index) => [start, tokens[index + 1]]));
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-in-law)?/gu)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    const name = names.get(word) ?? names.get(word[0] + word.slice(1).toLowerCase());
    if (name) {
      const shouts = word.length > 1 && word === word.toUpperCase();
      changes.push({ start, end, text: shouts ? name.toUpperCase() : name });
      continue;
    }
    if (!otherGender) continue;
    const other = otherWord(word.toLowerCase(), followers.get(start));
    if (other) changes.push({ start, end, text: asWritten(word, other) });
  }
  return changes;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV', 'DET']);

function otherWord(lower: string, follower: Token | undefined): string | undefined {
  // "hire her tomorrow": a time is nobody's.
  const next = follower && !isTime(follower.lower) ? follower.pos : undefined;
  const owns = next !== undefined && NOMINAL.has(next);
  if (lower === 'her') return owns && next !== 'ADV' && next !== 'DET' ? 'his' : 'him';
  if (lower === 'his') return owns ? 'her' : 'hers';
  if (lower === 'him') return 'her';
  if (lower === 'hers') return 'his';
  if (lower === 'sir' && next !== 'PROPN') return 'madam';
  return OTHER_GENDER.get(lower);
}

function asWritten(word: string, other: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return other.toUpperCase();
  return word[0] === word[0]!.toUpperCase() ? other[0]!.toUpperCase() + other.slice(1) : other;
}
