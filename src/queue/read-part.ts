import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { CorpusResult } from '../corpus/corpus-result.ts';
import { QuotestanceError } from '../errors.ts';
import { partPath } from './part-path.ts';
import type { PartCounts } from './write-part.ts';

/**
 * The results of a batch, numbered from `firstSequence`, and at the end their counts, which must be those of the lines.
 * @throws QuotestanceError `part-unreadable` for a part that is damaged or of another batch.
 */
export async function* readPart(
  out: string,
  batchId: string,
  firstSequence: number,
): AsyncGenerator<CorpusResult, PartCounts, undefined> {
  const path = partPath(out, batchId);
  const refuse = (found: string, cause?: unknown) =>
    new QuotestanceError(
      'part-unreadable',
      `${path} ${found}; delete it and submit again: only this batch is analysed anew`,
      { cause },
    );
  let [reports, rejects] = [0, 0];
  let counts: PartCounts | null = null;
  try {
    for await (const line of readPackedLines(path)) {
      const { kind, ...rest } = JSON.parse(line) as { kind: string };
      if (counts || !['report', 'reject', 'end'].includes(kind))
        throw refuse('has lines that are no results');
      if (kind === 'end') {
        counts = rest as unknown as PartCounts;
        continue;
      }
      const sequence = firstSequence + reports + rejects;
      if (kind === 'report') reports++;
      else rejects++;
      yield { ...rest, kind, sequence } as CorpusResult;
    }
  } catch (error) {
    if (error instanceof QuotestanceError) throw error;
    throw refuse(`is damaged (${(error as Error).message})`, error);
  }
  if (counts?.reports === reports && counts.rejects === rejects) return counts;
  const found = `${reports} reports and ${rejects} rejects`;
  throw refuse(
    counts
      ? `has ${found} but says that it has ${counts.reports} and ${counts.rejects}`
      : `ends after ${found}`,
  );
}

/** Lines of any length: none is cut at U+2028, which JSON leaves as it is. */
async function* readPackedLines(path: string): AsyncGenerator<string> {
  const bytes = createGunzip();
  // An error ends both streams, and comes out of the loop below.
  pipeline(createReadStream(path), bytes, () => {});
  let begun = '';
  for await (const text of bytes.setEncoding('utf8')) {
    const lines = (begun + text).split('\n');
    begun = lines.pop()!;
    yield* lines;
  }
  if (begun !== '') yield begun;
}
