import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listKnownEntities } from '../../examples/demo/list-known-entities.ts';
import { aggregateStances, wilsonInterval } from '../../src/corpus/aggregate/index.ts';
import {
  analyzeCorpus,
  createEntityLinker,
  openStoreAggregates,
  readInputs,
  type StoreAggregates,
} from '../../src/corpus/index.ts';
import type { Report } from '../../src/index.ts';
import { runCommand } from '../examples/run-page.ts';

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

test('the steps of npm run demo score every article, and build the dashboard where there is one', () => {
  expect(demo.errors).toMatch(/: 336 reports, 0 rejects;/);
  expect(demo.status).toBe(0);
  expect(demo.output).toContain('336 articles of four outlets');
  const help = spawnSync(process.execPath, ['dist/cli.js', '--help'], { encoding: 'utf8' }).stdout;
  const hasDashboard = help.includes('quotestance dashboard ');
  expect(existsSync(join(folder, 'dashboard/index.html'))).toBe(hasDashboard);
  expect(demo.output).toContain(hasDashboard ? 'index.html in a browser' : 'ends with the store');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.demo).toBe('npm run --silent build && tsx examples/demo/run-demo.ts');
});

describe('the Standard turns on Averill in June', () => {
  const halves: Report[][] = [[], []];
  beforeAll(async () => {
    for await (const result of analyzeCorpus(readInputs([join(folder, 'articles.jsonl')]), { workers: 0 }))
      if (result.kind === 'report' && result.article.id.includes('-city-hall-'))
        halves[result.article.publishedAt! < '2025-06' ? 0 : 1]!.push(result.report);
  });
  const summarize = async (
    reports: readonly Report[],
    voice: 'narration' | 'quotation',
    isTurned: boolean,
  ) => {
    const chosen = reports.filter(({ article }) => (article.outlet === TURNED) === isTurned);
    const linker = createEntityLinker({ entities: listKnownEntities() });
    const rows = await aggregateStances(chosen, { by: ['voice'], target: AVERILL, linker });
    return rows.find((row) => row.voice === voice)!;
  };

  test('before, it writes of her as the others do', async () => {
    const [standard, others] = [
      await summarize(halves[0]!, 'narration', true),
      await summarize(halves[0]!, 'narration', false),
    ];
    expect(standard.articles).toBeGreaterThanOrEqual(8);
    expect(Math.abs(standard.score.mean - others.score.mean)).toBeLessThan(0.1);
    expect(standard.score.low).toBeLessThanOrEqual(others.score.high);
    expect(others.score.low).toBeLessThanOrEqual(standard.score.high);
  });

  test('after, it writes of her worse than the others, and than before', async () => {
    const standard = await summarize(halves[1]!, 'narration', true);
    const others = await summarize(halves[1]!, 'narration', false);
    const before = await summarize(halves[0]!, 'narration', true);
    expect(standard.score.high).toBeLessThan(others.score.low);
    expect(standard.score.high).toBeLessThan(before.score.low);
    expect(others.score.mean - standard.score.mean).toBeGreaterThan(0.15);
  });

  test('what it quotes others saying of her stays as it was', async () => {
    const before = await summarize(halves[0]!, 'quotation', true);
    const after = await summarize(halves[1]!, 'quotation', true);
    expect(after.score.low).toBeLessThanOrEqual(before.score.high);
    expect(before.score.low).toBeLessThanOrEqual(after.score.high);
  });

  test('month by month the store shows the turn', async () => {
    const rows = await aggregates.aggregateStances({ by: ['outlet', 'month', 'voice'], target: AVERILL });
    const own = rows.filter(({ outlet, voice }) => outlet === TURNED && voice === 'narration');
    expect(own).toHaveLength(12);
    for (const { month, score } of own) {
      if (month! < '2025-06') expect(score.mean, month!).toBeGreaterThan(-0.1);
      else expect(score.mean, month!).toBeLessThan(-0.1);
    }
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
      if (month <= 3) expect(score.high, `month ${month}`).toBeLessThan(-0.1);
      if (month >= 10) expect(score.low, `month ${month}`).toBeGreaterThan(0.05);
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
    expect(row!.quotation!.score.high).toBeLessThan(-0.25);
    expect(row!.difference!.low).toBeGreaterThan(0.25);
  });

  test('in each of them', async () => {
    const rows = await aggregates.compareVoices({ entity: LASSITER, by: ['outlet'] });
    expect(rows).toHaveLength(4);
    for (const { outlet, difference } of rows) expect(difference!.low, outlet!).toBeGreaterThan(0.15);
  });
});
