/**
 * `npm run bench:import`: what importing the built package costs beside importing wink-nlp and its model, which it needs, and
 * what the first report costs beside wink's first document. Each in a process of its own, in turn; medians of the time and of
 * the processor time. Ends with 1 beyond 1.3x.
 */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const MOST = 1.3;
const ROUNDS = 15;
const measure = (imports) => {
  const script = `const begin = performance.now(), before = process.cpuUsage(); ${imports}
    const { user, system } = process.cpuUsage(before);
    console.log(JSON.stringify([performance.now() - begin, (user + system) / 1000]));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  );
};
const TEXT = JSON.stringify('“It is a disgrace,” Mayor Ines Calder said of Bruno Falk.');
const WINK =
  "const { default: wink } = await import('wink-nlp'); const { default: model } = await import('wink-eng-lite-web-model');";
const OWN = `const { analyze } = await import(${JSON.stringify(pathToFileURL('dist/index.js').href)});`;
const CONTESTANTS = {
  'import of wink-nlp and its model': WINK,
  'and its first document': `${WINK} wink(model, ['sbd', 'pos']).readDoc(${TEXT});`,
  'import of quotestance': OWN,
  'and its first report': `${OWN} await analyze(${TEXT});`,
};
const times = Object.fromEntries(Object.keys(CONTESTANTS).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, imports] of Object.entries(CONTESTANTS)) times[name].push(measure(imports));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const [bare, , own] = Object.entries(times).map(([name, values]) => {
  const [wall, processor] = [0, 1].map((index) => median(values.map((value) => value[index])));
  process.stdout.write(
    `${name.padEnd(33)} ${wall.toFixed(0).padStart(5)} ms, processor ${processor.toFixed(0).padStart(5)} ms\n`,
  );
  return processor;
});
process.stdout.write(`${(own / bare).toFixed(2)}x of bare wink-nlp; at most ${MOST}x\n`);
process.exitCode = own / bare > MOST ? 1 : 0;
