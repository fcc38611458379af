const NEWLINE = 0x0a;

/** The longest line that is read, in bytes. */
export const MOST_LINE_BYTES = 64 * 1024 * 1024;

/** A line without its newline. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset in the stream after the line and its newline. */
  readonly end: number;
  /** null where the line is longer than the limit: its bytes were let go of. */
  readonly bytes: Uint8Array | null;
}

/** Cuts a stream of bytes into lines at each newline. Holds one line at a time, and none that is over `mostBytes`. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = MOST_LINE_BYTES,
): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let begun: Uint8Array[] = [];
  let size = 0;
  let offset = 0; // of the chunk at hand

  const add = (piece: Uint8Array) => {
    size += piece.length;
    if (size > mostBytes) begun = [];
    else if (piece.length > 0) begun.push(piece);
  };
  const finish = (end: number): Line => {
    const bytes = size > mostBytes ? null : begun.length === 1 ? begun[0]! : Buffer.concat(begun);
    const line = { number, end, bytes };
    number++;
    begun = [];
    size = 0;
    return line;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield finish(offset + end + 1);
      start = end + 1;
    }
    add(chunk.subarray(start));
    offset += chunk.length;
  }
  if (size > 0) yield finish(offset);
}
