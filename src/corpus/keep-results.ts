import type { CorpusResult } from './corpus-result.ts';
import type { CorpusStore, Progress } from './corpus-store.ts';
import { stopsAt } from './stops-at.ts';

/** Results that are kept together in one transaction. */
const BATCH = 64;
const LONGEST_WAIT = 2000;

/** Writes results into a store as they come; tells whether the signal stopped it. */
export async function keepResults(
  results: AsyncIterable<CorpusResult>,
  store: CorpusStore,
  {
    signal,
    onProgress,
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((progress: Progress) => void) | undefined;
  },
): Promise<boolean> {
  let batch: CorpusResult[] = [];
  let since = Date.now();
  const keep = async () => {
    if (batch.length > 0) await store.write(batch);
    batch = [];
    since = Date.now();
    onProgress?.(store.progress);
  };
  const stopped = await stopsAt(signal, async () => {
    for await (const result of results) {
      batch.push(result);
      if (batch.length >= BATCH || Date.now() - since > LONGEST_WAIT) await keep();
    }
  });
  // What is done is done, also where it was stopped: the next run need not do it again.
  await keep();
  return stopped;
}
