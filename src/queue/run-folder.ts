import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunDescription } from '../corpus/corpus-store.ts';
import type { InputOptions } from '../corpus/input/input-options.ts';
import { readFileBytes } from '../corpus/input/read-bytes.ts';
import { splitLines } from '../corpus/input/split-lines.ts';
import { replaceFile } from '../corpus/store/replace-file.ts';
import { QuotestanceError } from '../errors.ts';
import type { EngineName } from '../open-engine.ts';
import type { VocabularyOptions } from '../report/read-vocabulary.ts';
import type { Batch } from './batch.ts';

/** What all batches of a run have in common, in `OUT/run.json`. */
export interface QueuedRun {
  readonly layout: 'quotestance-queue-1';
  /** What a store of the same run by `quotestance corpus` would say. */
  readonly description: RunDescription;
  readonly engine: EngineName;
  readonly nameBlind: boolean;
  readonly vocabulary: VocabularyOptions;
  /** Whether parts and store keep the texts. */
  readonly keepText: boolean;
  /** Milliseconds an article. */
  readonly timeLimit: number;
  readonly input: Omit<InputOptions, 'input'>;
  /** How many batches and items there are; null until all have been submitted. */
  readonly planned: { readonly batches: number; readonly items: number } | null;
}

const runPath = (out: string) => join(out, 'run.json');
export const planPath = (out: string) => join(out, 'plan.jsonl');

export async function writeRun(out: string, run: QueuedRun): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
    await replaceFile(runPath(out), `${JSON.stringify(run, null, 1)}\n`);
  } catch (cause) {
    throw unwritable(out, cause);
  }
}

/**
 * The run of a folder; null where there is none.
 * @throws QuotestanceError `store-unreadable` for something else than the run of this version.
 */
export async function readRun(out: string): Promise<QueuedRun | null> {
  let text: string;
  try {
    text = await readFile(runPath(out), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw unreadable(out, error);
  }
  try {
    const run = JSON.parse(text) as QueuedRun;
    if (run.layout === 'quotestance-queue-1') return run;
  } catch {
    // Said below.
  }
  throw unreadable(out, null);
}

/** The run that must be there. @throws QuotestanceError `input-missing`, `store-unreadable` */
export async function findRun(out: string): Promise<QueuedRun> {
  const run = await readRun(out);
  if (run) return run;
  throw new QuotestanceError(
    'input-missing',
    `${runPath(out)} is not there; ${out} must be the folder that was given to queue submit, as it is seen from this machine and from the folder in which the command runs`,
  );
}

/** The batches of a run that is wholly submitted, in the order of the inputs. */
export async function* readPlan(out: string): AsyncGenerator<Batch, void, undefined> {
  for await (const { bytes } of splitLines(readFileBytes(planPath(out), null)))
    yield JSON.parse(Buffer.from(bytes!).toString()) as Batch;
}

function unreadable(out: string, cause: unknown): QuotestanceError {
  return new QuotestanceError(
    'store-unreadable',
    `${runPath(out)} is damaged, or not of this version of quotestance; choose another folder${cause ? ` (${(cause as Error).message})` : ''}`,
    { cause },
  );
}

/** What says that a folder cannot be written. */
export function unwritable(out: string, cause: unknown): QuotestanceError {
  return new QuotestanceError(
    'store-unwritable',
    `${out} cannot be written; see to space and permissions, then run the same again (${(cause as Error).message})`,
    { cause },
  );
}
