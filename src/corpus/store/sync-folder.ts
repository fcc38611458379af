import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes sure that a file that was made or renamed has its name also after a power cut, where the system can do that. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(dirname(path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Windows opens no folders, and some network drives sync none.
  }
}
