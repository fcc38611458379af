import { readFile } from 'node:fs/promises';
import { CommandError } from './command-error.ts';

/** Reads a file, or all of the standard input for "-", as UTF-8. A byte order mark is no part of the text. */
export async function readInput(path: string): Promise<string> {
  const name = path === '-' ? 'the standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
  } catch (error) {
    throw new CommandError('input', `cannot read ${name}: ${explain(error as NodeJS.ErrnoException)}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError('input', `${name} is not UTF-8 text; convert it first, for example with iconv`);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder; give a file';
  if (code === 'EACCES') return 'permission denied';
  return message;
}
