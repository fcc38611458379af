import { readFileSync } from 'node:fs';

/** The texts of the project's own articles. */
export function readArticles(): string[] {
  const lines = readFileSync(new URL('../../corpus/articles.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}
