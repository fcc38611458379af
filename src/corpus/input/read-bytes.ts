import { open } from 'node:fs/promises';
import type { Readable, Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { feedTransform } from './feed-transform.ts';

/** Small enough that what a packed piece unpacks to fits in memory (gzip: at most 1,032 times as much). */
const PIECE = 16 * 1024;

/** Reading has failed; the message says why. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** How a file is packed. */
export type Packing = 'gzip' | 'zstd';

/** The bytes of a file, unpacked. Whatever could be read comes before the error. @throws UnreadableError */
export function readFileBytes(path: string, packing: Packing | null): AsyncGenerator<Uint8Array> {
  const packed = readPieces(path);
  if (packing === null) return packed;
  return unpack(packed, packing === 'gzip' ? zlib.createGunzip() : openZstd()!);
}

/** The bytes of a file from one offset up to another, fewer where the file ends before. @throws UnreadableError */
export function readFileRange(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  return readPieces(path, start, end);
}

/** The bytes of a stream. @throws UnreadableError */
export async function* readStreamBytes(input: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of input) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  } catch (error) {
    throw new UnreadableError(explainFailure(error), { cause: error });
  }
}

/** A transform that unpacks Zstandard, which Node has from 22.15 on; null where it has none. */
export function openZstd(): Transform | null {
  // The types are those of the oldest Node that we run on.
  const create = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress;
  return create === undefined ? null : create();
}

/** Why a file cannot be read, in words. */
export function explainFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ELOOP') return 'its symbolic links go round in a circle';
  if (code === 'Z_BUF_ERROR') return 'the packed data ends too early';
  if (code?.startsWith('Z_') || code?.startsWith('ZSTD_')) return `the packed data is damaged (${message})`;
  return message;
}

async function* readPieces(path: string, start = 0, end = Infinity): AsyncGenerator<Uint8Array> {
  try {
    const file = await open(path);
    try {
      let at = start;
      while (at < end) {
        const length = Math.min(PIECE, end - at);
        // Pipes have no places to read from, only what comes next.
        const place = start === 0 && end === Infinity ? null : at;
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, place);
        if (bytesRead === 0) return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new UnreadableError(explainFailure(error), { cause: error });
  }
}

async function* unpack(packed: AsyncIterable<Uint8Array>, unpacker: Transform): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let isEmpty = true;
  unpacker.on('data', (piece: Uint8Array) => ready.push(piece));
  // Errors reach us through feedTransform; one after the last piece must not end the process.
  unpacker.on('error', () => {});

  const push = async (piece: Uint8Array | null): Promise<UnreadableError | null> => {
    try {
      await feedTransform(unpacker, piece);
      return null;
    } catch (error) {
      return new UnreadableError(explainFailure(error), { cause: error });
    }
  };
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };

  try {
    for await (const piece of packed) {
      isEmpty = false;
      const failure = await push(piece);
      yield* take();
      if (failure !== null) throw failure;
    }
    if (isEmpty) return;
    const failure = await push(null);
    yield* take();
    if (failure !== null) throw failure;
  } finally {
    unpacker.destroy();
  }
}
