import * as z from 'zod';
import type { LexiconWord, ListedEntity, ReportingVerb, Vocabulary } from '../document/vocabulary.ts';
import { QuotestanceError } from '../errors.ts';

/** The caller's own lists, as `createAnalyzer` takes them. */
export interface VocabularyOptions {
  /** Words and phrases that judge: they win over the package's own. 100,000 at most. */
  readonly lexicon?: readonly LexiconWord[] | undefined;
  /** Verbs that report speech or thought. 10,000 at most. */
  readonly verbs?: readonly ReportingVerb[] | undefined;
  /** Who is to be found under which names, whatever the rules would guess. 10,000 at most. */
  readonly entities?: readonly ListedEntity[] | undefined;
}

const LONGEST = 200;
/** The schemas, made when the first list is read: most callers give none. */
function makeLists() {
  const text = z
    .string()
    .max(LONGEST, `has more than ${LONGEST} characters`)
    .regex(/^\S(?:.*\S)?$/s, 'is empty, or has blanks at its ends');
  const word = text.regex(/^\S+$/, 'is more than one word');

  return {
    lexicon: {
      most: 100_000,
      form: '{"word", "polarity": "negative" | "neutral" | "positive", "intensity"?: 1 | 2 | 3}',
      schema: z.strictObject({
        word: text.regex(/^\S+(?: \S+)*$/, 'has other white space than single blanks'),
        polarity: z.enum(['negative', 'neutral', 'positive']),
        intensity: z.literal([1, 2, 3]).optional(),
      }) satisfies z.ZodType<LexiconWord>,
      keysOf: (item: LexiconWord) => [item.word.toLowerCase()],
    },
    verbs: {
      most: 10_000,
      form: '{"verb", "kind"?: "speech" | "attitude", "forms"?: [...]}',
      schema: z.strictObject({
        verb: word,
        kind: z.enum(['speech', 'attitude']).optional(),
        forms: z.array(word).max(20, 'has more than 20 forms').readonly().optional(),
      }) satisfies z.ZodType<ReportingVerb>,
      keysOf: (item: ReportingVerb) => [item.verb.toLowerCase()],
    },
    entities: {
      most: 10_000,
      form: '{"name", "type": "person" | "organization" | "place" | "group" | "other", "aliases"?: [...], "gender"?: "female" | "male", "id"?}',
      schema: z.strictObject({
        id: text.optional(),
        name: text,
        aliases: z.array(text).max(100, 'has more than 100 aliases').readonly().optional(),
        type: z.enum(['person', 'organization', 'place', 'group', 'other']),
        gender: z.enum(['female', 'male']).optional(),
      }) satisfies z.ZodType<ListedEntity>,
      keysOf: (item: ListedEntity) => [...new Set([item.name, ...(item.aliases ?? [])])],
    },
  } as const;
}

type Lists = ReturnType<typeof makeLists>;
let lists: Lists | undefined;

export type VocabularyList = keyof Lists;

/**
 * Checks the caller's lists; undefined where there are none.
 * @throws QuotestanceError `invalid-option` that names the row and what is wrong in it, and for a word or name that two
 * rows have.
 */
export function readVocabulary({ lexicon, verbs, entities }: VocabularyOptions): Vocabulary | undefined {
  if (lexicon === undefined && verbs === undefined && entities === undefined) return undefined;
  return {
    lexicon: checkList('lexicon', lexicon, (index) => `lexicon[${index}]`),
    verbs: checkList('verbs', verbs, (index) => `verbs[${index}]`),
    entities: checkList('entities', entities, (index) => `entities[${index}]`),
  };
}

/**
 * Reads a list from a file: a JSON array, or JSON Lines with one entry a line.
 * @throws QuotestanceError `invalid-option` that names the file, the row and what is wrong in it.
 */
export function parseVocabularyList<List extends VocabularyList>(
  list: List,
  content: string,
  file: string,
): Vocabulary[List] {
  const trimmed = content.replace(/^\ufeff/, '');
  if (trimmed.trimStart().startsWith('['))
    return checkList(list, readJson(trimmed, file), (index) => `${file}, entry ${index + 1}`);
  const places: string[] = [];
  const items: unknown[] = [];
  for (const [index, line] of trimmed.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    places.push(`${file}, line ${index + 1}`);
    items.push(readJson(line, places.at(-1)!));
  }
  return checkList(list, items, (index) => places[index]!);
}

function readJson(content: string, place: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new QuotestanceError('invalid-option', `${place}: no JSON (${(cause as Error).message})`, {
      cause,
    });
  }
}

function checkList<List extends VocabularyList>(
  list: List,
  given: unknown,
  placeOf: (index: number) => string,
): Vocabulary[List] {
  lists ??= makeLists();
  const { schema, form, most } = lists[list];
  const keysOf = lists[list].keysOf as (item: unknown) => string[];
  const refuse = (message: string) => new QuotestanceError('invalid-option', message);
  if (given === undefined) return [] as unknown as Vocabulary[List];
  if (!Array.isArray(given)) throw refuse(`${list} is no array; expected an array of ${form}`);
  if (given.length > most) throw refuse(`${list} has ${given.length} entries; expected ${most} at most`);
  const seen = new Map<string, number>();
  const items = given.map((item: unknown, index) => {
    const { success, data, error } = schema.safeParse(item);
    if (!success) {
      const { path, message } = error.issues[0]!;
      const at = path.length > 0 ? `${path.join('.')}: ` : '';
      throw refuse(
        `${placeOf(index)}: ${at}${message.charAt(0).toLowerCase()}${message.slice(1)}; expected ${form}`,
      );
    }
    for (const key of keysOf(data)) {
      const before = seen.get(key);
      if (before !== undefined)
        throw refuse(`${placeOf(index)}: ${JSON.stringify(key)} stands in ${placeOf(before)} too`);
      seen.set(key, index);
    }
    return data;
  });
  return items as unknown as Vocabulary[List];
}
