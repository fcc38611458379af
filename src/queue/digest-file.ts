import { createHash } from 'node:crypto';
import { readFileBytes, UnreadableError } from '../corpus/input/read-bytes.ts';
import type { BatchFile } from './batch.ts';

/** Hash of the bytes of a file; what stands in the way where it cannot be read. */
export async function digestFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of readFileBytes(file, null)) hash.update(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return error.message;
  }
  return hash.digest('hex').slice(0, 24);
}

/** Hash of what the files hold; of the problem where one cannot be read. */
export async function digestFiles(files: readonly BatchFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { file, problem } of files) hash.update(problem ?? (await digestFile(file))).update('\n');
  return hash.digest('hex').slice(0, 24);
}
