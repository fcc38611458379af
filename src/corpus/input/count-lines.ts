const NEWLINE = 0x0a;

/** Tells on which line a byte of a stream is. Keeps the bytes from the last place that was asked for to the newest. */
export interface LineCounter {
  /** The next bytes of the stream. */
  readonly add: (bytes: Uint8Array) => void;
  /** The line, from 1, of the byte at this offset. Offsets must not go back, nor beyond what was added. */
  readonly lineAt: (offset: number) => number;
}

export function countLines(): LineCounter {
  const kept: Uint8Array[] = [];
  let first = 0; // offset of kept[0]
  let counted = 0; // newlines before this offset are in `line`
  let line = 1;

  const countIn = (bytes: Uint8Array, from: number, to: number) => {
    for (let at = bytes.indexOf(NEWLINE, from); at !== -1 && at < to; at = bytes.indexOf(NEWLINE, at + 1)) {
      line++;
    }
  };

  return {
    add(bytes) {
      kept.push(bytes);
    },
    lineAt(offset) {
      while (kept.length > 0 && first + kept[0]!.length <= offset) {
        const bytes = kept.shift()!;
        countIn(bytes, counted - first, bytes.length);
        first += bytes.length;
        counted = first;
      }
      if (counted < offset) {
        countIn(kept[0]!, counted - first, offset - first);
        counted = offset;
      }
      return line;
    },
  };
}
