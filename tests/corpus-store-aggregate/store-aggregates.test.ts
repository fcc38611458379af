import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';
import {
  aggregateSpeakers,
  aggregateStances,
  compareVoices,
  createEntityLinker,
  distributeTones,
  type EntityLinkerOptions,
  openDuckdbStore,
  openStoreAggregates,
  type StoreAggregates,
  summarizeEntities,
} from '../../src/corpus/index.ts';
import type { Report } from '../../src/report/schema.ts';
import { generateResults } from '../corpus-store/generated-corpus.ts';
import { RUN } from '../corpus-store/run-description.ts';

const DATES = ['2025', '2025-02', '2025-02-03T23:30:00-05:00', 'yesterday', '2025-13-01', undefined];
const OUTLETS = [undefined, '', 'Ω Post', "The People's “Voice”"];
const LINKING: EntityLinkerOptions = {
  entities: [{ id: 'Q7', name: 'Dana Ruiz', aliases: ['Ruiz'], wikidata: 'Q7' }],
  overrides: {
    merge: [['person:miles-okafor', 'person:petra-lang']],
    split: [{ articleId: 'n-2', entityId: 'e1', key: 'somebody else' }],
  },
};
const resamples = 100;
const folder = mkdtempSync(join(tmpdir(), 'store-aggregates-'));
const path = join(folder, 'run.duckdb');
let reports: Report[];
let stored: StoreAggregates;

/** Every set of some of these, in the order that they are in. */
function listSubsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, set) => items.filter((_, at) => set & (1 << at)));
}

/** The results with other outlets and dates here and there, and a few ids that come twice. */
async function makeResults(): Promise<CorpusResult[]> {
  const results = await generateResults(340);
  return results.map((result, index) => {
    if (result.kind === 'reject') return result;
    const { outlet, publishedAt, ...rest } = result.report.article;
    const details = {
      ...rest,
      id: index % 60 === 20 ? `n-${index - 13}` : rest.id,
      outlet: index % 9 === 0 ? OUTLETS[(index / 9) % OUTLETS.length] : outlet,
      publishedAt: index % 4 === 0 ? DATES[(index / 4) % DATES.length] : publishedAt,
    };
    return {
      ...result,
      article: { ...result.article, id: details.id },
      report: { ...result.report, article: details },
    };
  });
}

async function writeStore(at: string, results: readonly CorpusResult[], linking?: EntityLinkerOptions) {
  const store = await openDuckdbStore(at, RUN, 'refuse');
  for (let from = 0; from < results.length; from += 64) await store.write(results.slice(from, from + 64));
  await store.linkEntities(linking);
  await store.close();
}

beforeAll(async () => {
  const results = await makeResults();
  reports = [
    ...new Map(
      results.flatMap((result) => (result.kind === 'report' ? [[result.article.id, result.report]] : [])),
    ).values(),
  ];
  await writeStore(path, results, LINKING);
  stored = await openStoreAggregates(path);
});
afterAll(async () => {
  await stored.close();
  rmSync(folder, { recursive: true, force: true });
});

const linker = () => createEntityLinker(LINKING);
const ARTICLE_SETS = listSubsets(['outlet', 'month', 'year'] as const).map((by) => ({ by }));
const STANCE_SETS = listSubsets(['outlet', 'month', 'year', 'holder', 'target', 'voice'] as const).map(
  (by) => ({ by }),
);

describe('the same rows as over the reports', () => {
  test('there is something to compare', async () => {
    expect(reports.length).toBeGreaterThan(300);
    const [all] = await stored.aggregateStances();
    expect(all!.n).toBe(reports.reduce((sum, { stances }) => sum + stances.length, 0));
    const outlets = await stored.aggregateStances({ by: ['outlet', 'month', 'year'] });
    expect(outlets.length).toBeGreaterThan(30);
    expect(
      outlets.filter(({ outlet, month, year }) => outlet === null || month === null || year === null),
    ).not.toEqual([]);
  });

  test.each(STANCE_SETS)('aggregateStances by $by', async ({ by }) => {
    const rows = await stored.aggregateStances({ by, resamples });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await aggregateStances(reports, { by, resamples, linker: linker() }));
  });

  test.each(STANCE_SETS.filter(({ by }) => by.length < 3))('distributeTones by $by', async ({ by }) => {
    expect(await stored.distributeTones({ by, resamples, seed: 7 })).toEqual(
      await distributeTones(reports, { by, resamples, seed: 7, linker: linker() }),
    );
  });

  test.each([
    { target: 'Q7' },
    { holder: 'narrator', by: ['outlet'] },
    { holder: 'unattributed', by: ['target'] },
    { holder: 'person:miles-okafor', target: 'Q7', by: ['month'] },
    { holder: 'Q7', by: ['holder', 'target'] },
    { target: 'nobody' },
  ] as const)('stances and tones of %j', async (choice) => {
    const options = { resamples, ...choice };
    const linked = () => ({ ...options, linker: linker() });
    expect(await stored.aggregateStances(options)).toEqual(await aggregateStances(reports, linked()));
    expect(await stored.distributeTones(options)).toEqual(await distributeTones(reports, linked()));
  });

  test.each(ARTICLE_SETS)('compareVoices by $by', async ({ by }) => {
    const rows = await stored.compareVoices({ by, resamples });
    expect(rows.some(({ difference }) => difference !== null)).toBe(true);
    expect(rows).toEqual(await compareVoices(reports, { by, resamples, linker: linker() }));
    const one = { by, resamples, entity: 'Q7' };
    expect(await stored.compareVoices(one)).toEqual(
      await compareVoices(reports, { ...one, linker: linker() }),
    );
  });

  test.each(ARTICLE_SETS)('aggregateSpeakers by $by', async ({ by }) => {
    expect(await stored.aggregateSpeakers({ by, resamples })).toEqual(
      await aggregateSpeakers(reports, { by, resamples, linker: linker() }),
    );
    for (const speaker of ['unattributed', 'person:miles-okafor']) {
      const one = { by, resamples, speaker };
      const rows = await stored.aggregateSpeakers(one);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(await aggregateSpeakers(reports, { ...one, linker: linker() }));
    }
  });

  test('summarizeEntities', async () => {
    const rows = await stored.summarizeEntities({ resamples });
    expect(rows.find(({ entity }) => entity === 'Q7')!.articles).toBeGreaterThan(30);
    expect(rows).toEqual(await summarizeEntities(reports, { resamples, linker: linker() }));
  });

  test('without a list of entities, and several at once', async () => {
    const plain = join(folder, 'plain.duckdb');
    await writeStore(plain, await generateResults(120));
    const { aggregateStances: ask, close } = await openStoreAggregates(plain, { run: 1 });
    const part = (await generateResults(120)).flatMap((result) =>
      result.kind === 'report' ? [result.report] : [],
    );
    const sides = [['target'], ['holder'], ['outlet', 'target']] as const;
    const rows = await Promise.all(sides.map((by) => ask({ by, resamples })));
    for (const [index, by] of sides.entries())
      expect(rows[index]).toEqual(await aggregateStances(part, { by, resamples }));
    await close();
  });
});

describe('misuse', () => {
  test('a run that is not at its end, or not there', async () => {
    const at = join(folder, 'begun.duckdb');
    const store = await openDuckdbStore(at, RUN, 'refuse');
    await store.write((await generateResults(20)).slice(0, 20));
    await store.close();
    await expect(openStoreAggregates(at)).rejects.toMatchObject({ code: 'store-without-keys' });
    await expect(openStoreAggregates(at, { run: 2 })).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining('run is 2; expected one of those'),
    });
    await expect(openStoreAggregates(join(folder, 'none.duckdb'))).rejects.toMatchObject({
      code: 'store-unreadable',
    });
  });

  test.each([
    [{ by: ['outlets'] }, 'by has "outlets"'],
    [{ resamples: 1 }, 'resamples is 1'],
    [{ target: '' }, 'target is ""'],
  ])('%j', async (options, message) => {
    await expect(stored.aggregateStances(options as never)).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining(message),
    });
  });

  test('a closed one says so, and lets others open the database', async () => {
    const at = join(folder, 'plain.duckdb');
    const first = await openStoreAggregates(at);
    await expect(openStoreAggregates(at)).rejects.toMatchObject({ code: 'store-busy' });
    await first.close();
    await first.close();
    await expect(first.summarizeEntities()).rejects.toThrow('are closed');
    await (await openStoreAggregates(at)).close();
  });
});
