import { QuotestanceError } from '../errors.ts';
import { CommandError } from './command-error.ts';
import { readCorpusArguments } from './corpus-arguments.ts';
import { openProgressLine, type ProgressLine } from './progress-line.ts';
import { readLists } from './read-lists.ts';

/** Exit code of a run that Ctrl-C has stopped, as shells have it. */
const INTERRUPTED = 130;

/** `quotestance corpus`: scores a collection into a store. Nothing goes to the standard output. */
export async function runCorpusCommand(args: string[]): Promise<string> {
  const { strict, quiet, lists, ...run } = readCorpusArguments(args);
  const vocabulary = await readLists(lists);
  const { runCorpus } = await import('../corpus/run-corpus.ts');
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Error('stopped'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  let line: ProgressLine | undefined;
  const started = Date.now();
  try {
    const total = quiet ? null : await countItems(run.inputs);
    const summary = await runCorpus({
      ...run,
      vocabulary,
      signal: stop.signal,
      onProgress(progress) {
        if (quiet) return;
        line ??= openProgressLine(process.stderr, { skipped: progress.done, total });
        line.tell(progress);
      },
    });
    line?.end();
    const seconds = (Date.now() - started) / 1000;
    const { done, reports, rejects, skipped, stopped } = summary;
    const rate = ((done - skipped) / Math.max(0.001, seconds)).toFixed(1);
    process.stderr.write(
      `${run.out}: ${reports} reports, ${rejects} rejects${skipped > 0 ? `, ${skipped} of them from an earlier run` : ''}; ${seconds.toFixed(1)} s, ${rate} articles/s\n`,
    );
    if (stopped) {
      process.stderr.write('stopped; the same command goes on\n');
      process.exitCode = INTERRUPTED;
    } else if (strict && rejects > 0) process.exitCode = 1;
    return '';
  } catch (error) {
    line?.end();
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Paths that are not there are named by the run itself. */
async function countItems(inputs: readonly string[]): Promise<number | null> {
  const { estimateItems } = await import('../corpus/input/estimate-items.ts');
  try {
    return await estimateItems(inputs);
  } catch {
    return null;
  }
}
