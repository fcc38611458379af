/**
 * `npm run nightly`: the checks that take too long for every change. Arguments: names of checks, to run those alone. Ends with
 * 1 where one fails; a service that cannot be reached from here is said, and fails nothing.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

/** Each with its command, its variables, and by what one sees that something needed is out of reach. */
const CHECKS = {
  fuzz: { command: ['node', vitest, 'run', 'tests/fuzz'], env: { FUZZ_CASES: '20000' } },
  regexes: { command: ['node', 'scripts/check-regexes.mjs'] },
  adversarial: { command: ['npx', 'tsx', 'bench/adversarial.ts'] },
  'node versions': { command: ['node', 'scripts/try-node-versions.mjs'] },
  // Node 20 cannot unpack Zstandard; the tests of the inputs do it with one that can.
  'inputs on Node 24': { command: ['npx', '-y', 'node@24', vitest, 'run', 'tests/corpus-input'] },
  import: { command: ['node', 'bench/import-time.mjs'] },
  'bill of materials': { command: ['node', 'scripts/write-sbom.mjs'] },
  audit: {
    command: ['npm', 'audit', '--omit', 'dev'],
    unreachable: /audit endpoint returned an error|ENOTFOUND|ECONNREFUSED|ETIMEDOUT/,
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  process.stderr.write(`no such check: ${unknown.join(', ')}; there are ${Object.keys(CHECKS).join(', ')}\n`);
  process.exit(2);
}
const results = [];
for (const [name, { command, env = {}, unreachable }] of Object.entries(CHECKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n== ${name}: ${command.join(' ').replaceAll(`${root}/`, '')}\n`);
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 1e9,
  });
  process.stdout.write(stdout + stderr);
  const isAway = status !== 0 && unreachable?.test(stdout + stderr);
  const seconds = `${((performance.now() - begin) / 1000).toFixed(0)} s`;
  results.push({ name, seconds, result: status === 0 ? 'passed' : isAway ? 'not reachable' : 'FAILED' });
}
process.stdout.write('\n');
for (const { name, result, seconds } of results)
  process.stdout.write(`${name.padEnd(20)} ${result.padEnd(14)} ${seconds.padStart(7)}\n`);
process.exitCode = results.some(({ result }) => result === 'FAILED') ? 1 : 0;
