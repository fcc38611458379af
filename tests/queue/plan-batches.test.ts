import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CorpusItem } from '../../src/corpus/corpus-article.ts';
import { readInputs } from '../../src/corpus/input/read-inputs.ts';
import { type Batch, makeBatchId } from '../../src/queue/batch.ts';
import { planBatches } from '../../src/queue/plan-batches.ts';
import { readBatch } from '../../src/queue/read-batch.ts';
import { RUN } from '../corpus-store/run-description.ts';

let folder: string;
const at = (name: string) => join(folder, name);

/** 40 items, with lines that are none, broken, not UTF-8, or without a newline at the end. */
const LINES = Buffer.concat([
  Buffer.from('\ufeff{"id":"first","text":"Ana Ruiz spoke."}\n\n   \n\u00a0\n{broken\r\n'),
  Buffer.from([0xff, 0xfe, 0x0a]),
  Buffer.from('{"id":"quotes","text":"“Yes,” she said.\u2028“No.”"}\n'),
  Buffer.from(
    Array.from({ length: 35 }, (_, n) => `{"id":"n${n}","text":"Tom Reed spoke ${n} times."}\n`).join('\n'),
  ),
  Buffer.from('{"id":"last","text":"The end."}'),
]);
const CSV = `id,text\n${Array.from({ length: 30 }, (_, n) => `c${n},"He said\n""no"" ${n}."\n`).join('')}bad\n`;

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

async function plan(inputs: readonly string[], size: number): Promise<Batch[]> {
  const planned = await collect(planBatches(inputs, {}, size));
  return planned.map((batch) => ({ id: makeBatchId(RUN, batch), ...batch }));
}

async function readAll(batches: readonly Batch[]): Promise<CorpusItem[]> {
  const items: CorpusItem[] = [];
  for (const batch of batches) {
    const read = await collect(readBatch(batch, {}));
    expect(read.length).toBe(batch.items);
    items.push(...read);
  }
  return items;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-plan-'));
  writeFileSync(at('lines.jsonl'), LINES);
  writeFileSync(at('empty.jsonl'), '');
  writeFileSync(at('packed.jsonl.gz'), gzipSync(LINES));
  writeFileSync(at('cut.jsonl.gz'), gzipSync(LINES).subarray(0, 150));
  writeFileSync(at('rows.csv'), CSV);
  mkdirSync(at('folder/inner'), { recursive: true });
  for (let n = 0; n < 7; n++) writeFileSync(at(`folder/${n}.txt`), `Tom Reed spoke ${n} times.`);
  writeFileSync(at('folder/4b.jsonl'), LINES);
  writeFileSync(at('folder/inner/picture.png'), 'no text');
  writeFileSync(at('folder/inner/z.html'), '<p>Ana Ruiz spoke.</p>');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT 'p' || range AS id, 'Tom Reed spoke.' AS text FROM range(25)) TO '${at('table.parquet')}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [['lines.jsonl']],
  [['empty.jsonl']],
  [['packed.jsonl.gz']],
  [['cut.jsonl.gz']],
  [['rows.csv']],
  [['table.parquet']],
  [['folder']],
  [['rows.csv', 'folder', 'lines.jsonl', 'lines.jsonl']],
])('the batches of %j hold what readInputs gives, in its order, for any size', async (names) => {
  const inputs = names.map(at);
  const expected = await collect(readInputs(inputs));
  for (const size of [1, 7, 1000]) {
    const batches = await plan(inputs, size);
    expect(batches.every(({ items }) => items >= 1 && items <= size)).toBe(true);
    expect(await readAll(batches)).toEqual(expected);
  }
});

test('the same inputs give the same ids; a change gives its batch another one, and no other', async () => {
  const before = await plan([at('lines.jsonl')], 10);
  expect(await plan([at('lines.jsonl')], 10)).toEqual(before);
  expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
  const text = LINES.toString('latin1').replace('spoke 20 times', 'spoke 21 times');
  writeFileSync(at('lines.jsonl'), Buffer.from(text, 'latin1'));
  const after = await plan([at('lines.jsonl')], 10);
  expect(after.map(({ id }, index) => id === before[index]!.id).filter((same) => !same)).toHaveLength(1);
  writeFileSync(at('lines.jsonl'), LINES);
  const other = { ...RUN, options: { nameBlind: true } };
  expect(makeBatchId(other, before[0]!)).not.toBe(makeBatchId(RUN, before[0]!));
});

test.each(['lines.jsonl', 'rows.csv', 'folder/1.txt'])(
  'a batch of %s is refused where the file is another one than when it was planned',
  async (name) => {
    const [batch] = await plan([at(name)], 5);
    const path = at(name);
    writeFileSync(path, name.endsWith('csv') ? CSV.replace('no', 'on') : 'something else\n'.repeat(50));
    await expect(collect(readBatch(batch!, {}))).rejects.toMatchObject({ code: 'inputs-changed' });
    rmSync(path);
    await expect(collect(readBatch(batch!, {}))).rejects.toMatchObject({ code: 'inputs-changed' });
    writeFileSync(
      path,
      name.endsWith('csv') ? CSV : name.endsWith('jsonl') ? LINES : 'Tom Reed spoke 1 times.',
    );
  },
);

test('standard input is refused: no worker could read it', async () => {
  await expect(plan(['-'], 5)).rejects.toMatchObject({ code: 'invalid-input' });
});
