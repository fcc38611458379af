import type { CorpusArticle } from '../corpus-article.ts';
import type { ArticleOutcome } from './analyze-article.ts';

/** What became of a group: an outcome for each article in order, or the end of the worker over one of them. */
export type GroupAnswer =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly ArticleOutcome[] }
  | {
      readonly kind: 'ended';
      /** Index in the group of the article that the worker was at. */
      readonly at: number;
      readonly code: 'timed-out' | 'worker-failed';
      readonly reason: string;
    };

/** Something that analyses groups of articles: worker threads, or this thread. */
export interface GroupRunner {
  /** How many groups it runs at the same time. */
  readonly lanes: number;
  /** Articles in a group, at most. */
  readonly groupSize: number;
  /** Articles that may be read and not yet handed to the consumer. */
  readonly places: number;
  /** @throws where no article is to blame: the engine cannot be opened, or no worker can be started. */
  run(articles: readonly CorpusArticle[]): Promise<GroupAnswer>;
  /** Ends all work; after it no thread is left. */
  close(): Promise<void>;
}
