import { readFileSync } from 'node:fs';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';
import { openStore } from '../../src/corpus/store/open-store.ts';
import { RUN } from './run-description.ts';

// A process of its own, so that it can be killed: writes the results of a file into a store, from where the store is,
// and links its entities. Says a line when it begins and one after each batch; with a limit it writes that many batches
// and then waits for its end.
const [path, file, size, limit] = process.argv.slice(2) as [string, string, string, string?];
const results = JSON.parse(readFileSync(file, 'utf8')) as CorpusResult[];
process.stdout.write('begun\n');
const store = await openStore(path, RUN, 'refuse');
let batches = 0;
for (let from = store.progress.done; from < results.length; from = store.progress.done) {
  if (limit !== undefined && batches === Number(limit)) await new Promise(() => setInterval(() => {}, 1000));
  await store.write(results.slice(from, from + Number(size)));
  batches++;
  process.stdout.write('written\n');
}
if ('linkEntities' in store) await store.linkEntities();
await store.close();
