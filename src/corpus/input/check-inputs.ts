import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { QuotestanceError } from '../../errors.ts';
import { loadDuckDb } from '../load-duckdb.ts';
import type { InputSettings } from './input-options.ts';
import { listFiles } from './list-files.ts';
import { openZstd } from './read-bytes.ts';
import { KNOWN_ENDINGS, recognizeInput } from './recognize-input.ts';

/**
 * Looks at every input before any is read, so that a mistake shows at once and not after hours.
 * @throws QuotestanceError as `readInputs` says
 */
export async function checkInputs(paths: readonly string[], { input }: InputSettings): Promise<void> {
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) {
    throw new QuotestanceError(
      'invalid-input',
      `the inputs are ${JSON.stringify(paths)}; expected an array of paths`,
    );
  }
  if (paths.filter((path) => path === '-').length > 1) {
    throw new QuotestanceError(
      'invalid-input',
      'the inputs have "-" twice; the standard input can be read once only',
    );
  }
  for (const path of paths) {
    if (path !== '-') await checkPath(path);
    else if (input === undefined) {
      throw new QuotestanceError(
        'invalid-option',
        'the inputs have "-", but there is no stream in the option input; hand over a Readable',
      );
    }
  }
}

async function checkPath(path: string): Promise<void> {
  if (!(await isFolder(path)) && recognizeInput(path) === null) {
    const ending = extname(path);
    throw new QuotestanceError(
      'input-unknown',
      `${path} ${ending === '' ? 'has no ending' : `ends in ${ending}`}; what is read: ${KNOWN_ENDINGS}, a folder of these, or - for JSON Lines on the standard input`,
    );
  }
  for await (const { file, problem } of listFiles(path)) {
    const form = problem === null ? recognizeInput(file) : null;
    if (form?.kind === 'parquet') await loadDuckDb('Parquet files are read');
    if (form?.packing === 'zstd' && !hasZstd()) {
      throw new QuotestanceError(
        'zstd-missing',
        `${file} is packed with Zstandard, which this Node (${process.version}) cannot unpack; use Node 22.15 or later, or unpack it first: unzstd ${file}`,
      );
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What is there but cannot be looked at is a matter of the data, not of the caller.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return false;
    throw new QuotestanceError('input-missing', `${path}: there is no such file or folder`, { cause: error });
  }
}

function hasZstd(): boolean {
  const unpacker = openZstd();
  unpacker?.destroy();
  return unpacker !== null;
}
