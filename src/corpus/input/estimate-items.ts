import { createReadStream } from 'node:fs';
import { listFiles } from './list-files.ts';
import { recognizeInput } from './recognize-input.ts';

const NEWLINE = 0x0a;

/**
 * About how many items the inputs hold: lines and files are counted, which takes a second for some gigabytes. Null where only
 * reading would tell: standard input, packed files, Parquet, and what cannot be opened.
 */
export async function estimateItems(paths: readonly string[]): Promise<number | null> {
  let sum = 0;
  for (const path of paths) {
    if (path === '-') return null;
    for await (const { file, problem } of listFiles(path)) {
      const form = recognizeInput(file);
      if (problem !== null || form === null) sum += 1;
      else if (form.packing !== null || form.kind === 'parquet') return null;
      else if (form.kind === 'text' || form.kind === 'html') sum += 1;
      else {
        const lines = await countNewlines(file);
        if (lines === null) return null;
        sum += form.kind === 'csv' ? Math.max(0, lines - 1) : lines;
      }
    }
  }
  return sum;
}

async function countNewlines(file: string): Promise<number | null> {
  let count = 0;
  let last = NEWLINE;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      const bytes = chunk as Buffer;
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
      last = bytes[bytes.length - 1]!;
    }
  } catch {
    return null;
  }
  return last === NEWLINE ? count : count + 1;
}
