import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { CorpusArticle, CorpusItem, Reject } from '../../src/corpus/corpus-article.ts';
import type { InputOptions } from '../../src/corpus/input/input-options.ts';
import { readInputs } from '../../src/corpus/input/read-inputs.ts';

/** A folder of this test file's own, gone when its tests are done. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quotestance-input-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function collectItems(paths: readonly string[], options?: InputOptions): Promise<CorpusItem[]> {
  const items: CorpusItem[] = [];
  for await (const item of readInputs(paths, options)) items.push(item);
  return items;
}

export function pickArticles(items: readonly CorpusItem[]): CorpusArticle[] {
  return items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
}

export function pickRejects(items: readonly CorpusItem[]): Reject[] {
  return items.flatMap((item) => (item.kind === 'reject' ? [item.reject] : []));
}

/** Each item in a word: an article's id, or a reject's code, with the line. */
export function summarize(items: readonly CorpusItem[]): string[] {
  return items.map((item) =>
    item.kind === 'article'
      ? `${item.article.origin.line} ${item.article.id}`
      : `${item.reject.origin.line} !${item.reject.code}`,
  );
}
