import { readFile } from 'node:fs/promises';
import { QuotestanceError } from '../../errors.ts';
import type { EntityLinkerOptions } from './entity-linker.ts';
import { checkEntityOverrides, type EntityOverrides, parseEntityOverrides } from './entity-overrides.ts';
import { checkKnownEntities, type KnownEntity, parseKnownEntities } from './known-entity.ts';

/** What is known of the entities of a collection, each as a value or as the path of a file. */
export interface LinkOptions {
  /** Known entities; a file is read by `parseKnownEntities`. */
  readonly entities?: string | readonly KnownEntity[] | undefined;
  /** Corrections by hand; a file is read by `parseEntityOverrides`. */
  readonly overrides?: string | EntityOverrides | undefined;
}

/**
 * The same with the files read.
 * @throws QuotestanceError `input-missing` for a file that cannot be read, `invalid-option` for what is wrong in it.
 */
export async function readLinkOptions({
  entities = [],
  overrides = {},
}: LinkOptions): Promise<EntityLinkerOptions> {
  return {
    entities:
      typeof entities === 'string'
        ? parseKnownEntities(await readWhole(entities, 'entities'), entities)
        : checkKnownEntities(entities),
    overrides:
      typeof overrides === 'string'
        ? parseEntityOverrides(await readWhole(overrides, 'overrides'), overrides)
        : checkEntityOverrides(overrides),
  };
}

async function readWhole(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { message } = cause as Error;
    throw new QuotestanceError(
      'input-missing',
      `the file of ${what} ${JSON.stringify(path)} cannot be read (${message}); expected the path of a JSON file`,
      { cause },
    );
  }
}
