/**
 * `npm run accuracy -- --swaps`: how often an edge keeps its polarity when the people of an article get names of other cultures,
 * or are of the other gender. `--list` prints every change.
 */
import type { Analyzer } from '../../src/index.ts';
import { measureSwaps, readCorpus } from '../swaps/measure-swaps.ts';

const TITLES = {
  names: 'names of other cultures',
  gender: 'the other gender',
  unlisted: 'names that no list has',
};
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

export async function printSwaps(
  name: string,
  analyzer: Analyzer,
  options: { cultures: number; list: boolean },
): Promise<void> {
  for (const kind of ['names', 'gender', 'unlisted'] as const) {
    const figures = await measureSwaps(analyzer, readCorpus(), kind, options.cultures);
    const { swaps, edges, same, polar, polarSame, turned, byCulture, changes } = figures;
    process.stdout.write(
      `${name}, ${TITLES[kind]}: ${swaps} articles, ${edges} edges, ${percent(same, edges)} with the same polarity; of ${polar} that are polar in either ${percent(polarSame, polar)}, ${turned} turned round\n`,
    );
    const worst = [...byCulture].sort(([, a], [, b]) => a.same / a.edges - b.same / b.edges);
    process.stdout.write(
      `  ${worst.map(([culture, own]) => `${culture} ${percent(own.same, own.edges)}`).join(', ')}\n`,
    );
    if (options.list)
      for (const { id, culture, edge } of changes)
        process.stdout.write(`  ${id} ${culture}: ${edge.holder} → ${edge.target}: ${edge.change}\n`);
  }
}
