import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusArticle } from '../../src/corpus/corpus-article.ts';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';
import { openDuckdbStore } from '../../src/corpus/store/open-duckdb-store.ts';
import { openStore } from '../../src/corpus/store/open-store.ts';
import { analyze } from '../../src/index.ts';
import { generateResults } from './generated-corpus.ts';
import { query, readTables } from './read-database.ts';
import { RUN } from './run-description.ts';

const OTHER = { ...RUN, options: { ...RUN.options, nameBlind: true } };
let folder: string;
let results: CorpusResult[];

beforeAll(async () => {
  results = await generateResults(200);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function fill(path: string, batches: readonly (readonly CorpusResult[])[], run = RUN): Promise<void> {
  const store = await openStore(path, run, 'append');
  for (const batch of batches) await store.write(batch);
  await store.close();
}

/** A result made of a text as it comes. */
async function makeResult(
  sequence: number,
  text: string,
  article: Partial<CorpusArticle> = {},
): Promise<CorpusResult> {
  const { id = `a-${sequence}`, title, outlet, url, publishedAt, extra = {} } = article;
  const origin = { file: 'in.jsonl', line: sequence + 1 };
  const report = await analyze(text, { id, title, outlet, url, publishedAt });
  return { kind: 'report', sequence, article: { id, text, extra, origin }, report };
}

function readLines(path: string): Record<string, never>[] {
  const text = readFileSync(path, 'utf8');
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}

describe.each(['run.duckdb', 'run.jsonl'])('%s', (name) => {
  const pathOf = () => join(folder, name);

  test('begins with nothing, tells after each batch how far it is, and goes on there', async () => {
    const store = await openStore(pathOf(), RUN, 'refuse');
    expect(store.progress).toEqual({ done: 0, last: null, reports: 0, rejects: 0 });
    await store.write([]);
    await store.write(results.slice(0, 40));
    const progress = {
      done: 40,
      last: { id: null, file: 'articles.jsonl', line: 40 },
      reports: 39,
      rejects: 1,
    };
    expect(store.progress).toEqual(progress);
    await store.close();
    await store.close();
    await expect(store.write(results.slice(40, 41))).rejects.toMatchObject({ code: 'invalid-input' });
    const again = await openStore(pathOf(), RUN, 'refuse');
    expect(again.progress).toEqual(progress);
    await again.write(results.slice(40, 41));
    expect(again.progress.last).toEqual({ id: 'n-40', file: 'articles.jsonl', line: 41 });
    await again.close();
  });

  test('a batch with a gap, or one that comes twice, is refused, and nothing of it is kept', async () => {
    for (const batch of [results.slice(1, 3), [results[0]!, results[2]!]]) {
      const store = await openStore(pathOf(), RUN, 'refuse');
      await expect(store.write(batch)).rejects.toThrow(/must have sequence \d, got \d/);
      // A later batch must not hide that one was lost.
      await expect(store.write(results.slice(0, 1))).rejects.toMatchObject({ code: 'invalid-input' });
      expect(store.progress.done).toBe(0);
      await store.close();
    }
  });

  test('batches that are not waited for are written one after another', async () => {
    const store = await openStore(pathOf(), RUN, 'refuse');
    const writes = [0, 10, 20].map((from) => store.write(results.slice(from, from + 10)));
    await store.close();
    await Promise.all(writes);
    const again = await openStore(pathOf(), RUN, 'refuse');
    expect(again.progress.done).toBe(30);
    await again.close();
  });

  test('a batch that fails half way leaves nothing', async () => {
    await fill(pathOf(), [results.slice(0, 5)]);
    const broken = structuredClone(results.slice(5, 10)) as (CorpusResult & { kind: 'report' })[];
    // No report has this: it stands for any failure while the rows are made.
    Object.defineProperty(broken[3]!.report, 'notes', {
      enumerable: true,
      get: () => {
        throw new Error('half way');
      },
    });
    const store = await openStore(pathOf(), RUN, 'refuse');
    await expect(store.write(broken)).rejects.toThrow('half way');
    await store.close();
    const again = await openStore(pathOf(), RUN, 'refuse');
    expect(again.progress.done).toBe(5);
    await again.write(results.slice(5, 10));
    await again.close();
    const whole = join(folder, `whole-${name}`);
    await fill(whole, [results.slice(0, 10)]);
    if (name.endsWith('.duckdb')) expect(await readTables(pathOf())).toEqual(await readTables(whole));
    else expect(readFileSync(pathOf(), 'utf8')).toBe(readFileSync(whole, 'utf8'));
  });

  test('another run is refused, with what differs and the ways out', async () => {
    await fill(pathOf(), [results.slice(0, 5)]);
    const other = { ...OTHER, engine: { ...RUN.engine, version: '2' } };
    await expect(openStore(pathOf(), other, 'refuse')).rejects.toThrow(
      /engine version is "1" in the store and "2" now; option nameBlind is false in the store and true now.*--append-run.*--replace/,
    );
    await expect(openStore(pathOf(), other, 'refuse')).rejects.toMatchObject({
      code: 'store-of-another-run',
    });
    const store = await openStore(pathOf(), RUN, 'refuse');
    expect(store.progress.done).toBe(5);
    await store.close();
  });

  test("'append' begins a run beside the old one, and each goes on", async () => {
    await fill(pathOf(), [results.slice(0, 5)]);
    await fill(pathOf(), [results.slice(0, 7)], OTHER);
    await fill(pathOf(), [results.slice(5, 6)]);
    await fill(pathOf(), [results.slice(7, 9)], OTHER);
    if (name.endsWith('.duckdb')) {
      const count = 'SELECT run, count(*)::INTEGER AS n FROM articles GROUP BY run ORDER BY run';
      expect(await query(pathOf(), count)).toEqual([
        { run: 1, n: 6 },
        { run: 2, n: 9 },
      ]);
    } else {
      const places = readLines(pathOf()).map(
        ({ corpus }: { corpus?: { run: number; sequence: number } }) => corpus!,
      );
      expect(places.filter(({ run }) => run === 1).map(({ sequence }) => sequence)).toEqual([
        0, 1, 2, 3, 4, 5,
      ]);
      expect(places.filter(({ run }) => run === 2)).toHaveLength(9);
    }
  });

  test("'replace' begins anew for another run, and goes on for the same", async () => {
    await fill(pathOf(), [results.slice(0, 50)]);
    const store = await openStore(pathOf(), OTHER, 'replace');
    expect(store.progress.done).toBe(0);
    await store.write(results.slice(0, 3));
    await store.close();
    const again = await openStore(pathOf(), OTHER, 'replace');
    expect(again.progress.done).toBe(3);
    await again.close();
    await expect(openStore(pathOf(), RUN, 'refuse')).rejects.toMatchObject({ code: 'store-of-another-run' });
    if (name.endsWith('.duckdb'))
      expect(await query(pathOf(), 'SELECT count(*)::INTEGER AS n FROM articles')).toEqual([{ n: 3 }]);
    else expect(readLines(pathOf())).toHaveLength(3);
  });

  test('a file of another program is not touched', async () => {
    const text = '{"my": "own work"}\n'.repeat(500);
    writeFileSync(pathOf(), text);
    for (const choice of ['refuse', 'append', 'replace'] as const)
      await expect(openStore(pathOf(), RUN, choice)).rejects.toMatchObject({ code: 'store-unreadable' });
    expect(readFileSync(pathOf(), 'utf8')).toBe(text);
  });

  test('an empty file, as mktemp leaves one, becomes a store', async () => {
    writeFileSync(pathOf(), '');
    await fill(pathOf(), [results.slice(0, 2)]);
    expect(statSync(pathOf()).size).toBeGreaterThan(0);
  });

  test('a damaged file is told, and can be mended by its backup', async () => {
    await fill(pathOf(), [results.slice(0, 60)]);
    const backup = readFileSync(pathOf());
    truncateSync(pathOf(), Math.floor(backup.length / 3));
    const failure = openStore(pathOf(), RUN, 'refuse');
    await expect(failure).rejects.toMatchObject({ code: 'store-unreadable' });
    await expect(failure).rejects.toThrow(/choose another path/);
    writeFileSync(pathOf(), backup);
    const store = await openStore(pathOf(), RUN, 'refuse');
    expect(store.progress.done).toBe(60);
    await store.close();
  });

  test('a folder that does not exist is told', async () => {
    await expect(openStore(join(folder, 'no', name), RUN, 'refuse')).rejects.toThrow(
      /does not exist; make it/,
    );
    mkdirSync(pathOf());
    await expect(openStore(pathOf(), RUN, 'refuse')).rejects.toMatchObject({ name: 'QuotestanceError' });
  });

  test('a store that is open is busy, in this process and for others', async () => {
    const store = await openStore(pathOf(), RUN, 'refuse');
    await expect(openStore(pathOf(), RUN, 'refuse')).rejects.toMatchObject({ code: 'store-busy' });
    const file = join(folder, 'results.json');
    writeFileSync(file, JSON.stringify(results.slice(0, 3)));
    const other = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tests/corpus-store/write-batches.ts', pathOf(), file, '2'],
      { encoding: 'utf8' },
    );
    expect(other.status).not.toBe(0);
    expect(other.stderr).toMatch(/store-busy/);
    expect(other.stderr).toMatch(new RegExp(`process ${process.pid} |PID ${process.pid}`, 'i'));
    await store.write(results.slice(0, 3));
    await store.close();
    await fill(pathOf(), [results.slice(3, 4)]);
  });
});

describe('JSON Lines', () => {
  test('lines are reports with their place, rejects go to a file of their own', async () => {
    const path = join(folder, 'run.jsonl');
    await fill(path, [results.slice(0, 41)]);
    const [first] = readLines(path);
    const { corpus, ...report } = first as unknown as { corpus: object };
    const given = results[0] as CorpusResult & { kind: 'report' };
    expect(report).toEqual(given.report);
    expect(corpus).toEqual({
      run: 1,
      sequence: 0,
      file: 'articles.jsonl',
      line: 1,
      extra: { section: 'news', rank: 0 },
      text: given.article.text,
    });
    expect(readLines(`${path}.rejects.jsonl`)).toEqual([
      {
        id: null,
        code: 'broken-line',
        reason: 'the line is no JSON',
        corpus: { run: 1, sequence: 39, file: 'articles.jsonl', line: 40 },
      },
    ]);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  test('what was cut short is cut off, in both files', async () => {
    const path = join(folder, 'run.jsonl');
    await fill(path, [results.slice(0, 41)]);
    const before = readFileSync(path, 'utf8');
    // A whole line of a batch that was not ended, and half a one.
    appendFileSync(path, `${before.split('\n')[0]}\n{"schemaVersion":"1.0","arti`);
    appendFileSync(`${path}.rejects.jsonl`, '{"id":');
    const store = await openStore(path, RUN, 'refuse');
    expect(store.progress.done).toBe(41);
    await store.close();
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readLines(`${path}.rejects.jsonl`)).toHaveLength(1);
  });

  test('the lock of a process that was killed does not hold', async () => {
    const path = join(folder, 'run.jsonl');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: child.pid, host: 'elsewhere', birth: '' }));
    await expect(openStore(path, RUN, 'refuse')).rejects.toThrow(/on elsewhere has .* open.*delete/);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('exit', resolve));
    const { hostname } = await import('node:os');
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: child.pid, host: hostname(), birth: '' }));
    await fill(path, [results.slice(0, 1)]);
    // A later process that happens to have the same number.
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.pid, host: hostname(), birth: 'long ago' }));
    await fill(path, [results.slice(1, 2)]);
    expect(readLines(path)).toHaveLength(2);
  });

  test('hostile strings come back as they were', async () => {
    const path = join(folder, 'run.jsonl');
    const extra = { 'a"\n\u2028': '\ud800 \0 😀', deep: [{ __proto__: null, x: 1e300 }] };
    await fill(path, [[await makeResult(0, 'Ana said: “No\0 \ud83d.”', { id: "x'; DROP\n\udfff", extra })]]);
    const [line] = readLines(path) as unknown as { article: { id: string }; corpus: { extra: object } }[];
    expect(line!.article.id).toBe("x'; DROP\n\udfff");
    expect(line!.corpus.extra).toEqual(extra);
  });
});

describe('DuckDB', () => {
  const pathOf = () => join(folder, 'run.duckdb');

  test('every row of the reports is there', async () => {
    await fill(pathOf(), [results.slice(0, 100), results.slice(100)]);
    const reports = results.flatMap((result) => (result.kind === 'report' ? [result.report] : []));
    const sum = (count: (report: (typeof reports)[number]) => number) =>
      reports.reduce((total, report) => total + count(report), 0);
    const tables = await readTables(pathOf());
    expect(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))).toEqual({
      runs: 1,
      articles: 195,
      segments: sum(({ segments }) => segments.length),
      entities: sum(({ entities }) => entities.length),
      mentions: sum(({ entities }) => entities.flatMap(({ mentions }) => mentions).length),
      quotations: sum(({ quotations }) => quotations.length),
      stances: sum(({ stances }) => stances.length),
      evidence: sum(({ stances }) => stances.flatMap(({ evidence }) => evidence).length),
      notes: sum(({ notes }) => notes.length),
      texts: 195,
      rejects: 5,
      entity_keys: 0,
      linked_entities: 0,
      link_conflicts: 0,
    });
  });

  test('no column stays empty over real reports', async () => {
    const store = await openDuckdbStore(pathOf(), RUN, 'refuse');
    await store.write(results);
    await store.linkEntities({
      entities: [{ id: 'dana', name: 'Dana Ruiz', wikidata: 'Q7' }],
      overrides: { split: [{ articleId: 'n-0', entityId: 'e999', key: 'nobody' }] },
    });
    await store.close();
    const empty: string[] = [];
    for (const name of Object.keys(await readTables(pathOf()))) {
      const [counts] = await query(pathOf(), `SELECT count(COLUMNS(*))::INTEGER FROM ${name}`);
      for (const [column, count] of Object.entries(counts!)) if (count === 0) empty.push(`${name}.${column}`);
    }
    // The fast engine has no learned weights in this run.
    expect(empty).toEqual(['runs.model']);
  });

  test('a row says what its report says', async () => {
    const result = await makeResult(0, '“He is a liar and a coward,” Ana Reyes said of Bo Lund on Monday.', {
      title: 'Reyes on Lund',
      outlet: 'The Ledger',
      url: 'https://ledger.example/1',
      publishedAt: 'Sun, 01 Mar 2026 23:30:00 -0500',
      extra: { tags: ['a', null, 2.5] },
    });
    await fill(pathOf(), [[result]]);
    const { report } = result as CorpusResult & { kind: 'report' };
    expect((await query(pathOf(), 'SELECT * FROM articles'))[0]).toMatchObject({
      run: 1,
      sequence: 0,
      id: 'a-0',
      title: 'Reyes on Lund',
      outlet: 'The Ledger',
      url: 'https://ledger.example/1',
      published_at: 'Sun, 01 Mar 2026 23:30:00 -0500',
      published: '2026-03-01',
      words: report.article.words,
      score: report.sentiment.overall.score,
      quotation_label: report.sentiment.quotation.label,
      extra: '{"tags":["a",null,2.5]}',
      replaced: 0,
      file: 'in.jsonl',
      line: 1,
    });
    const [quotation] = report.quotations;
    expect((await query(pathOf(), 'SELECT * FROM quotations'))[0]).toMatchObject({
      id: 'q1',
      speaker: 'Ana Reyes',
      text: quotation!.text,
      cue: 'said',
      spans: JSON.stringify(quotation!.spans),
      attitude: false,
    });
    const evidence = await query(
      pathOf(),
      `SELECT holder, target, tone, stances.score, text, start_offset FROM stances
       JOIN evidence ON stances.sequence = evidence.sequence AND stances.number = evidence.stance ORDER BY stances.number, evidence.number`,
    );
    expect(evidence).toEqual(
      report.stances.flatMap(({ holder, target, tone, score, evidence: all }) =>
        all.map(({ text, span }) => ({
          holder: holder.name,
          target: target.name,
          tone,
          score,
          text,
          start_offset: span.start,
        })),
      ),
    );
  });

  test('the same id again replaces what was there, in the same batch and later', async () => {
    const texts = [
      '“Bo Lund is a liar,” Ana Reyes said.',
      '“Bo Lund is a hero,” Kim Sato said.',
      'It rained.',
    ];
    const twice = await Promise.all(
      [0, 1, 2, 0, 1].map((text, sequence) =>
        makeResult(sequence, texts[text]!, { id: sequence === 2 ? 'other' : 'same' }),
      ),
    );
    await fill(pathOf(), [twice.slice(0, 2), twice.slice(2)]);
    expect(await query(pathOf(), 'SELECT id, sequence, replaced FROM articles ORDER BY id')).toEqual([
      { id: 'other', sequence: 2, replaced: 0 },
      { id: 'same', sequence: 4, replaced: 3 },
    ]);
    expect(await query(pathOf(), 'SELECT speaker, sequence FROM quotations')).toEqual([
      { speaker: 'Kim Sato', sequence: 4 },
    ]);
    expect(await query(pathOf(), 'SELECT reports, replaced, done FROM runs')).toEqual([
      { reports: 5, replaced: 3, done: 5 },
    ]);
    const other = join(folder, 'other.duckdb');
    await fill(
      other,
      twice.map((result) => [result]),
    );
    expect(await readTables(other)).toEqual(await readTables(pathOf()));
  });

  test('hostile strings stay in their cells', async () => {
    const nasty = `'); DROP TABLE articles; -- " \\ \0 \n 😀 é`;
    const half = '\ud800x\udfff';
    const result = await makeResult(0, `“${nasty} ${half},” Ana Reyes said.`, {
      id: nasty,
      title: half,
      outlet: nasty,
      extra: { [nasty]: nasty, [half]: [half, '\\ud800', '\\\ud800'] },
    });
    const reject: CorpusResult = {
      kind: 'reject',
      sequence: 1,
      reject: { id: half, code: 'broken-line', reason: nasty, origin: { file: nasty, line: null } },
    };
    await fill(pathOf(), [[result, reject]]);
    const store = await openStore(pathOf(), RUN, 'refuse');
    expect(store.progress.last).toEqual({ id: half, file: nasty, line: null });
    await store.close();
    const [article] = await query(
      pathOf(),
      'SELECT id, title, outlet, extra, json_valid(extra) AS valid FROM articles',
    );
    expect(article).toMatchObject({ id: nasty, title: '\ufffdx\ufffd', outlet: nasty, valid: true });
    expect(JSON.parse(article!.extra as string)).toEqual({
      [nasty]: nasty,
      '\ufffdx\ufffd': ['\ufffdx\ufffd', '\\ud800', '\\\ufffd'],
    });
    expect(await query(pathOf(), 'SELECT id, reason, file, line FROM rejects')).toEqual([
      { id: '\ufffdx\ufffd', reason: nasty, file: nasty, line: null },
    ]);
    const again = await openStore(pathOf(), RUN, 'refuse');
    const twin = { ...result, sequence: 2 } as CorpusResult;
    await again.write([twin]);
    await again.close();
    expect(await query(pathOf(), 'SELECT sequence, replaced FROM articles')).toEqual([
      { sequence: 2, replaced: 1 },
    ]);
  });

  test("another program's database is not touched", async () => {
    const instance = await DuckDBInstance.create(pathOf());
    const connection = await instance.connect();
    await connection.run('CREATE TABLE runs (shoe VARCHAR)');
    connection.closeSync();
    instance.closeSync();
    for (const choice of ['refuse', 'append', 'replace'] as const)
      await expect(openStore(pathOf(), RUN, choice)).rejects.toThrow(/no database of this version/);
    expect(await query(pathOf(), 'SELECT count(*)::INTEGER AS n FROM runs')).toEqual([{ n: 0 }]);
  });

  test('what a killed process has left of a new database is no hindrance', async () => {
    writeFileSync(`${pathOf()}.new`, 'half');
    writeFileSync(`${pathOf()}.wal`, 'of a database that is gone');
    await fill(pathOf(), [results.slice(0, 2)]);
    expect(existsSync(`${pathOf()}.new`)).toBe(false);
    expect(await query(pathOf(), 'SELECT done FROM runs')).toEqual([{ done: 2 }]);
  });
});
