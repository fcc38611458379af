import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArticles } from '../../bench/generate-articles.ts';

/** Articles of a few sentences as JSON Lines: short articles make short tests. */
export function writeArticles(path: string, count: number, seed = 1): void {
  const lines = [...generateArticles(count, seed)].map(({ id, text, outlet, publishedAt }) =>
    JSON.stringify({ id, text: text.slice(0, 160), outlet, publishedAt, section: 'news' }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** Ids of the parts that a run has so far. */
export function listParts(out: string): string[] {
  try {
    return readdirSync(join(out, 'parts'))
      .flatMap((shard) => readdirSync(join(out, 'parts', shard)))
      .filter((name) => name.endsWith('.jsonl.gz'))
      .map((name) => name.replace('.jsonl.gz', ''));
  } catch {
    return [];
  }
}

/** Looks again and again until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((settle) => setTimeout(settle, 20));
}
