import { readFile, stat } from 'node:fs/promises';
import type { CorpusItem } from '../corpus-article.ts';
import { decodeText } from './decode-text.ts';
import type { InputSettings } from './input-options.ts';
import { makeArticle } from './make-article.ts';
import { makeReject } from './make-reject.ts';
import { explainFailure } from './read-bytes.ts';

/** What to read, and how the article is called. */
export interface TextFile {
  readonly file: string;
  readonly id: string;
  readonly format: 'text' | 'html' | undefined;
}

/** Reads a file that is one article. */
export async function readTextFile(
  { file, id, format }: TextFile,
  { mostCharacters }: InputSettings,
): Promise<CorpusItem> {
  const origin = { file, line: null };
  let bytes: Uint8Array;
  try {
    // UTF-8 has at most 3 bytes for a UTF-16 code unit: a bigger file is too long without a look.
    const { size } = await stat(file);
    if (size > 3 * mostCharacters + 3) {
      const reason = `the file has ${size} bytes, more than a text of ${mostCharacters} characters can have`;
      return makeReject('too-long', reason, origin, id);
    }
    bytes = await readFile(file);
  } catch (error) {
    return makeReject('unreadable', `the file cannot be read: ${explainFailure(error)}`, origin, id);
  }
  const { text, problem } = decodeText(bytes);
  if (text === null) return makeReject('not-text', `the file is no text: ${problem}`, origin, id);
  const kept = format === undefined ? {} : { format };
  return makeArticle({ id, text, ...kept, extra: {}, origin }, mostCharacters);
}
