import { QuotestanceError } from '../../errors.ts';
import type { CorpusResult } from '../corpus-result.ts';
import type { Progress } from '../corpus-store.ts';

/**
 * How far a store has come when a batch is written.
 * @throws QuotestanceError `invalid-input` where the batch does not begin where the progress ends, or has a gap.
 */
export function advance(progress: Progress, batch: readonly CorpusResult[]): Progress {
  let { reports, rejects } = progress;
  batch.forEach((result, index) => {
    if (result.sequence !== progress.done + index)
      throw new QuotestanceError(
        'invalid-input',
        `the store has ${progress.done} items, so item ${index} of the batch must have sequence ${progress.done + index}, got ${result.sequence}; write batches in order, each once`,
      );
    if (result.kind === 'report') reports++;
    else rejects++;
  });
  const last = batch.at(-1);
  return { done: progress.done + batch.length, reports, rejects, last: last ? locate(last) : progress.last };
}

function locate(result: CorpusResult): Progress['last'] {
  const { id, origin } = result.kind === 'report' ? result.article : result.reject;
  return { id, file: origin.file, line: origin.line };
}
