import * as z from 'zod';
import { QuotestanceError } from '../../errors.ts';
import { EntitySchema } from '../../report/schema.ts';
import { RESERVED_KEYS } from './entity-key.ts';
import { checkEntry, readJson } from './read-entries.ts';

/** One line of the user's own list of entities. */
const KnownEntitySchema = z.strictObject({
  id: z
    .string()
    .regex(/\S/, 'is empty')
    .refine((id) => !RESERVED_KEYS.has(id), 'is a word that stands for no entity; choose another id')
    .describe('The key that the entity gets in every article.'),
  name: z.string().regex(/\S/, 'is empty'),
  aliases: z
    .array(z.string().regex(/\S/, 'is empty'))
    .readonly()
    .optional()
    .describe('Other names. A bare surname here links every such surname: list it only where that is meant.'),
  type: EntitySchema.shape.type.optional().describe('Missing: any type.'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'is no Wikidata id such as "Q42"')
    .optional(),
});
export type KnownEntity = Readonly<z.infer<typeof KnownEntitySchema>>;

const FORM =
  '{"id", "name", "aliases"?: [...], "type"?: "person" | "organization" | "place" | "group" | "other", "wikidata"?: "Q..."}';

/**
 * Reads a file of known entities: a JSON array, or JSON Lines with one entity a line (empty lines are left out).
 * @param file its name, for messages.
 * @throws QuotestanceError `invalid-option` for text that is neither, a wrong entry, or an id that comes twice.
 */
export function parseKnownEntities(text: string, file = 'entities'): KnownEntity[] {
  const content = text.replace(/^\ufeff/, '');
  if (content.trimStart().startsWith('[')) return checkKnownEntities(readJson(content, file), file);
  const entities: KnownEntity[] = [];
  const places: string[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const place = `${file}, line ${index + 1}`;
    entities.push(checkEntry(KnownEntitySchema, readJson(line, place), place, FORM));
    places.push(place);
  }
  refuseDoubles(entities, places);
  return entities;
}

/** Checks entities that are handed in as values. @throws QuotestanceError `invalid-option`, as `parseKnownEntities`. */
export function checkKnownEntities(value: unknown, file = 'entities'): KnownEntity[] {
  if (!Array.isArray(value))
    throw new QuotestanceError('invalid-option', `${file}: no array; expected an array of ${FORM}`);
  const places = value.map((_, index) => `${file}, entry ${index + 1}`);
  const entities = value.map((entry, index) => checkEntry(KnownEntitySchema, entry, places[index]!, FORM));
  refuseDoubles(entities, places);
  return entities;
}

function refuseDoubles(entities: readonly KnownEntity[], places: readonly string[]): void {
  const first = new Map<string, string>();
  for (const [index, { id }] of entities.entries()) {
    const before = first.get(id);
    if (before !== undefined)
      throw new QuotestanceError(
        'invalid-option',
        `${places[index]}: id ${JSON.stringify(id)} stands at ${before} too; give every entity one entry, with its other names as aliases`,
      );
    first.set(id, places[index]!);
  }
}
