import { createHash } from 'node:crypto';
import { readFileBytes, UnreadableError } from '../corpus/input/read-bytes.ts';
import { isItemLine } from '../corpus/input/read-json-lines.ts';
import { splitLines } from '../corpus/input/split-lines.ts';
import type { PlannedBatch } from './plan-batches.ts';

/** Cuts a file of JSON Lines into stretches of bytes that hold `size` items each, the last one fewer. */
export async function* cutLines(file: string, size: number): AsyncGenerator<PlannedBatch, void, undefined> {
  const bytes = digestPieces(readFileBytes(file, null));
  let [start, line, items, whole] = [0, 1, 0, 0];
  const cut = (end: number): PlannedBatch => {
    const piece = { kind: 'lines', file, start, end, line } as const;
    const batch = { items, piece, digest: bytes.digestUpTo(end) };
    [start, line, items] = [end, whole + 1, 0];
    return batch;
  };
  let end = 0;
  let total = 0;
  try {
    for await (const each of splitLines(bytes)) {
      ({ number: whole, end } = each);
      if (!isItemLine(each)) continue;
      items++;
      total++;
      if (items === size) yield cut(end);
    }
    if (items > 0) yield cut(end);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if (items > 0) yield cut(end);
    // A reject says so: the item after the last that could be read.
    yield { items: 1, piece: { kind: 'items', file, from: total, to: total + 1 }, digest: error.message };
  }
}

/** The pieces of a stream, of which any stretch that ends in the piece at hand can be digested. */
interface DigestedPieces extends AsyncIterable<Uint8Array> {
  /** Hash of the bytes from the last such offset up to this one. */
  digestUpTo(end: number): string;
}

function digestPieces(pieces: AsyncIterable<Uint8Array>): DigestedPieces {
  let hash = createHash('sha256');
  let piece: Uint8Array = new Uint8Array();
  let [begin, used] = [0, 0]; // offset of the piece; bytes of it that are in the hash
  return {
    async *[Symbol.asyncIterator]() {
      for await (const next of pieces) {
        // Whoever asks for the next piece is through with the lines of this one.
        hash.update(piece.subarray(used));
        begin += piece.length;
        [piece, used] = [next, 0];
        yield next;
      }
    },
    digestUpTo(end) {
      hash.update(piece.subarray(used, end - begin));
      used = end - begin;
      const digest = hash.digest('hex').slice(0, 24);
      hash = createHash('sha256');
      return digest;
    },
  };
}
