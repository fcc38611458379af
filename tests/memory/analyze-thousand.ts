import { generateArticles } from '../../bench/generate-articles.ts';

// A process of its own, with --expose-gc: says how many bytes are live after each hundred of different articles.
const { createAnalyzer } = (await import(
  '../../dist/index.js' as string
)) as typeof import('../../src/index.ts');
const analyzer = await createAnalyzer({ engine: 'fast' });
const live: number[] = [];
let count = 0;
for (const { text } of generateArticles(1000)) {
  await analyzer.analyze(text);
  if (++count % 100 > 0) continue;
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  live.push(heapUsed + external);
}
process.stdout.write(JSON.stringify(live));
