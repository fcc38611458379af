import type { CorpusItem } from './corpus-article.ts';
import type { CorpusResult } from './corpus-result.ts';
import { analyzeItems } from './run/analyze-items.ts';
import type { CorpusArticleInput } from './run/corpus-article-input.ts';
import { type CorpusOptions, settleCorpusOptions } from './run/corpus-options.ts';
import { openItems } from './run/open-items.ts';
import { findWorkerModule } from './run/worker-module.ts';

export type { CorpusArticleInput } from './run/corpus-article-input.ts';
export type { CorpusOptions } from './run/corpus-options.ts';

/**
 * Analyses a collection on all cores, and yields what became of each item in the order of the items.
 *
 * It reads only as far ahead as its workers need (32 articles for each) and waits while the caller is busy with a result,
 * so that memory does not grow with the collection. Any number of workers gives the same reports. An article that cannot be
 * analysed comes out as a reject, and the run goes on: one that is no article at all (`wrong-type`, `missing-text`), takes
 * longer than the limit twice (`timed-out`), ends its worker twice (`worker-failed`), or ends in an error
 * (`analysis-failed`). Leaving the loop early ends all workers.
 * @param articles Objects with a text, or the items that `readInputs` gives. Ids may come twice.
 * @throws QuotestanceError `invalid-option` and `invalid-input` for wrong arguments; the iteration throws
 * `workers-unavailable` where no worker can be started, the errors of `createAnalyzer`, what `articles` throws (after the
 * results of all that came before), and the signal's reason.
 */
export function analyzeCorpus<Item extends CorpusItem | CorpusArticleInput>(
  articles: AsyncIterable<Item> | Iterable<Item>,
  options: CorpusOptions = {},
): AsyncGenerator<CorpusResult, void, undefined> {
  return analyzeItems(openItems(articles), settleCorpusOptions(options), findWorkerModule());
}
