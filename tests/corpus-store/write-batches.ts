import { readFileSync } from 'node:fs';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';
import { openStore } from '../../src/corpus/store/open-store.ts';
import { RUN } from './run-description.ts';

// A process of its own, so that it can be killed: writes the results of a file into a store, from where the store is,
// and links its entities.
const [path, file, size] = process.argv.slice(2) as [string, string, string];
const results = JSON.parse(readFileSync(file, 'utf8')) as CorpusResult[];
process.stdout.write('begun\n');
const store = await openStore(path, RUN, 'refuse');
for (let from = store.progress.done; from < results.length; from = store.progress.done)
  await store.write(results.slice(from, from + Number(size)));
if ('linkEntities' in store) await store.linkEntities();
await store.close();
