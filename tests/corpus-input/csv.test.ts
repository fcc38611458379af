import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { splitRows } from '../../src/corpus/input/split-rows.ts';
import { collectItems, makeFolder, pickArticles, pickRejects, summarize } from './collect-items.ts';

const folder = await makeFolder();

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('columns by the header; known ones become the article, others are strings in extra', async () => {
  const path = await write(
    'articles.csv',
    'id,text,outlet,views,note\n1,"She said ""no"", twice.",Courier,12,\n,Without an id.,,3,"a,b"\n',
  );
  expect(pickArticles(await collectItems([path]))).toEqual([
    {
      id: '1',
      text: 'She said "no", twice.',
      outlet: 'Courier',
      extra: { views: '12', note: '' },
      origin: { file: path, line: 2 },
    },
    {
      id: expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
      text: 'Without an id.',
      extra: { views: '3', note: 'a,b' },
      origin: { file: path, line: 3 },
    },
  ]);
});

const ROWS = [
  'id,text',
  '', // 2
  'a,"Two',
  'lines."', // 4
  '',
  '',
  'b,One.', // 7
  'c,"With',
  '',
  'an empty ""one""."', // 10
  'd,He said "yes" to it.', // 11
  'e,One,too many', // 12
  'f', // 13
  'g,', // 14
  'h," "', // 15
  'i,Last.', // 16
];
const SUMMARY = [
  '3 a',
  '7 b',
  '8 c',
  '11 d',
  '12 !broken-line',
  '13 !broken-line',
  '14 !missing-text',
  '15 !missing-text',
  '16 i',
];

test.each([
  ['LF', ROWS.join('\n')],
  ['CRLF', ROWS.join('\r\n')],
  ['a byte order mark, and a newline at the end', `\ufeff${ROWS.join('\r\n')}\r\n`],
  ['both sorts of newline', ROWS.map((row, index) => row + (index % 3 === 0 ? '\r\n' : '\n')).join('')],
])('a row has the line that it begins on, with %s', async (name, content) => {
  const items = await collectItems([await write(`rows ${name}.csv`, content)]);
  expect(summarize(items)).toEqual(SUMMARY);
  expect(pickArticles(items)[3]!.text).toBe('He said "yes" to it.');
  expect(
    pickRejects(items)
      .map(({ reason }) => reason)
      .slice(0, 3),
  ).toEqual([
    'the row has 3 columns; the header has 2',
    'the row has 1 columns; the header has 2',
    'the field "text" is empty',
  ]);
  expect(pickRejects(items)[2]!.id).toBe('g');
});

test('pieces may be cut anywhere', async () => {
  const bytes = Buffer.from(`\ufeff${ROWS.join('\r\n')}`);
  for (const size of [1, 2, 5]) {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const lines: number[] = [];
    for await (const row of splitRows(pieces())) lines.push(row.line);
    expect(lines).toEqual([1, 3, 7, 8, 11, 12, 13, 14, 15, 16]);
  }
});

test('a byte order mark before a quoted header is no part of it', async () => {
  const path = await write('mark.csv', '\ufeff"id","text"\na,One.\n');
  expect(summarize(await collectItems([path]))).toEqual(['2 a']);
});

test('a wrong encoding or binary harms its own row', async () => {
  const path = await write(
    'latin.csv',
    Buffer.from('id,text\na,Fine.\nb,Caf\xe9.\nc,\0\x01\nd,Fine too.\n', 'latin1'),
  );
  expect(summarize(await collectItems([path]))).toEqual(['2 a', '3 !not-text', '4 !not-text', '5 d']);
});

test('a header that is no text ends its file, not the run', async () => {
  const wide = await write('wide.csv', Buffer.from('id,text\na,Fine.\n', 'utf16le'));
  const items = await collectItems([wide, await write('next.csv', 'id,text\nn,Next.\n')]);
  expect(summarize(items)).toEqual(['1 !not-text', '2 n']);
});

test('without a column of text every row says which columns there are', async () => {
  const items = await collectItems([await write('semicolons.csv', 'id;text\na;One\nb;Two\n')]);
  expect(summarize(items)).toEqual(['2 !missing-text', '3 !missing-text']);
  expect(pickRejects(items)[0]!.reason).toBe('there is no field "text"; there are "id;text"');
});

test('columns of the same name hide nothing, and __proto__ is one like any other', async () => {
  const path = await write('same.csv', ' text , note,note,__proto__,\nT.,1,2,3,4\n');
  const [{ extra } = { extra: {} }] = pickArticles(await collectItems([path]));
  expect(Object.entries(extra)).toEqual([
    ['note', '1'],
    ['note_2', '2'],
    ['__proto__', '3'],
    ['', '4'],
  ]);
  expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
});

test('a quotation mark that is never closed is a reject where it opens', async () => {
  const path = await write('open.csv', 'id,text\na,One.\n\nb,"Two\nc,Three.\n');
  const items = await collectItems([path, await write('next.csv', 'id,text\nn,Next.\n')]);
  expect(summarize(items)).toEqual(['2 a', '4 !broken-line', '2 n']);
  expect(pickRejects(items)[0]!.reason).toContain('never closed');
});

test('files of nothing, of a header and of empty lines hold nothing', async () => {
  const paths = [
    await write('empty.csv', ''),
    await write('header.csv', '\ufeffid,text\r\n'),
    await write('lines.csv', '\n\r\n'),
  ];
  expect(await collectItems(paths)).toEqual([]);
});

test('packed CSV, cut off: every whole row and a reject for the next line', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `a${index},"Text ${Math.sin(index)}\nof it."\n`);
  const packed = gzipSync(`id,text\n${rows.join('')}`);
  const whole = await collectItems([await write('whole.csv.gz', packed)]);
  expect(summarize(whole)).toEqual(rows.map((_, index) => `${2 + 2 * index} a${index}`));
  const cut = await collectItems([await write('cut.csv.gz', packed.subarray(0, packed.length / 2))]);
  expect(cut.length).toBeGreaterThan(1000);
  expect(summarize(cut)).toEqual([
    ...summarize(whole).slice(0, cut.length - 1),
    `${2 * cut.length} !unreadable`,
  ]);
});

describe('a row over the limit', () => {
  async function split(content: string, size: number): Promise<string[]> {
    const bytes = Buffer.from(content);
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const rows: string[] = [];
    for await (const row of splitRows(pieces(), 50)) {
      rows.push(
        row.kind === 'row' ? `${row.line} ${Buffer.from(row.fields[0]!)}` : `${row.line} !${row.code}`,
      );
    }
    return rows;
  }

  test.each([1, 7, 64, 10_000])('is let go of up to its newline, in pieces of %d bytes', async (size) => {
    const long = 'long '.repeat(100);
    expect(await split(`id,text\na,1\n\nb,${long}\nc,3\n\nd,"${long}"\ne,"5\n5"\nf,${long}`, size)).toEqual([
      '1 id',
      '2 a',
      '4 !too-long',
      '5 c',
      '7 !too-long',
      '8 e',
      '10 !too-long',
    ]);
  });
});
