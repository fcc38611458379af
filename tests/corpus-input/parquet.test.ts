import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { readInputs } from '../../src/corpus/input/read-inputs.ts';
import { collectItems, makeFolder, pickArticles, pickRejects, summarize } from './collect-items.ts';

const folder = await makeFolder();

async function writeParquet(name: string, query: string, options = ''): Promise<string> {
  const path = join(folder, name);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options})`);
  connection.closeSync();
  return path;
}

test('columns become fields; numbers, times and nested values are JSON', async () => {
  const path = await writeParquet(
    'types.parquet',
    `SELECT 9007199254740993::BIGINT AS id, 'The text “é”.' AS text, TIMESTAMPTZ '2024-05-01 10:30:00.5+00' AS "publishedAt",
       'Courier' AS outlet, NULL::VARCHAR AS title, 7::BIGINT AS views, 123456789012345678::BIGINT AS big, 1.5::DOUBLE AS share,
       DATE '2024-05-02' AS day, TIMESTAMP '2024-05-01 10:30:00' AS seen, [1::BIGINT, NULL] AS list,
       {'name': 'Ana', 'at': TIMESTAMP_NS '2024-05-01 10:30:00'} AS author, true AS ok, 'raw'::BLOB AS raw, NULL::INTEGER AS nothing`,
  );
  expect(await collectItems([path])).toEqual([
    {
      kind: 'article',
      article: {
        id: '9007199254740993',
        text: 'The text “é”.',
        publishedAt: '2024-05-01T10:30:00.5Z',
        outlet: 'Courier',
        extra: {
          views: 7,
          big: '123456789012345678',
          share: 1.5,
          day: '2024-05-02',
          seen: '2024-05-01T10:30:00',
          list: [1, null],
          author: { name: 'Ana', at: '2024-05-01T10:30:00' },
          ok: true,
          raw: 'raw',
          nothing: null,
        },
        origin: { file: path, line: 1 },
      },
    },
  ]);
});

test('rows keep their order over row groups and have their numbers; bad ones are rejects', async () => {
  const path = await writeParquet(
    'rows.parquet',
    `SELECT 'a' || i AS key, CASE WHEN i % 1000 = 999 THEN NULL WHEN i % 1000 = 998 THEN ' ' ELSE 'Text ' || i END AS body, i::INTEGER AS n
     FROM range(20000) r(i)`,
    ', ROW_GROUP_SIZE 2048',
  );
  const items = await collectItems([path], { text: 'body', id: 'key' });
  expect(summarize(items)).toEqual(
    Array.from({ length: 20_000 }, (_, i) => `${i + 1} ${i % 1000 >= 998 ? '!missing-text' : `a${i}`}`),
  );
  expect(pickRejects(items)[0]).toMatchObject({ id: 'a998', origin: { file: path, line: 999 } });
  expect(pickArticles(items)[5]!.extra).toEqual({ n: 5 });
});

test('a text column of numbers is a wrong type, and a missing one names those that are there', async () => {
  const numbers = await writeParquet('numbers.parquet', 'SELECT 1 AS text, 2 AS id');
  const other = await writeParquet('other.parquet', "SELECT 'x' AS body");
  expect(pickRejects(await collectItems([numbers, other])).map(({ code, reason }) => [code, reason])).toEqual(
    [
      ['wrong-type', 'the field "text" is the number 1; it must be a string'],
      ['missing-text', 'there is no field "text"; there are "body"'],
    ],
  );
});

test('bytes that are no text stay bytes in extra, and are no text', async () => {
  const path = await writeParquet(
    'bytes.parquet',
    String.raw`SELECT 'a' AS id, 'A.'::BLOB AS text, '\xFF\x00'::BLOB AS icon UNION ALL SELECT 'b', 'Caf\xE9'::BLOB, NULL`,
  );
  const items = await collectItems([path]);
  expect(summarize(items)).toEqual(['1 a', '2 !wrong-type']);
  expect(pickArticles(items)[0]!.extra).toEqual({ icon: { base64: '/wA=' } });
});

test('damaged in the middle: every row before the damage, and a reject for the next', async () => {
  const path = await writeParquet(
    'middle.parquet',
    `SELECT 'a' || i AS id, 'Text ' || md5(i::VARCHAR) AS text FROM range(20000) r(i)`,
    ', ROW_GROUP_SIZE 2048, CODEC zstd',
  );
  const bytes = await readFile(path);
  bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 4096);
  await writeFile(path, bytes);
  const items = await collectItems([path]);
  expect(items.length).toBeGreaterThan(4000);
  expect(items.length).toBeLessThan(20_000);
  expect(summarize(items)).toEqual([
    ...Array.from({ length: items.length - 1 }, (_, index) => `${index + 1} a${index}`),
    `${items.length} !unreadable`,
  ]);
});

test('damaged, cut off or no Parquet at all: a reject, and the next file is read', async () => {
  const good = await writeParquet('good[1]*.parquet', "SELECT 'g' AS id, 'Good.' AS text");
  const bytes = await readFile(good);
  const cut = join(folder, 'cut.parquet');
  const rubbish = join(folder, 'rubbish.parquet');
  const empty = join(folder, 'empty.parquet');
  await writeFile(cut, bytes.subarray(0, bytes.length - 20));
  await writeFile(rubbish, 'no Parquet');
  await writeFile(empty, '');
  const items = await collectItems([cut, rubbish, empty, good]);
  expect(summarize(items)).toEqual(['null !unreadable', 'null !unreadable', '1 g']);
  expect(pickRejects(items)[1]!.reason).toMatch(/^the file cannot be read: .*rubbish/);
});

test('reading may stop in the middle', async () => {
  const path = await writeParquet('long.parquet', "SELECT i AS id, 'Text' AS text FROM range(50000) r(i)");
  for await (const item of readInputs([path])) {
    expect(summarize([item])).toEqual(['1 0']);
    break;
  }
});
