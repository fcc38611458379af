/**
 * `npm run bench:adversarial`: texts made to find what is not linear. Each pattern is analysed at a size and at twice that
 * size, again and again in turn; the best processor time of each counts (other programs take none of it), and twice the
 * text may take at most 2.3 times as much.
 * Arguments: parts of the names of patterns, to run those alone. Ends with 1 where a pattern is over its budget.
 */
import { createAnalyzer } from '../src/analyze.ts';
import { checkReport } from '../tests/fuzz/check-report.ts';
import { ADVERSARIAL_TEXTS } from './adversarial-texts.ts';

const MOST_GROWTH = 2.3;
/** A text of the larger size must be through with this, in milliseconds. */
const MOST_TIME = 20_000;
/** Beneath this, in milliseconds, the memory manager and the compiler say more than the code. */
const LEAST_TIME = 40;
const ROUNDS = 5;

const analyzer = await createAnalyzer({ engine: 'fast' });
const wanted = process.argv.slice(2);
const chosen = ADVERSARIAL_TEXTS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);

async function time(text: string): Promise<number> {
  globalThis.gc?.();
  const begin = process.cpuUsage();
  await analyzer.analyze(text);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

process.stdout.write(
  `${'pattern'.padEnd(44)} ${'characters'.padStart(11)} ${'ms'.padStart(8)} ${'twice'.padStart(8)} ${'growth'.padStart(7)}\n`,
);
let failed = 0;
for (const { name, make, count } of chosen) {
  const [once, twice] = [make(count), make(2 * count)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Round by round, so that a busy machine slows both alike; a clear answer needs no more rounds.
  for (let round = 0; round < ROUNDS && (round < 2 || long / short > MOST_GROWTH - 0.2); round++) {
    short = Math.min(short, await time(once));
    long = Math.min(long, await time(twice));
  }
  const report = await analyzer.analyze(once);
  const problems = checkReport(once, report);
  const grows = long > LEAST_TIME && long / short > (MOST_GROWTH * twice.length) / (2 * once.length);
  if (grows || long > MOST_TIME || problems.length > 0) failed++;
  process.stdout.write(
    `${name.padEnd(44)} ${once.length.toLocaleString('en').padStart(11)} ${short.toFixed(0).padStart(8)} ${long.toFixed(0).padStart(8)} ${`${(long / short).toFixed(2)}x`.padStart(7)}${grows ? '  grows too fast' : ''}${long > MOST_TIME ? '  too long' : ''}${problems.length > 0 ? `  ${problems[0]}` : ''}\n`,
  );
}
process.stdout.write(
  `${chosen.length - failed} of ${chosen.length} patterns within ${MOST_GROWTH}x for twice the text\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
