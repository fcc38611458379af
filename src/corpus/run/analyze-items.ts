import type { CorpusArticle } from '../corpus-article.ts';
import type { CorpusResult } from '../corpus-result.ts';
import type { ArticleOutcome } from './analyze-article.ts';
import { readArticleInput } from './corpus-article-input.ts';
import type { RunSettings } from './corpus-options.ts';
import type { GroupRunner } from './group-runner.ts';
import type { OpenItems } from './open-items.ts';
import { createOrderedResults, type OrderedResults } from './ordered-results.ts';
import { openProcessRunner } from './run-in-process.ts';
import { openWorkerRunner } from './run-in-workers.ts';
import { settleGroup } from './settle-group.ts';
import type { WorkerModule } from './worker-module.ts';

/** Opens what analyses; calls `onFailure` where it cannot go on. */
export type OpenRunner = (onFailure: (error: unknown) => void) => GroupRunner;

/** Reads items as fast as their results are taken, not faster, and yields the results in the order of the items. */
export function analyzeItems(
  items: OpenItems<unknown>,
  settings: RunSettings,
  worker: WorkerModule,
): AsyncGenerator<CorpusResult, void, undefined> {
  return analyzeItemsBy(items, settings, (onFailure) =>
    settings.workers === 0 ? openProcessRunner(settings) : openWorkerRunner(settings, worker, onFailure),
  );
}

/** The same by any runner, which is closed at the end. */
export async function* analyzeItemsBy(
  items: OpenItems<unknown>,
  { signal, firstSequence }: Pick<RunSettings, 'signal' | 'firstSequence'>,
  openRunner: OpenRunner,
): AsyncGenerator<CorpusResult, void, undefined> {
  signal?.throwIfAborted();
  const runner = openRunner((error) => results.fail(error));
  const results = createOrderedResults<CorpusResult>(runner.places);
  const feeding = feedRunner(items, runner, results, firstSequence);
  const abort = () => {
    results.fail(signal!.reason);
    // At once: the consumer may be busy for long before it asks for the next result.
    feeding.stop();
    void runner.close();
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    for (let result = await results.take(); result; result = await results.take()) yield result;
  } finally {
    signal?.removeEventListener('abort', abort);
    feeding.stop();
    await runner.close();
    await items.close();
  }
}

/** An article on its way, and where its outcome goes. */
interface Waiting {
  readonly article: CorpusArticle;
  readonly settle: (outcome: ArticleOutcome) => void;
}

/** Takes items into the row while there is room, and gives them to the runner while it has a free lane. */
function feedRunner(
  items: OpenItems<unknown>,
  runner: GroupRunner,
  results: OrderedResults<CorpusResult>,
  firstSequence: number,
): { stop(): void } {
  const waiting: Waiting[] = [];
  let busyLanes = 0;
  let isStopped = false;
  void read();
  return {
    stop() {
      isStopped = true;
    },
  };

  async function read(): Promise<void> {
    try {
      for (let sequence = firstSequence; ; sequence++) {
        await results.waitForRoom();
        if (isStopped) return;
        const next = await items.next();
        if (isStopped) return;
        if (!next) break;
        accept(next.item, sequence);
      }
      results.end();
    } catch (error) {
      results.end({ error });
    }
  }

  function accept(given: unknown, sequence: number): void {
    const put = results.reserve();
    const item = readArticleInput(given, sequence + 1);
    if (item.kind === 'reject') {
      put({ kind: 'reject', sequence, reject: item.reject });
      return;
    }
    const { article } = item;
    waiting.push({ article, settle: (outcome) => put(toResult(outcome, article, sequence)) });
    occupyLanes();
  }

  function occupyLanes(): void {
    while (!isStopped && busyLanes < runner.lanes && waiting.length > 0) {
      // Near the end, and where articles come in slowly, what is there is shared out over all lanes.
      const fairShare = Math.ceil(waiting.length / runner.lanes);
      void occupyLane(waiting.splice(0, Math.min(runner.groupSize, fairShare)));
    }
  }

  async function occupyLane(group: readonly Waiting[]): Promise<void> {
    busyLanes++;
    try {
      const articles = group.map(({ article }) => article);
      const outcomes = await settleGroup(articles, runner);
      for (const [index, { settle }] of group.entries()) settle(outcomes[index]!);
    } catch (error) {
      results.fail(error);
    }
    busyLanes--;
    occupyLanes();
  }
}

function toResult(outcome: ArticleOutcome, article: CorpusArticle, sequence: number): CorpusResult {
  if (outcome.kind === 'report')
    return {
      kind: 'report',
      sequence,
      article,
      report: outcome.report,
      ...(outcome.text !== null && { text: outcome.text }),
    };
  const { id, origin } = article;
  const { code, reason } = outcome;
  return { kind: 'reject', sequence, reject: { id, code, reason, origin } };
}
