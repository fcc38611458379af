import { checkInputs } from '../corpus/input/check-inputs.ts';
import { type InputOptions, type InputSettings, settleOptions } from '../corpus/input/input-options.ts';
import { listFiles } from '../corpus/input/list-files.ts';
import { readListed } from '../corpus/input/read-inputs.ts';
import { recognizeInput } from '../corpus/input/recognize-input.ts';
import { QuotestanceError } from '../errors.ts';
import type { Batch, BatchFile } from './batch.ts';
import { cutLines } from './cut-lines.ts';
import { digestFile, digestFiles } from './digest-file.ts';

export type PlannedBatch = Omit<Batch, 'id'>;

/**
 * Cuts the inputs into batches of up to `size` items each, in the order in which `readInputs` reads them, and the same again
 * for the same inputs. Every byte is read once, none is analysed. One batch is in memory at a time.
 * @throws QuotestanceError as `readInputs` does, and `invalid-input` for standard input, which no other process can read.
 */
export async function* planBatches(
  inputs: readonly string[],
  options: InputOptions,
  size: number,
): AsyncGenerator<PlannedBatch, void, undefined> {
  if (inputs.includes('-')) {
    throw new QuotestanceError(
      'invalid-input',
      'the inputs have "-", but the workers of a queue cannot read your standard input; write it to a file that all of them can read',
    );
  }
  const settings = settleOptions(options);
  await checkInputs(inputs, settings);
  for (const path of inputs) {
    let files: BatchFile[] = [];
    for await (const listed of listFiles(path)) {
      const form = listed.problem === null ? recognizeInput(listed.file) : null;
      const isWhole = form === null || form.kind === 'text' || form.kind === 'html';
      if (isWhole) files.push(listed);
      if (files.length > 0 && (!isWhole || files.length === size)) {
        yield await makeFileBatch(files);
        files = [];
      }
      if (isWhole) continue;
      if (form.kind === 'json-lines' && form.packing === null) yield* cutLines(listed.file, size);
      else yield* cutItems(listed, settings, size);
    }
    if (files.length > 0) yield await makeFileBatch(files);
  }
}

/** A file that must be read from its beginning, by the number of its items. */
async function* cutItems(
  listed: BatchFile,
  settings: InputSettings,
  size: number,
): AsyncGenerator<PlannedBatch, void, undefined> {
  const { file } = listed;
  const digest = await digestFile(file);
  let [from, to] = [0, 0];
  for await (const _ of readListed(listed, settings)) {
    to++;
    if (to - from < size) continue;
    yield { items: to - from, piece: { kind: 'items', file, from, to }, digest };
    from = to;
  }
  if (to > from) yield { items: to - from, piece: { kind: 'items', file, from, to }, digest };
}

async function makeFileBatch(files: readonly BatchFile[]): Promise<PlannedBatch> {
  return { items: files.length, piece: { kind: 'files', files }, digest: await digestFiles(files) };
}
