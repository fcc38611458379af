import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CorpusRun, runCorpus } from '../../src/corpus/index.ts';
import { query } from '../corpus-store/read-database.ts';
import { makeShortArticles } from './collections.ts';

let folder: string;
let run: CorpusRun;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-corpus-'));
  const lines = makeShortArticles(30).map((article) => JSON.stringify(article));
  writeFileSync(at('articles.jsonl'), lines.join('\n'));
  run = { inputs: [at('articles.jsonl')], out: at('run.duckdb'), workers: 0 };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The keys of the mayor, who is in every article, with the number of articles. */
const readMayor = () =>
  query(
    run.out,
    `SELECT key, count(DISTINCT sequence)::INTEGER AS articles FROM entity_keys
      JOIN entities USING (run, sequence) WHERE entities.id = entity_id AND name LIKE '%Calder' GROUP BY key`,
  );

test('at its end a run has keys; a store that is at its end gets them anew when the files change', async () => {
  expect(await runCorpus(run)).toMatchObject({ done: 30, skipped: 0, stopped: false });
  expect(await readMayor()).toEqual([{ key: 'person:ines-calder', articles: 30 }]);
  writeFileSync(at('entities.jsonl'), '{"id": "mayor", "name": "Ines Calder", "wikidata": "Q1"}\n');
  const known = { ...run, entities: at('entities.jsonl') };
  expect(await runCorpus(known)).toMatchObject({ done: 30, skipped: 30 });
  expect(await readMayor()).toEqual([{ key: 'mayor', articles: 30 }]);
  writeFileSync(
    at('overrides.json'),
    '{"split": [{"articleId": "n3", "name": "Ines Calder", "key": "other"}]}',
  );
  await runCorpus({ ...known, overrides: at('overrides.json') });
  expect(
    await query(run.out, "SELECT key, articles FROM linked_entities WHERE type = 'person' ORDER BY key"),
  ).toEqual([
    { key: 'mayor', articles: 29 },
    { key: 'other', articles: 1 },
  ]);
  writeFileSync(at('entities.jsonl'), '{"id": "boss", "name": "Ines Calder"}\n');
  await runCorpus(known);
  expect(await readMayor()).toEqual([{ key: 'boss', articles: 30 }]);
  await runCorpus({ ...run, entities: [{ id: 'value', name: 'Ines Calder' }] });
  expect(await readMayor()).toEqual([{ key: 'value', articles: 30 }]);
});

test('a run that was stopped has no keys; the same call makes them', async () => {
  const control = new AbortController();
  const lines = makeShortArticles(400).map((article) => JSON.stringify(article));
  writeFileSync(at('articles.jsonl'), lines.join('\n'));
  const stopped = await runCorpus({
    ...run,
    signal: control.signal,
    onProgress: ({ done }) => done >= 64 && control.abort(),
  });
  expect(stopped).toMatchObject({ stopped: true });
  expect(stopped.done).toBeLessThan(400);
  expect(await query(run.out, 'SELECT * FROM entity_keys')).toEqual([]);
  expect(await runCorpus(run)).toMatchObject({ done: 400, skipped: stopped.done, stopped: false });
  expect(await readMayor()).toEqual([{ key: 'person:ines-calder', articles: 400 }]);
});

test('a run that is stopped when all is scored has no keys; the same call makes them', async () => {
  const control = new AbortController();
  const summary = await runCorpus({
    ...run,
    signal: control.signal,
    onProgress: ({ done }) => done === 30 && control.abort(),
  });
  expect(summary).toMatchObject({ done: 30, stopped: true });
  expect(await query(run.out, 'SELECT * FROM entity_keys')).toEqual([]);
  expect(await runCorpus(run)).toMatchObject({ skipped: 30, stopped: false });
  expect(await readMayor()).toEqual([{ key: 'person:ines-calder', articles: 30 }]);
});

test.each([
  [{ entities: 'none.jsonl' }, 'input-missing', 'the file of entities "none.jsonl" cannot be read'],
  [{ overrides: 'none.json' }, 'input-missing', 'the file of overrides "none.json" cannot be read'],
  [{ entities: [{ id: 'x' }] }, 'invalid-option', 'name: invalid input'],
  [{ entities: [], out: 'x.jsonl' }, 'invalid-option', 'entities and overrides are for a database'],
])('%j is refused before anything is scored', async (options, code, message) => {
  const refused = runCorpus({
    ...run,
    ...(options as object),
    onProgress: () => expect.unreachable(),
  });
  await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  await expect(query(run.out, 'SELECT 1')).rejects.toThrow();
});
