import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { QuotestanceError } from '../../errors.ts';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number, where the system can; else "". */
  readonly birth: string;
}

/** How long a lock without an owner may be one that is just being written. */
const WRITING = 5000;

/**
 * Locks a path by a file beside it; gives back what unlocks it. A lock whose process is gone counts for nothing.
 * @throws QuotestanceError `store-busy` where a process has it locked.
 */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await takeLock(lock)) return () => rm(lock, { force: true });
    const text = await readFile(lock, 'utf8').catch(() => null);
    if (text === null) continue;
    const owner = readOwner(text);
    if (owner ? isAlive(owner) : await isYoung(lock)) throw busy(path, lock, owner);
    await removeStale(lock, text);
  }
  throw busy(path, lock, null);
}

async function takeLock(lock: string): Promise<boolean> {
  const own: Owner = { pid: process.pid, host: hostname(), birth: readBirth(process.pid) };
  const draft = `${lock}.${process.pid}.new`;
  try {
    // Written aside and linked, so that a process that is killed just now leaves no lock without an owner.
    await writeFile(draft, JSON.stringify(own));
    await link(draft, lock).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // Some drives have no links.
      return writeFile(lock, JSON.stringify(own), { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves the lock aside before it is deleted: another process may just have put its own in its place. */
async function removeStale(lock: string, text: string): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
    if ((await readFile(aside, 'utf8')) === text) await rm(aside);
    else await rename(aside, lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function readOwner(text: string): Owner | null {
  try {
    const { pid, host, birth } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 ? { pid, host, birth } : null;
  } catch {
    return null;
  }
}

async function isYoung(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs < WRITING;
}

function isAlive({ pid, host, birth }: Owner): boolean {
  // Whether a process of another machine still runs cannot be seen from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return readBirth(pid) === birth;
}

/** When a process was started, since which start of the system; "" where that cannot be known. */
function readBirth(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return `${boot} ${fields[19]}`;
  } catch {
    return '';
  }
}

function busy(path: string, lock: string, owner: Owner | null): QuotestanceError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  return new QuotestanceError(
    'store-busy',
    `${who} has ${path} open; wait until it has ended, or choose another path. If no such process runs, delete ${lock}`,
  );
}
