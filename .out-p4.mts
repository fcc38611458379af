import { readFileSync } from 'node:fs';
import { createAnalyzer } from './src/analyze.ts';
import { readModelFolder } from './bench/read-model-folder.ts';
const an = await createAnalyzer({ engine: 'accurate', model: readModelFolder('./models/en') });
const arts = readFileSync('/work/main/corpus/articles.jsonl', 'utf8').trimEnd().split('\n').slice(0, 24).map((l) => JSON.parse(l).text as string);
for (const a of arts.slice(0, 6)) await an.analyze(a);
for (let k = 0; k < 2; k++) { const b = process.cpuUsage(); const t = performance.now(); for (const a of arts) await an.analyze(a); const c = process.cpuUsage(b); console.log((24 / ((performance.now() - t) / 1000)).toFixed(2), 'articles/s', ((c.user + c.system) / 24000).toFixed(0), 'ms cpu'); }
