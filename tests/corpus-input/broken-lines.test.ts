import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { RejectCode } from '../../src/corpus/corpus-article.ts';
import { collectItems, makeFolder, pickArticles, pickRejects } from './collect-items.ts';

const folder = await makeFolder();
const MOST = 400;

/** Ways in which a line can be broken: the line, the code, a part of the reason, and whether the reject has the id. */
const WAYS: readonly (readonly [(id: string) => string | Uint8Array, RejectCode, RegExp, boolean?])[] = [
  [(id) => `{"id":"${id}","text":"Cut off in the mid`, 'broken-line', /no JSON/],
  [(id) => `{id:"${id}",text:"Keys without quotation marks."}`, 'broken-line', /no JSON/],
  [(id) => `{'id':'${id}','text':'Single quotation marks.'}`, 'broken-line', /no JSON/],
  [(id) => `{"id":"${id}","text":"A comma too many.",}`, 'broken-line', /no JSON/],
  [(id) => `{"id":"${id}","text":"Two of them."}{"text":"In one line."}`, 'broken-line', /no JSON/],
  [(id) => `{"id":"${id}","text":"A raw\ttab."}`, 'broken-line', /no JSON/],
  [(id) => `{"id":"${id}","text":"Not a number.","share":NaN}`, 'broken-line', /no JSON/],
  [(id) => `["${id}","An array."]`, 'broken-line', /an array; each line must be a JSON object/],
  [() => `"A string."`, 'broken-line', /a string; each/],
  [() => 'null', 'broken-line', /null; each/],
  [
    (id) => `{"id":"${id}","text":"Deep.","tree":${'['.repeat(9999)}${']'.repeat(9999)}}`,
    'broken-line',
    /"tree" is nested/,
    true,
  ],
  [
    (id) => `{"id":"${id}","body":"Another field."}`,
    'missing-text',
    /no field "text"; there are "id", "body"/,
    true,
  ],
  [(id) => `{"id":"${id}","text":null}`, 'missing-text', /"text" is null/, true],
  [(id) => `{"id":"${id}","text":""}`, 'missing-text', /empty/, true],
  [(id) => `{"id":"${id}","text":" \\u00a0\\n\\t"}`, 'missing-text', /white space/, true],
  [(id) => `{"id":"${id}","text":42}`, 'wrong-type', /"text" is the number 42; it must be a string/, true],
  [(id) => `{"id":"${id}","text":["In","pieces."]}`, 'wrong-type', /"text" is an array/, true],
  [
    (id) => `{"id":{"$oid":"${id}"},"text":"An object as id."}`,
    'wrong-type',
    /"id" is an object; .* or a number/,
  ],
  [() => `{"id":12345678901234567890,"text":"An id that JSON would round."}`, 'wrong-type', /15 digits/],
  [(id) => `{"id":"${id}","text":"Title.","title":7}`, 'wrong-type', /"title" is the number 7/, true],
  [
    (id) => `{"id":"${id}","text":"Outlet.","outlet":{"name":"Courier"}}`,
    'wrong-type',
    /"outlet" is an object/,
    true,
  ],
  [
    (id) => `{"id":"${id}","text":"Date.","publishedAt":1700000000}`,
    'wrong-type',
    /"publishedAt" is the number/,
    true,
  ],
  [
    (id) => `{"id":"${id}","text":"${'long '.repeat(MOST / 5)}!"}`,
    'too-long',
    /has 401 characters; the limit is 400/,
    true,
  ],
  [(id) => Buffer.from(`{"id":"${id}","text":"Caf\xe9 in Latin-1."}`, 'latin1'), 'not-text', /not UTF-8/],
  [() => withoutNewlines(gzipSync('Binary rubbish.')), 'not-text', /NUL bytes/],
];

function withoutNewlines(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte !== 0x0a);
}

test('of 5,000 lines of which 500 are broken in 25 ways, 4,500 are articles and 500 rejects with line and reason', async () => {
  expect(WAYS).toHaveLength(25);
  const lines: (string | Uint8Array)[] = [];
  const broken: { line: number; way: number; id: string }[] = [];
  for (let index = 0; index < 5000; index++) {
    const id = `a${index}`;
    // One in each ten lines, never at the same place of the ten twice in a row.
    if (index % 10 === (Math.floor(index / 10) * 7) % 10) {
      const way = broken.length % WAYS.length;
      lines.push(WAYS[way]![0](id));
      broken.push({ line: index + 1, way, id });
    } else {
      lines.push(
        JSON.stringify({ id, text: `The mayor praised plan ${index}, “all of it”.`, section: index % 7 }),
      );
    }
  }
  const path = join(folder, 'mixed.jsonl');
  await writeFile(
    path,
    Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')])),
  );

  const items = await collectItems([path], { mostCharacters: MOST });
  expect(items).toHaveLength(5000);
  const rejects = pickRejects(items);
  expect(rejects).toHaveLength(500);
  for (const [index, { line, way, id }] of broken.entries()) {
    const [, code, reason, hasId = false] = WAYS[way]!;
    expect(rejects[index]).toEqual({
      id: hasId ? id : null,
      code,
      reason: expect.stringMatching(reason),
      origin: { file: path, line },
    });
  }

  const articles = pickArticles(items);
  const bad = new Set(broken.map(({ line }) => line));
  const good = Array.from({ length: 5000 }, (_, index) => index).filter((index) => !bad.has(index + 1));
  expect(articles).toEqual(
    good.map((index) => ({
      id: `a${index}`,
      text: `The mayor praised plan ${index}, “all of it”.`,
      extra: { section: index % 7 },
      origin: { file: path, line: index + 1 },
    })),
  );
});
