/** Any number of articles out of those of `corpus/`: other people and other numbers in the same sentences. */
import { readFileSync } from 'node:fs';
import { en, Faker } from '@faker-js/faker';

export interface GeneratedArticle {
  readonly id: string;
  readonly text: string;
  readonly outlet: string;
  /** A day of 2023 or 2024. */
  readonly publishedAt: string;
  /** The article that it was made from. */
  readonly template: string;
}

interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly name: string; readonly type: string; readonly gender?: string }[];
}

type NameKind = 'female' | 'male' | 'surname';

/** An article with the words that are parts of people's names. */
interface Template {
  readonly id: string;
  readonly text: string;
  readonly names: ReadonlyMap<string, NameKind>;
  /** Finds these words, and numbers. */
  readonly variable: RegExp;
}

const OUTLETS = ['The Halden Gazette', 'Morrow Post', 'Tidewater Record', 'The Plain Ledger', 'Kestrel Wire'];
const NAMES_OF_A_KIND = 2000;
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAYS = 731;
const DAY = 86_400_000;

/**
 * One article at a time, so that memory does not grow with their number. The same number and seed make the same article,
 * whatever the count.
 */
export function* generateArticles(
  count: number,
  seed = 1,
  path = 'corpus/articles.jsonl',
): Generator<GeneratedArticle, void, undefined> {
  const templates = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(readTemplate);
  const pools = makePools(seed);
  for (let number = 0; number < count; number++) {
    const random = createRandom(seed * 1_000_003 + number);
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
    const { id, text, names, variable } = templates[number % templates.length]!;
    const others = new Map([...names].map(([word, kind]) => [word, pick(pools[kind])]));
    yield {
      id: `g-${number}`,
      text: text.replace(variable, (word) => others.get(word) ?? changeDigits(word, random)),
      outlet: pick(OUTLETS),
      publishedAt: new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY).toISOString().slice(0, 10),
      template: id,
    };
  }
}

function readTemplate(line: string): Template {
  const { id, text, entities } = JSON.parse(line) as AnnotatedArticle;
  const names = new Map<string, NameKind>();
  for (const { name, type, gender } of entities) {
    if (type !== 'person') continue;
    const words = name.split(/\s+/).filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
    for (const word of words)
      names.set(word, word === words.at(-1) ? 'surname' : gender === 'male' ? 'male' : 'female');
  }
  const words = [...names.keys(), '\\d+'].join('|');
  return { id, text, names, variable: new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'gu') };
}

function makePools(seed: number): Record<NameKind, readonly string[]> {
  const faker = new Faker({ locale: en, seed });
  const draw = (name: () => string) => Array.from({ length: NAMES_OF_A_KIND }, name);
  return {
    female: draw(() => faker.person.firstName('female')),
    male: draw(() => faker.person.firstName('male')),
    surname: draw(() => faker.person.lastName()),
  };
}

/** A number of the same length that begins with the same digit, so that a year stays a year. */
function changeDigits(digits: string, random: () => number): string {
  return digits[0]! + digits.slice(1).replace(/\d/g, () => String(Math.floor(random() * 10)));
}

/** Mulberry32: 0 to 1, the same row of numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
