import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateArticles } from '../../examples/demo/generate-articles.ts';
import { addValue, startSums } from '../../src/corpus/aggregate/article-sums.ts';
import { bootstrapMean } from '../../src/corpus/aggregate/bootstrap-interval.ts';
import { wilsonInterval } from '../../src/corpus/aggregate/index.ts';
import {
  openStoreAggregates,
  type StoreAggregates,
} from '../../src/corpus/store-aggregate/open-store-aggregates.ts';
import { query } from '../corpus-store/read-database.ts';
import { readBlocks, runCommand } from '../examples/run-page.ts';

const PAGE = 'examples/demo/README.md';
const UPDATE = Boolean(process.env.README_UPDATE);
const AVERILL = 'person:marian-averill';
const STANMORE = 'person:gregory-stanmore';
const LASSITER = 'person:victor-lassiter';
const TURNED = 'Aldersea Standard';

let folder: string;
let demo: { status: number | null; output: string; errors: string };
let aggregates: StoreAggregates;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-demo-'));
  // What `npm run demo` runs after the build.
  const arguments_ = ['--import', 'tsx', resolve('examples/demo/run-demo.ts'), folder];
  demo = await runCommand(process.execPath, arguments_, { cwd: resolve('.') });
  aggregates = await openStoreAggregates(join(folder, 'run.duckdb'));
});

afterAll(async () => {
  await aggregates?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the steps of npm run demo score every article and build the dashboard', () => {
  const { length } = generateArticles();
  expect(demo.errors).toContain(`: ${length} reports, 0 rejects;`);
  expect(demo.status).toBe(0);
  expect(demo.output).toContain(`${length} articles of four outlets`);
  expect(readFileSync(join(folder, 'dashboard/index.html'), 'utf8')).toContain('A year in Aldersea');
  expect(demo.output).toContain('index.html in a browser');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.demo).toBe('npm run --silent build && tsx examples/demo/run-demo.ts');
});

test('the page of the demonstration shows what the database answers', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const [start, question] = readBlocks(page);
  expect(start!.body.trim()).toBe('npm run demo');
  const { body, output: shown } = question!;
  const command = body.replace('.out/demo/run.duckdb', join(folder, 'run.duckdb'));
  const { output, errors } = await runCommand('bash', ['-c', command], { cwd: resolve('.') });
  expect(errors).toBe('');
  if (UPDATE)
    writeFileSync(PAGE, page.slice(0, shown!.start) + output + page.slice(shown!.start + shown!.body.length));
  else expect(output).toBe(shown!.body);
});

describe('the Standard turns on Averill in June', () => {
  /** The mean over part of the year, with its interval. */
  const summarize = async (half: 'before' | 'after', holder: 'narrator' | 'others', isTurned: boolean) => {
    const rows = await query(
      join(folder, 'run.duckdb'),
      `SELECT stances.sequence, stances.score FROM stances JOIN articles USING (run, sequence)
      JOIN entity_keys ON entity_keys.run = stances.run AND entity_keys.sequence = stances.sequence
        AND entity_id = target_id
      WHERE key = '${AVERILL}' AND (articles.outlet = '${TURNED}') = ${isTurned}
        AND (holder_kind = 'narrator') = ${holder === 'narrator'}
        AND (articles.published_at < '2025-06') = ${half === 'before'}
      ORDER BY 1`,
    );
    const sums = startSums();
    for (const { sequence, score } of rows) addValue(sums, Number(sequence), Number(score));
    expect(sums.articles.length).toBeGreaterThanOrEqual(8);
    return bootstrapMean(sums, { resamples: 500, seed: 1 });
  };

  test('before, it writes of her as the others do', async () => {
    const [standard, others] = [
      await summarize('before', 'narrator', true),
      await summarize('before', 'narrator', false),
    ];
    expect(Math.abs(standard.mean - others.mean)).toBeLessThan(0.1);
    expect(standard.low).toBeLessThanOrEqual(others.high);
    expect(others.low).toBeLessThanOrEqual(standard.high);
  });

  test('after, it writes of her worse than the others, and than before', async () => {
    const standard = await summarize('after', 'narrator', true);
    const others = await summarize('after', 'narrator', false);
    const before = await summarize('before', 'narrator', true);
    expect(standard.high).toBeLessThan(others.low);
    expect(standard.high).toBeLessThan(before.low);
    expect(others.mean - standard.mean).toBeGreaterThan(0.15);
  });

  test('what it quotes others saying of her stays as it was', async () => {
    const before = await summarize('before', 'others', true);
    const after = await summarize('after', 'others', true);
    expect(after.low).toBeLessThanOrEqual(before.high);
    expect(before.low).toBeLessThanOrEqual(after.high);
  });

  test('month by month the store shows the turn', async () => {
    const rows = await aggregates.aggregateStances({ by: ['outlet', 'month', 'voice'], target: AVERILL });
    const own = rows.filter(({ outlet, voice }) => outlet === TURNED && voice === 'narration');
    expect(own).toHaveLength(12);
    const before = own.filter(({ month }) => month! < '2025-06').map(({ score }) => score.mean);
    const after = own.filter(({ month }) => month! >= '2025-06').map(({ score }) => score.mean);
    expect(Math.min(...before)).toBeGreaterThan(-0.1);
    // A month has some five stances: one of them may hide the turn, not two.
    expect(after.filter((mean) => mean < Math.min(...before, -0.05)).length).toBeGreaterThanOrEqual(6);
  });
});

describe('Kemble mellows toward Stanmore', () => {
  const readMonths = async (holder: string) =>
    (await aggregates.aggregateStances({ by: ['month'], holder, target: STANMORE })).map((row) => ({
      month: Number(row.month!.slice(5)),
      n: row.n,
      score: row.score,
    }));
  /** Of the scores over the months, each month as often as it has stances. */
  const slopeOf = (months: Awaited<ReturnType<typeof readMonths>>) => {
    const n = months.reduce((sum, row) => sum + row.n, 0);
    const middle = months.reduce((sum, row) => sum + row.n * row.month, 0) / n;
    const mean = months.reduce((sum, row) => sum + row.n * row.score.mean, 0) / n;
    const together = months.reduce(
      (sum, row) => sum + row.n * (row.month - middle) * (row.score.mean - mean),
      0,
    );
    return together / months.reduce((sum, row) => sum + row.n * (row.month - middle) ** 2, 0);
  };

  test('from hostile in the winter to respectful at the end of the year', async () => {
    const months = await readMonths('person:judith-kemble');
    expect(months).toHaveLength(12);
    expect(slopeOf(months)).toBeGreaterThan(0.05);
    for (const { month, score } of months) {
      // A month has some five stances: one that is misread widens its interval beyond zero.
      if (month <= 3) expect(score.mean, `month ${month}`).toBeLessThan(-0.1);
      if (month >= 10) expect(score.low, `month ${month}`).toBeGreaterThan(0);
    }
  });

  test('while Tarn, of the same union, stays as hard as he was', async () => {
    const months = await readMonths('person:samuel-tarn');
    expect(Math.abs(slopeOf(months))).toBeLessThan(0.025);
    const n = months.reduce((sum, row) => sum + row.n, 0);
    expect(months.reduce((sum, row) => sum + row.n * row.score.mean, 0) / n).toBeLessThan(-0.15);
  });
});

test('the Dockside Voice lets the union speak far more than the company, the others do not', async () => {
  const SIDES = {
    union: ['person:judith-kemble', 'person:samuel-tarn', 'person:lena-marsden'],
    company: ['person:gregory-stanmore', 'person:laura-penrose', 'person:walter-ingram'],
  };
  const rows = await aggregates.aggregateSpeakers({ by: ['outlet'] });
  const shareOfUnion = (isVoice: boolean) => {
    const count = (side: readonly string[]) =>
      rows
        .filter(({ outlet, speaker }) => (outlet === 'Dockside Voice') === isVoice && side.includes(speaker))
        .reduce((sum, { n }) => sum + n, 0);
    const [union, company] = [count(SIDES.union), count(SIDES.company)];
    return wilsonInterval(union, union + company);
  };
  const [voice, others] = [shareOfUnion(true), shareOfUnion(false)];
  expect(voice.low).toBeGreaterThan(0.85);
  expect(others.low).toBeGreaterThan(0.35);
  expect(others.high).toBeLessThan(0.65);
});

describe('Lassiter is spoken of badly, and written of neutrally', () => {
  test('over all outlets', async () => {
    const [row] = await aggregates.compareVoices({ entity: LASSITER });
    expect(row!.narration!.n).toBeGreaterThan(40);
    expect(row!.narration!.score.low).toBeGreaterThan(-0.05);
    expect(row!.narration!.score.high).toBeLessThan(0.05);
    expect(row!.quotation!.score.high).toBeLessThan(-0.2);
    expect(row!.difference!.low).toBeGreaterThan(0.2);
  });

  test('in each of them', async () => {
    const rows = await aggregates.compareVoices({ entity: LASSITER, by: ['outlet'] });
    expect(rows).toHaveLength(4);
    for (const { outlet, difference } of rows) expect(difference!.low, outlet!).toBeGreaterThan(0.05);
  });
});
