import { open, rename } from 'node:fs/promises';
import { syncFolder } from './sync-folder.ts';

/** Writes a small file so that at every moment, also in a power cut, the old or the new text is there whole. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(path);
}
