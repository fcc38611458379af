import { mkdir, open, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { CorpusResult } from '../corpus/corpus-result.ts';
import { syncFolder } from '../corpus/store/sync-folder.ts';
import { partPath } from './part-path.ts';

/** How many results a part has. */
export interface PartCounts {
  readonly items: number;
  readonly reports: number;
  readonly rejects: number;
}

/** The ending of files that are being written. */
export const DRAFT = '.draft';

/**
 * Writes the results of a batch into its part: packed JSON Lines, a result each, with the counts as the last line. Of a
 * page only the text that was found in it is kept, of others none where `keepText` is false. The part gets its name when the disk has all of it; a batch that was done
 * twice has one.
 * @throws what `results` throws, and errors of the file system; then there is no part.
 */
export async function writePart(
  out: string,
  batchId: string,
  results: AsyncIterable<CorpusResult>,
  keepText: boolean,
): Promise<PartCounts> {
  const path = partPath(out, batchId);
  const draft = join(dirname(path), `.${basename(path)}.${hostname()}-${process.pid}${DRAFT}`);
  await mkdir(dirname(path), { recursive: true });
  const file = await open(draft, 'w');
  try {
    let [reports, rejects] = [0, 0];
    const writeLines = async function* () {
      for await (const result of results) {
        if (result.kind === 'report') reports++;
        else rejects++;
        yield `${JSON.stringify(keepText ? withoutPage(result) : withoutText(result))}\n`;
      }
      yield `${JSON.stringify({ kind: 'end', items: reports + rejects, reports, rejects })}\n`;
    };
    await pipeline(Readable.from(writeLines()), createGzip({ level: 1 }), async (packed) => {
      for await (const bytes of packed) await file.writeFile(bytes);
    });
    await file.sync();
    await file.close();
    await rename(draft, path);
    await syncFolder(path);
    return { items: reports + rejects, reports, rejects };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

function withoutPage(result: CorpusResult): CorpusResult {
  const isPage = result.kind === 'report' && result.text !== undefined;
  return isPage ? { ...result, article: { ...result.article, text: '' } } : result;
}

function withoutText(result: CorpusResult): CorpusResult {
  if (result.kind === 'reject') return result;
  const { text: _, ...rest } = result;
  return { ...rest, article: { ...result.article, text: '' } };
}
