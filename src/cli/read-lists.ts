import { readFile } from 'node:fs/promises';
import { QuotestanceError } from '../errors.ts';
import {
  parseVocabularyList,
  type VocabularyList,
  type VocabularyOptions,
} from '../report/read-vocabulary.ts';
import { CommandError } from './command-error.ts';
import { explain } from './read-input.ts';

/** The lists of the caller's own that `--lexicon`, `--verbs` and `--entities` name. */
export async function readLists(
  paths: Partial<Record<VocabularyList, string | undefined>>,
): Promise<VocabularyOptions> {
  const lists: { -readonly [List in VocabularyList]?: VocabularyOptions[List] } = {};
  const read = async <List extends VocabularyList>(list: List, path: string): Promise<void> => {
    let content: string;
    try {
      content = await readFile(path, 'utf8');
    } catch (error) {
      throw new CommandError('input', `cannot read ${path}: ${explain(error as NodeJS.ErrnoException)}`);
    }
    try {
      lists[list] = parseVocabularyList(list, content, path) as (typeof lists)[List];
    } catch (error) {
      if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
      throw error;
    }
  };
  for (const list of ['lexicon', 'verbs', 'entities'] as const) {
    const path = paths[list];
    if (path !== undefined) await read(list, path);
  }
  return lists;
}
