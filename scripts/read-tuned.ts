import { readFileSync } from 'node:fs';

/** What every fit needs of an article of `corpus/`. */
export interface TunedArticle {
  readonly id: string;
  readonly text: string;
  readonly split: string;
  readonly mentions: readonly { start: number; end: number; entity: string }[];
}

/** The project's own written articles that may be fitted on. */
export function readTuned<Article extends TunedArticle>(): Article[] {
  return readFileSync('corpus/articles.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)
    .filter(({ split }) => split === 'tune');
}
