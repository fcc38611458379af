import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { QuotestanceError } from '../../errors.ts';

/** Paths that this process has open: the operating system's locks tell processes apart, not parts of one. */
const OPEN = new Set<string>();

export interface Claim {
  /** Absolute, links followed. */
  readonly path: string;
  release(): void;
}

/**
 * Keeps a second store of this process off a path.
 * @throws QuotestanceError `store-busy` where it has one open, `store-unwritable` where the folder does not exist,
 * `store-unreadable` where a device or a pipe is there.
 */
export async function claimPath(given: string): Promise<Claim> {
  const path = await followLinks(resolve(given));
  const found = await stat(path).catch(() => null);
  // A new store takes the place of an empty file; that of a device or a pipe it must not take.
  if (found && !found.isFile() && !found.isDirectory())
    throw new QuotestanceError(
      'store-unreadable',
      `${given} is a device or a pipe and no file; choose another path for the store`,
    );
  if (OPEN.has(path))
    throw new QuotestanceError(
      'store-busy',
      `${given} is open already in this process; close that store first, or choose another path`,
    );
  OPEN.add(path);
  return { path, release: () => OPEN.delete(path) };
}

async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Not there yet: its folder is.
  }
  try {
    return join(await realpath(dirname(path)), basename(path));
  } catch (cause) {
    throw new QuotestanceError(
      'store-unwritable',
      `the folder ${dirname(path)} does not exist; make it, or choose another path for the store`,
      { cause },
    );
  }
}
