import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of parts: by two digits of the id, since a folder with a million files is slow in many systems. */
export function partPath(out: string, batchId: string): string {
  return join(out, 'parts', batchId.slice(1, 3), `${batchId}.jsonl.gz`);
}

/** Where the dead letters of a batch are. */
export function deadPath(out: string, batchId: string): string {
  return join(out, 'dead', `${batchId}.jsonl`);
}

export async function hasPart(out: string, batchId: string): Promise<boolean> {
  // A part gets its name when it is whole.
  return (await stat(partPath(out, batchId)).catch(() => null)) !== null;
}
