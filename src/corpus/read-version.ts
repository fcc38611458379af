import { readFile } from 'node:fs/promises';

/** Version of this package, by its package.json: one folder below it when built, two in the source tree. */
export async function readVersion(): Promise<string> {
  const here = import.meta.url;
  const file = new URL(here.endsWith('.ts') ? '../../package.json' : '../package.json', here);
  try {
    return JSON.parse(await readFile(file, 'utf8')).version;
  } catch {
    // Bundled into another package.
    return 'unknown';
  }
}
