import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RejectCode } from '../corpus/corpus-article.ts';
import type { CorpusResult } from '../corpus/corpus-result.ts';
import { readVersion } from '../corpus/read-version.ts';
import { analyzeItemsBy, type OpenRunner } from '../corpus/run/analyze-items.ts';
import { openItems } from '../corpus/run/open-items.ts';
import { QuotestanceError } from '../errors.ts';
import type { Batch } from './batch.ts';
import { deadPath, hasPart } from './part-path.ts';
import { readBatch } from './read-batch.ts';
import { readPart } from './read-part.ts';
import { findRun, type QueuedRun } from './run-folder.ts';
import { type PartCounts, writePart } from './write-part.ts';

/** What a job carries: no text, and nothing that all jobs of a run have in common. */
export interface BatchJob extends Batch {
  /** The run's folder, as it was given to the submitter. */
  readonly out: string;
}

/** What has become of a batch. */
export interface BatchOutcome extends PartCounts {
  /** Articles that ended their processor, took too long, or broke the analysis: they are among the rejects. */
  readonly dead: number;
  /** False where the part was there already. */
  readonly isNew: boolean;
}

/** An article that is to blame for its own loss, as opposed to one whose data are wrong. */
const DEADLY: readonly RejectCode[] = ['timed-out', 'worker-failed', 'analysis-failed'];

/**
 * Analyses a batch into its part, unless the part is there.
 * @throws QuotestanceError where the batch cannot be done here and now: `inputs-changed`, `input-missing` where the folder
 * of the run is not there, `worker-of-another-version`, and those of the engine.
 */
export async function processBatch(
  { out, ...batch }: BatchJob,
  openRunner: (run: QueuedRun) => OpenRunner,
): Promise<BatchOutcome> {
  const run = await findRun(out);
  if (await hasPart(out, batch.id)) {
    const { done, dead } = await countPart(out, batch.id);
    return { ...done, dead, isNew: false };
  }
  await checkVersion(run);
  const items = openItems(readBatch(batch, run.input));
  const letters: string[] = [];
  const watch = async function* (): AsyncGenerator<CorpusResult> {
    for await (const result of analyzeItemsBy(
      items,
      { signal: undefined, firstSequence: 0 },
      openRunner(run),
    )) {
      if (result.kind === 'report') checkEngine(run, result);
      else if (DEADLY.includes(result.reject.code)) letters.push(`${JSON.stringify(result.reject)}\n`);
      yield result;
    }
    // Before the part has its name: a batch that is done has its dead letters.
    if (letters.length === 0) return;
    await mkdir(dirname(deadPath(out, batch.id)), { recursive: true });
    await writeFile(deadPath(out, batch.id), letters.join(''));
  };
  const counts = await writePart(out, batch.id, watch(), run.keepText);
  return { ...counts, dead: letters.length, isNew: true };
}

async function countPart(out: string, id: string): Promise<{ done: PartCounts; dead: number }> {
  const results = readPart(out, id, 0);
  let dead = 0;
  for (;;) {
    const { done, value } = await results.next();
    if (done) return { done: value, dead };
    if (value.kind === 'reject' && DEADLY.includes(value.reject.code)) dead++;
  }
}

async function checkVersion({ description }: QueuedRun): Promise<void> {
  const version = await readVersion();
  if (version !== description.version) throw differs('quotestance', version, description.version);
}

/** The engine says with each report what it is. */
function checkEngine({ description }: QueuedRun, { report }: CorpusResult & { kind: 'report' }): void {
  const { name, version, model } = report.engine;
  const write = (engine: QueuedRun['description']['engine']) =>
    `${engine.name} ${engine.version}${engine.model === null ? '' : ` with ${engine.model}`}`;
  const [here, there] = [write({ name, version, model }), write(description.engine)];
  if (here !== there) throw differs('the engine', here, there);
}

function differs(what: string, here: string, there: string): QuotestanceError {
  return new QuotestanceError(
    'worker-of-another-version',
    `${what} is ${here} on this worker, but the run was submitted with ${there}; install the same on all machines`,
  );
}
