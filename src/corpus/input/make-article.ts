import { createHash } from 'node:crypto';
import type { CorpusArticle, CorpusItem } from '../corpus-article.ts';
import { makeReject } from './make-reject.ts';

/** An article as it was read; `id` is null where the data has none. */
export type ArticleParts = Omit<CorpusArticle, 'id'> & { readonly id: string | null };

/** The article, or a reject where its text is blank or has more than `mostCharacters` UTF-16 code units. */
export function makeArticle(parts: ArticleParts, mostCharacters: number): CorpusItem {
  const { id, text, origin } = parts;
  if (text.trim() === '') {
    const found = text === '' ? 'is empty' : 'holds nothing but white space';
    return makeReject('missing-text', `the text ${found}`, origin, id);
  }
  if (text.length > mostCharacters) {
    return makeReject(
      'too-long',
      `the text has ${text.length} characters; the limit is ${mostCharacters}`,
      origin,
      id,
    );
  }
  return { kind: 'article', article: { ...parts, id: id ?? hashText(text) } };
}

function hashText(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)}`;
}
