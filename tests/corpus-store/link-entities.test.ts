import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';
import { createEntityLinker, type EntityLinkerOptions } from '../../src/corpus/link/index.ts';
import { openDuckdbStore } from '../../src/corpus/store/open-duckdb-store.ts';
import type { Report } from '../../src/report/schema.ts';
import { generateResults } from './generated-corpus.ts';
import { query, readTables } from './read-database.ts';
import { RUN } from './run-description.ts';

const LINKING: EntityLinkerOptions = {
  entities: [{ id: 'dana', name: 'Dana Ruiz', type: 'person', wikidata: 'Q7' }],
  overrides: {
    merge: [['person:petra-lang', 'person:theo-brandt']],
    split: [{ articleId: 'n-1', entityId: 'e999', key: 'nobody' }],
  },
};
let folder: string;
let path: string;
let results: CorpusResult[];
let reports: Report[];

beforeAll(async () => {
  results = await generateResults(200);
  reports = results.flatMap((result) => (result.kind === 'report' ? [result.report] : []));
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-links-'));
  path = join(folder, 'run.duckdb');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openFilled(end = results.length) {
  const store = await openDuckdbStore(path, RUN, 'refuse');
  for (let from = 0; from < end; from += 50) await store.write(results.slice(from, Math.min(end, from + 50)));
  return store;
}

/** The keys that a linker gives when it has seen all reports. */
function linkReports(options: EntityLinkerOptions, given: readonly Report[] = reports) {
  const linker = createEntityLinker(options);
  const linked = given.map((report) => ({ report, keys: linker.link(report) }));
  const finished = linker.finish();
  const keys = linked.flatMap(({ report, keys }) =>
    [...keys].map(([entityId, key]) => [report.article.id, entityId, finished.resolve(key)]),
  );
  return { keys, finished };
}

const readKeys = async () =>
  (
    await query(
      path,
      'SELECT article_id, entity_id, key FROM entity_keys ORDER BY run, sequence, substr(entity_id, 2)::INTEGER',
    )
  ).map(({ article_id, entity_id, key }) => [article_id, entity_id, key]);

test('the tables hold what a linker says of all articles', async () => {
  const store = await openFilled();
  await store.linkEntities(LINKING);
  await store.close();
  const { keys, finished } = linkReports(LINKING);
  expect(await readKeys()).toEqual(keys);
  const rows = await query(path, 'SELECT * FROM linked_entities ORDER BY key');
  expect(
    rows.map(({ key, name, type, aliases, wikidata }) => ({ key, name, type, aliases, wikidata })),
  ).toEqual(
    finished.entities.map(({ key, name, type, aliases, wikidata = null }) => ({
      key,
      name,
      type,
      aliases: JSON.stringify(aliases),
      wikidata,
    })),
  );
  const articles = new Map<string, Set<string>>();
  for (const [articleId, , key] of keys as [string, string, string][])
    articles.set(key, (articles.get(key) ?? new Set()).add(articleId));
  for (const { key, articles: count } of rows)
    expect(count, String(key)).toBe(articles.get(String(key))!.size);
  expect(rows.find(({ key }) => key === 'dana')!.articles).toBeGreaterThan(20);
  const conflicts = await query(path, 'SELECT code, subject, keys, article_id FROM link_conflicts');
  expect(conflicts.length).toBeGreaterThan(0);
  expect(conflicts).toEqual(
    finished.conflicts.map(({ code, subject, keys, articleId }) => ({
      code,
      subject,
      keys: JSON.stringify(keys),
      article_id: articleId,
    })),
  );
});

test('every stance and every quotation is in its view, with keys and names', async () => {
  const store = await openFilled();
  await store.linkEntities(LINKING);
  await store.close();
  const count = async (from: string) =>
    (await query(path, `SELECT count(*)::INTEGER AS n FROM ${from}`))[0]!.n;
  for (const name of ['stances', 'quotations']) expect(await count(`linked_${name}`)).toBe(await count(name));
  expect(
    await count(
      'linked_stances WHERE holder_key IS NULL OR target_key IS NULL OR holder_name IS NULL OR target_name IS NULL',
    ),
  ).toBe(0);
  const [merged] = await query(
    path,
    `SELECT list_sort(list(DISTINCT target)) AS names, any_value(target_name) AS name, count(DISTINCT target_name)::INTEGER AS n
      FROM linked_stances JOIN stances USING (run, sequence, number) WHERE target_key = 'person:petra-lang'`,
  );
  expect(merged).toMatchObject({ names: expect.arrayContaining(['Petra Lang', 'Theo Brandt']), n: 1 });
  expect(await count(`linked_stances WHERE holder_kind <> 'entity' AND holder_key <> holder_kind`)).toBe(0);
  const unknown = 'speaker_id IS NULL';
  expect(await count('linked_quotations WHERE speaker_key IS NULL')).toBe(
    await count(`quotations WHERE ${unknown}`),
  );
});

test('a run that goes on has no keys until it is linked again', async () => {
  const store = await openFilled(150);
  await store.linkEntities();
  await store.write(results.slice(150, 160));
  await store.close();
  for (const name of ['entity_keys', 'linked_entities', 'link_conflicts'])
    expect(await query(path, `SELECT * FROM ${name}`), name).toEqual([]);
  expect(await query(path, 'SELECT linked_with FROM runs')).toEqual([{ linked_with: null }]);
  const again = await openDuckdbStore(path, RUN, 'refuse');
  await again.linkEntities();
  await again.close();
  const last = await openDuckdbStore(path, RUN, 'refuse');
  await last.write(results.slice(160));
  await last.linkEntities();
  await last.close();
  expect(await readKeys()).toEqual(linkReports({}).keys);
});

test('an empty run that was linked, and then gets articles, is linked anew', async () => {
  const store = await openDuckdbStore(path, RUN, 'refuse');
  await store.linkEntities();
  await store.close();
  const again = await openFilled();
  await again.linkEntities();
  await again.close();
  expect(await readKeys()).toEqual(linkReports({}).keys);
});

test('the same options do nothing, others make other keys, and the run beside it keeps its own', async () => {
  const store = await openFilled();
  await store.linkEntities();
  await store.close();
  const plain = await readTables(path);
  const beside = await openDuckdbStore(path, { ...RUN, inputs: ['other.jsonl'] }, 'append');
  await beside.write(results.slice(0, 30));
  await beside.linkEntities(LINKING);
  await beside.close();
  const again = await openDuckdbStore(path, RUN, 'refuse');
  await again.linkEntities({ entities: [], overrides: {} });
  await again.linkEntities(LINKING);
  await again.linkEntities();
  await again.close();
  const own = (rows: readonly string[]) => rows.filter((row) => row.startsWith('{"run":1,'));
  const after = await readTables(path);
  for (const [name, rows] of Object.entries(plain)) expect(own(after[name]!), name).toEqual(rows);
  expect(after.entity_keys!.length).toBeGreaterThan(plain.entity_keys!.length);
  expect(after.linked_entities!.some((row) => row.startsWith('{"run":2,"key":"dana"'))).toBe(true);
});

test('what ends half way leaves the keys as they were', async () => {
  const store = await openFilled();
  await store.linkEntities();
  await store.close();
  const before = await readTables(path);
  const again = await openDuckdbStore(path, RUN, 'refuse');
  const wrong = { entities: [{ id: '', name: 'x' }] };
  await expect(again.linkEntities(wrong)).rejects.toMatchObject({ code: 'invalid-option' });
  const reason = new Error('enough');
  await expect(again.linkEntities(LINKING, AbortSignal.abort(reason))).rejects.toBe(reason);
  await again.close();
  expect(await readTables(path)).toEqual(before);
});
