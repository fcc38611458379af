import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import {
  aggregateSpeakers,
  aggregateStances,
  compareVoices,
  distributeTones,
  monthOf,
  summarizeEntities,
  yearOf,
} from '../../src/corpus/aggregate/index.ts';
import { createEntityLinker } from '../../src/corpus/link/index.ts';
import type { Report } from '../../src/report/schema.ts';
import { buildReport } from './build-report.ts';

const BIANCHI = 'person:laura-bianchi';

const REPORTS = [
  buildReport({
    id: 'a1',
    outlet: 'The Ledger',
    publishedAt: '2024-05-31T23:30:00-05:00',
    entities: ['Laura Bianchi', 'Ito Tanaka'],
    stances: [
      ['narrator', 'e1', 0.4],
      ['e2', 'e1', -0.8, true],
      ['e2', 'e1', -0.2],
    ],
    quotations: [
      ['e2', -0.6],
      ['e2', 0],
      [null, 0.3],
    ],
  }),
  buildReport({
    id: 'a2',
    outlet: 'The Ledger',
    publishedAt: '2024-06-01',
    entities: ['Ito Tanaka', { name: 'Láura M. Bianchi', aliases: ['Ms. Bianchi'] }],
    stances: [
      ['narrator', 'e2', 0],
      ['unattributed', 'e2', 0.7],
    ],
    quotations: [['e1', 0.5]],
  }),
  buildReport({ id: 'a3', entities: ['Bianchi'], stances: [['narrator', 'e1', -0.9]] }),
];

async function* stream(reports: readonly Report[]): AsyncGenerator<Report> {
  for (const report of reports) yield report;
}

describe('aggregateStances', () => {
  test('counts, shares and means by target; the bare surname of another article is somebody else', async () => {
    const rows = await aggregateStances(REPORTS, { by: ['target'] });
    expect(
      rows.map(({ target, targetName, n, articles, negative, neutral, positive, mixed }) => [
        target,
        targetName,
        n,
        articles,
        negative,
        neutral,
        positive,
        mixed,
      ]),
    ).toEqual([
      ['person:?bianchi@a3', 'Bianchi', 1, 1, 1, 0, 0, 0],
      [BIANCHI, 'Láura M. Bianchi', 5, 2, 2, 1, 2, 1],
    ]);
    const { score, shareNegative } = rows[1]!;
    expect(score.mean).toBeCloseTo((0.4 - 0.8 - 0.2 + 0 + 0.7) / 5, 12);
    // two articles: the drawings are (a1, a1), (both), (a2, a2)
    expect(score.low).toBeCloseTo(-0.2, 12);
    expect(score.high).toBeCloseTo(0.35, 12);
    expect(shareNegative.share).toBe(0.4);
    expect(shareNegative.low).toBeCloseTo(0.1176, 4);
    expect(shareNegative.high).toBeCloseTo(0.7693, 4);
    expect(rows[0]!.score).toEqual({ mean: -0.9, low: -1, high: 1 });
  });

  test('by outlet and month, null last; a month is the one that is written', async () => {
    const rows = await aggregateStances(stream(REPORTS), { by: ['outlet', 'month', 'voice'] });
    expect(rows.map(({ outlet, month, voice, n }) => [outlet, month, voice, n])).toEqual([
      ['The Ledger', '2024-05', 'narration', 1],
      ['The Ledger', '2024-05', 'quotation', 2],
      ['The Ledger', '2024-06', 'narration', 1],
      ['The Ledger', '2024-06', 'quotation', 1],
      [null, null, 'narration', 1],
    ]);
  });

  test('chooses by holder and target without grouping by them', async () => {
    const rows = await aggregateStances(REPORTS, {
      by: ['year'],
      target: BIANCHI,
      holder: 'person:ito-tanaka',
    });
    expect(rows.map(({ year, n, articles }) => [year, n, articles])).toEqual([['2024', 2, 1]]);
    const [all] = await aggregateStances(REPORTS, { target: BIANCHI });
    expect([all!.n, all!.articles]).toEqual([5, 2]);
    const narrated = await aggregateStances(REPORTS, { by: ['holder'], holder: 'narrator' });
    expect(narrated.map(({ holder, holderName, n }) => [holder, holderName, n])).toEqual([
      ['narrator', 'narrator', 3],
    ]);
  });

  test('keys are settled by what later articles show', async () => {
    const reports = [
      buildReport({
        id: 'b1',
        entities: [{ name: 'WHO', type: 'organization' }],
        stances: [['narrator', 'e1', 0.2]],
      }),
      buildReport({
        id: 'b2',
        entities: [
          { name: 'World Health Organization', type: 'organization', aliases: ['WHO'] },
          { name: 'WHO', type: 'organization' },
        ],
        stances: [
          ['narrator', 'e1', 0.4],
          ['narrator', 'e2', -0.4],
        ],
      }),
    ];
    const rows = await aggregateStances(reports, {
      by: ['target'],
      target: 'organization:world-health-organization',
    });
    expect(rows.map(({ targetName, n, articles }) => [targetName, n, articles])).toEqual([
      ['World Health Organization', 3, 2],
    ]);
  });

  test('no reports, no rows', async () => {
    expect(await aggregateStances([])).toEqual([]);
    expect(await aggregateStances(stream([]), { by: ['outlet'] })).toEqual([]);
    expect(await distributeTones([])).toEqual([]);
    expect(await compareVoices([])).toEqual([]);
    expect(await aggregateSpeakers([])).toEqual([]);
    expect(await summarizeEntities([])).toEqual([]);
  });

  test.each([
    [{ by: ['outlets'] }, 'by has "outlets"'],
    [{ by: ['outlet', 'outlet'] }, 'by has "outlet"'],
    [{ resamples: 10 }, 'resamples is 10; expected a whole number from 100'],
    [{ seed: 0.5 }, 'seed is 0.5'],
    [{ target: '' }, 'target is ""'],
    [{ linker: {} }, 'make one with createEntityLinker()'],
  ])('refuses %j', async (options, message) => {
    await expect(aggregateStances([], options as never)).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining(message),
    });
  });

  test('says which report does not hold together', async () => {
    const broken = buildReport({ id: 'c1', entities: [], stances: [['narrator', 'e7', 0]] });
    await expect(aggregateStances([broken], { by: ['target'] })).rejects.toThrow(
      'report of "c1": "e7" is none of its entities',
    );
  });
});

test('distributeTones spreads every group over all seven tones', async () => {
  const [row] = await distributeTones(REPORTS, { target: BIANCHI });
  expect(row!.tones.map(({ tone, n }) => [tone, n])).toEqual([
    ['hostile', 1],
    ['critical', 1],
    ['neutral-to-critical', 0],
    ['neutral', 1],
    ['neutral-to-respectful', 0],
    ['respectful', 1],
    ['admiring', 1],
  ]);
  expect(row!.tones[0]).toMatchObject({ share: 0.2 });
  expect(row!.tones[2]!.high).toBeGreaterThan(0.3);
  expect(row!.n).toBe(5);
});

describe('compareVoices', () => {
  test('sets narration against quotation, both with their intervals', async () => {
    const rows = await compareVoices(REPORTS);
    expect(rows.map(({ entity }) => entity)).toEqual(['person:?bianchi@a3', BIANCHI]);
    const [alone, both] = rows;
    expect(alone).toMatchObject({ n: 1, articles: 1, quotation: null, difference: null });
    expect(both).toMatchObject({ n: 5, articles: 2, narration: { n: 2, articles: 2 }, quotation: { n: 3 } });
    expect(both!.difference!.mean).toBeCloseTo(0.2 - -0.1, 12);
    // a1: 0.4 against -0.5; a2: 0 against 0.7
    expect(both!.difference!.low).toBeCloseTo(-0.7, 12);
    expect(both!.difference!.high).toBeCloseTo(0.9, 12);
  });

  test('by outlet, for one entity', async () => {
    const rows = await compareVoices(REPORTS, { by: ['outlet'], entity: BIANCHI });
    expect(rows.map(({ entity, outlet, n }) => [entity, outlet, n])).toEqual([[BIANCHI, 'The Ledger', 5]]);
  });
});

test('aggregateSpeakers: who speaks, and how much of it', async () => {
  const rows = await aggregateSpeakers(REPORTS);
  expect(
    rows.map(({ speaker, n, articles, negative, neutral, positive, direct }) => [
      speaker,
      n,
      articles,
      negative,
      neutral,
      positive,
      direct,
    ]),
  ).toEqual([
    ['person:ito-tanaka', 3, 2, 1, 1, 1, 3],
    ['unattributed', 1, 1, 0, 0, 1, 1],
  ]);
  expect(rows[0]!.shareOfQuotations.share).toBe(0.75);
  const may = await aggregateSpeakers(REPORTS, { by: ['month'], speaker: 'person:ito-tanaka' });
  expect(may.map(({ month, n, shareOfQuotations }) => [month, n, shareOfQuotations.share])).toEqual([
    ['2024-05', 2, 2 / 3],
    ['2024-06', 1, 1],
  ]);
});

test('summarizeEntities: one row for every entity of all articles', async () => {
  const rows = await summarizeEntities(REPORTS);
  expect(
    rows.map(({ entity, articles, mentions, quotations, toward, held }) => [
      entity,
      articles,
      mentions,
      quotations,
      toward?.n ?? null,
      held?.n ?? null,
    ]),
  ).toEqual([
    ['person:?bianchi@a3', 1, 1, 0, 1, null],
    ['person:ito-tanaka', 2, 2, 3, null, 2],
    [BIANCHI, 2, 2, 0, 5, null],
  ]);
  expect(rows[0]!.salience).toEqual({ mean: 0.5, low: 0, high: 1 });
});

test('a name and id of the user’s list are those of the rows', async () => {
  const linker = createEntityLinker({
    entities: [{ id: 'mayor', name: 'Laura Bianchi', aliases: ['Bianchi'] }],
  });
  const rows = await aggregateStances(REPORTS, { by: ['target'], linker });
  expect(rows.map(({ target, targetName, n }) => [target, targetName, n])).toEqual([
    ['mayor', 'Laura Bianchi', 6],
  ]);
});

const NAMES = ['Laura Bianchi', 'Laura M. Bianchi', 'Bianchi', 'Laura K. Bianchi', 'UN', 'United Nations'];
const anyReport = fc
  .record({
    outlet: fc.constantFrom(undefined, 'A', 'B'),
    publishedAt: fc.constantFrom(undefined, '2024', '2024-01', '2024-02-03', 'yesterday'),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 4 }),
    stances: fc.array(
      fc.tuple(
        fc.constantFrom('narrator', 'unattributed', 'e1', 'e2'),
        fc.constantFrom('e1', 'e2'),
        fc.double({ min: -1, max: 1, noNaN: true }),
      ),
      { maxLength: 6 },
    ),
    quotations: fc.array(
      fc.tuple(fc.constantFrom(null, 'e1', 'e2'), fc.double({ min: -1, max: 1, noNaN: true })),
      { maxLength: 4 },
    ),
    hasAcronym: fc.boolean(),
  })
  .map(
    ({ outlet, publishedAt, names, stances, quotations, hasAcronym }) =>
      (id: string) =>
        buildReport({
          id,
          ...(outlet !== undefined && { outlet }),
          ...(publishedAt !== undefined && { publishedAt }),
          entities: names.map((name) => ({
            name,
            type: name.startsWith('U') ? 'organization' : 'person',
            aliases: name === 'United Nations' && hasAcronym ? ['UN'] : [],
          })),
          stances,
          quotations,
        }),
  );

test('the order of the reports changes nothing, to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyReport, { maxLength: 12 }).chain((makers) => {
        const reports = makers.map((make, at) => make(`r${at}`));
        return fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
        );
      }),
      async ([reports, shuffled]) => {
        const resamples = 100;
        const runs = (given: readonly Report[]) =>
          Promise.all([
            aggregateStances(given, { by: ['outlet', 'month', 'target', 'holder'], resamples }),
            distributeTones(given, { by: ['year'], resamples }),
            compareVoices(given, { by: ['outlet'], resamples }),
            aggregateSpeakers(given, { by: ['year'], resamples }),
            summarizeEntities(given, { resamples }),
          ]);
        expect(await runs(shuffled)).toEqual(await runs(reports));
      },
    ),
    { numRuns: 60 },
  );
});

test('groups add up to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyReport, { maxLength: 8 }), async (makers) => {
      const reports = makers.map((make, at) => make(`r${at}`));
      const edges = reports.reduce((sum, { stances }) => sum + stances.length, 0);
      for (const by of [['target'], ['holder', 'voice'], ['month']] as const) {
        const rows = await aggregateStances(reports, { by, resamples: 100 });
        expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(edges);
        for (const { n, negative, neutral, positive, score } of rows) {
          expect(negative + neutral + positive).toBe(n);
          expect(score.low).toBeLessThanOrEqual(score.high);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['2024-05-31', '2024', '2024-05'],
  ['2024-05-31T08:00:00Z', '2024', '2024-05'],
  ['2024-05', '2024', '2024-05'],
  ['2024', '2024', null],
  ['2024-13-01', null, null],
  ['31 May 2024', null, null],
  ['20240531', null, null],
  ['', null, null],
  [undefined, null, null],
])('the period of %s', (publishedAt, year, month) => {
  expect([yearOf(publishedAt), monthOf(publishedAt)]).toEqual([year, month]);
});

test('reads reports as analyze gives them', async () => {
  const reports = [
    await analyze('Laura Bianchi praised the brave nurses. "Ito Tanaka is a liar," Bianchi said.', {
      id: 'x1',
    }),
    await analyze('Ito Tanaka resigned. "I admire Laura Bianchi," Tanaka said on Monday.', { id: 'x2' }),
  ];
  const edges = reports.reduce((sum, { stances }) => sum + stances.length, 0);
  expect(edges).toBeGreaterThan(0);
  const [all] = await aggregateStances(reports);
  expect(all!.n).toBe(edges);
  const entities = await summarizeEntities(reports);
  expect(entities.find(({ entity }) => entity === BIANCHI)?.articles).toBe(2);
});
