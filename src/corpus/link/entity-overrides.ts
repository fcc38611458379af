import * as z from 'zod';
import { RESERVED_KEYS } from './entity-key.ts';
import { checkEntry, readJson } from './read-entries.ts';

const KeySchema = z
  .string()
  .regex(/\S/, 'is empty')
  .refine((key) => !RESERVED_KEYS.has(key), 'is a word that stands for no entity');

const SplitSchema = z
  .strictObject({
    articleId: z.string(),
    entityId: z.string().optional().describe('"e3" in that article\'s report.'),
    name: z.string().optional().describe("The entity's name or one of its aliases in that report."),
    key: KeySchema.describe('The key that it gets.'),
  })
  .refine(
    ({ entityId, name }) => (entityId === undefined) !== (name === undefined),
    'needs either entityId or name, and not both',
  );

/** What a reader has corrected by hand. */
const EntityOverridesSchema = z.strictObject({
  merge: z
    .array(z.array(KeySchema).min(2, 'needs two keys or more').readonly())
    .readonly()
    .optional()
    .describe(
      'Keys that are one entity; of all keys that are one, that which stands first in the file is kept.',
    ),
  split: z
    .array(SplitSchema.readonly())
    .readonly()
    .optional()
    .describe('Entities of single articles that get another key.'),
});
export type EntityOverrides = Readonly<z.infer<typeof EntityOverridesSchema>>;

const FORM =
  '{"merge"?: [["keyA", "keyB"], ...], "split"?: [{"articleId", "entityId" or "name", "key"}, ...]}';

/**
 * Reads a file of overrides: one JSON object.
 * @param file its name, for messages.
 * @throws QuotestanceError `invalid-option` for text that is no JSON, or a wrong entry.
 */
export function parseEntityOverrides(text: string, file = 'overrides'): EntityOverrides {
  return checkEntityOverrides(readJson(text.replace(/^\ufeff/, ''), file), file);
}

/** Checks overrides that are handed in as a value. @throws QuotestanceError `invalid-option`. */
export function checkEntityOverrides(value: unknown, file = 'overrides'): EntityOverrides {
  return checkEntry(EntityOverridesSchema, value, file, FORM);
}
