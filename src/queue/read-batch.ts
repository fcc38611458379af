import { createHash } from 'node:crypto';
import type { CorpusItem } from '../corpus/corpus-article.ts';
import { type InputOptions, settleOptions } from '../corpus/input/input-options.ts';
import { readFileRange } from '../corpus/input/read-bytes.ts';
import { readListed } from '../corpus/input/read-inputs.ts';
import { readJsonLines } from '../corpus/input/read-json-lines.ts';
import { QuotestanceError } from '../errors.ts';
import type { Batch } from './batch.ts';
import { digestFile, digestFiles } from './digest-file.ts';

/**
 * Reads the items of a batch by the readers of a corpus: the same items, from the same lines, with the same rejects.
 * Relative paths are taken from the working folder of the process.
 * @throws QuotestanceError `inputs-changed`, after the last item, where the files hold something else than they did when
 * the batch was planned, or cannot be read from here.
 */
export async function* readBatch(
  { piece, items, digest }: Batch,
  options: InputOptions,
): AsyncGenerator<CorpusItem, void, undefined> {
  const settings = settleOptions(options);
  let count = 0;
  if (piece.kind === 'lines') {
    const hash = createHash('sha256');
    const bytes = hashPieces(readFileRange(piece.file, piece.start, piece.end), hash);
    for await (const item of readJsonLines(bytes, piece.file, settings, piece.line)) {
      count++;
      yield item;
    }
    if (hash.digest('hex').slice(0, 24) !== digest) throw changed(piece.file, count, items);
  } else if (piece.kind === 'files') {
    if ((await digestFiles(piece.files)) !== digest) throw changed(piece.files[0]!.file, null, items);
    for (const listed of piece.files) yield* readListed(listed, settings);
  } else {
    const { file, from, to } = piece;
    if (from === 0 && (await digestFile(file)) !== digest) throw changed(file, null, items);
    for await (const item of readListed({ file, id: file, problem: null }, settings)) {
      if (count++ >= from) yield item;
      if (count === to) return;
    }
    throw changed(file, Math.max(0, count - from), items);
  }
}

async function* hashPieces(
  pieces: AsyncIterable<Uint8Array>,
  hash: { update(bytes: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

function changed(file: string, found: number | null, items: number): QuotestanceError {
  const what =
    found === null || found === items ? 'other content' : `${found} items in the place of ${items}`;
  return new QuotestanceError(
    'inputs-changed',
    `${file} has ${what} since the batch was submitted, or cannot be read from this machine; bring it back as it was, or submit again`,
  );
}
