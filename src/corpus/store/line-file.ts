import { type FileHandle, open } from 'node:fs/promises';
import { QuotestanceError } from '../../errors.ts';

/** A file that only grows, by whole lines. */
export interface LineFile {
  /** In bytes. */
  readonly length: number;
  /** Adds lines and waits until the disk has them. */
  append(lines: readonly string[]): Promise<void>;
  /** Makes it empty. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file of lines at the length that is known to be whole, and cuts off what is beyond it.
 * @throws QuotestanceError `store-unreadable` where the file is shorter than that, or no line ends there.
 */
export async function openLineFile(path: string, whole: number): Promise<LineFile> {
  // 'a' would write to the end whatever the position; a file that is not there is made.
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return open(path, 'w+');
  });
  try {
    await checkLength(file, path, whole);
    await file.truncate(whole);
    await file.sync();
  } catch (error) {
    await file.close();
    throw error;
  }
  let length = whole;
  return {
    get length() {
      return length;
    },
    append: async (lines) => {
      if (lines.length === 0) return;
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      for (let from = 0; from < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, from, bytes.length - from, length + from);
        from += bytesWritten;
      }
      await file.sync();
      length += bytes.length;
    },
    clear: async () => {
      await file.truncate(0);
      await file.sync();
      length = 0;
    },
    close: () => file.close(),
  };
}

async function checkLength(file: FileHandle, path: string, whole: number): Promise<void> {
  const { size } = await file.stat();
  const last = Buffer.alloc(1);
  if (whole > 0 && size >= whole) await file.read(last, 0, 1, whole - 1);
  if (whole === 0 || last[0] === 0x0a) return;
  throw new QuotestanceError(
    'store-unreadable',
    `${path} must have a line that ends after ${whole} bytes and has ${size} bytes without one there; was it edited? Bring back the file as it was, or choose another path`,
  );
}
