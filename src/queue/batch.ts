import { createHash } from 'node:crypto';
import type { RunDescription } from '../corpus/corpus-store.ts';

/** A file of a batch: its path as it was given, its id in its folder, and why it could not be opened, if so. */
export interface BatchFile {
  readonly file: string;
  readonly id: string;
  readonly problem: string | null;
}

/** Where the items of a batch are. Paths are as they were given. */
export type Piece =
  /** Lines of a file of JSON Lines: bytes from `start` up to `end`; the first of them is line `line`. */
  | {
      readonly kind: 'lines';
      readonly file: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
    }
  /** Items `from` up to `to` of a file that must be read from its beginning: packed, CSV, Parquet. */
  | { readonly kind: 'items'; readonly file: string; readonly from: number; readonly to: number }
  /** Files that are one item each. */
  | { readonly kind: 'files'; readonly files: readonly BatchFile[] };

/** Items that are analysed together, by one processor, into one part. */
export interface Batch {
  /** Names the part: a hash of what is in the batch and of how it is analysed, so the same batch has the same id again. */
  readonly id: string;
  readonly items: number;
  readonly piece: Piece;
  /** Hash of the bytes of the piece; of the whole file where the piece is items of it. */
  readonly digest: string;
}

/** 96 bits, as hexadecimal digits: BullMQ takes no colons and no numbers. */
export function makeBatchId(description: Omit<RunDescription, 'inputs'>, batch: Omit<Batch, 'id'>): string {
  const { engine, version, schemaVersion, options } = description;
  return `b${hash(JSON.stringify([engine, version, schemaVersion, options, batch]))}`;
}

/** Names the job of a batch: the same batch into another folder is another job. */
export function makeJobId(out: string, batchId: string): string {
  return `${batchId}-${hash(out).slice(0, 8)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
