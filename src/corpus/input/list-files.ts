import { opendir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { explainFailure } from './read-bytes.ts';

/** A file that is to be read, or why it (or a folder) cannot be. */
export interface ListedFile {
  /** As given, or below the folder as given; with forward slashes. */
  readonly file: string;
  /** What stands behind the folder as given; the whole path where no folder was given. */
  readonly id: string;
  /** null where it can be opened. */
  readonly problem: string | null;
}

/**
 * The files of a folder and of those inside it, sorted by path (by UTF-16 code units, so that it is the same on every
 * machine); a path that is no folder is its own list. Links are followed. Names that begin with a dot are left out.
 * Holds the names of one folder a level.
 */
export async function* listFiles(path: string): AsyncGenerator<ListedFile, void, undefined> {
  const given = path.replaceAll(sep, '/');
  const found = await look(given);
  if (found !== 'folder') {
    yield { file: given, id: given.replace(/^(?:\.\/+)+/, ''), problem: null };
    return;
  }
  let end = given.length;
  while (given[end - 1] === '/') end--;
  yield* listFolder(`${given.slice(0, end)}/`, '', []);
}

async function* listFolder(
  root: string,
  inside: string,
  above: readonly string[],
): AsyncGenerator<ListedFile, void, undefined> {
  const here = { file: root + inside, id: inside };
  const names: string[] = [];
  let real: string;
  try {
    real = await realpath(here.file);
    if (above.includes(real)) return;
    for await (const entry of await opendir(here.file)) {
      if (entry.name.startsWith('.')) continue;
      // A folder sorts by its name with the slash: so do the paths of what is in it.
      if (entry.isFile()) names.push(entry.name);
      else if (entry.isDirectory()) names.push(`${entry.name}/`);
      else {
        const isFolder = (await look(here.file + entry.name)) === 'folder';
        names.push(isFolder ? `${entry.name}/` : entry.name);
      }
    }
  } catch (error) {
    yield { ...here, problem: explainFailure(error) };
    return;
  }
  names.sort();
  for (const name of names) {
    if (name.endsWith('/')) yield* listFolder(root, inside + name, [...above, real]);
    else {
      const found = await look(here.file + name);
      const problem = found === 'file' ? null : found === 'other' ? 'it is no file' : found;
      yield { file: here.file + name, id: inside + name, problem };
    }
  }
}

/** `file`, `folder`, `other` (a pipe, a device), or why nobody can tell. */
async function look(path: string): Promise<string> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return explainFailure(error);
  }
}
