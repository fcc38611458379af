import { createHash } from 'node:crypto';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/corpus/input/read-inputs.ts';
import { splitLines } from '../../src/corpus/input/split-lines.ts';
import { collectItems, makeFolder, pickArticles, pickRejects, summarize } from './collect-items.ts';

const folder = await makeFolder();

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const line = (id: string, text = `Text of ${id}.`) => `${JSON.stringify({ id, text })}\n`;

describe('fields', () => {
  test('known fields become the article, others are carried untouched', async () => {
    const record = {
      id: 'a1',
      text: 'The mayor spoke.',
      title: 'Speech',
      outlet: 'Courier',
      url: 'https://example.org/1',
      publishedAt: '2024-05-01',
      tags: ['a', { b: null }],
      views: 1.5,
      ok: false,
      note: '',
      none: null,
    };
    const path = await write('fields.jsonl', `${JSON.stringify(record)}\n`);
    const { tags, views, ok, note, none, ...known } = record;
    expect(pickArticles(await collectItems([path]))).toEqual([
      { ...known, extra: { tags, views, ok, note, none }, origin: { file: path, line: 1 } },
    ]);
  });

  test('names by option; the same field may be id and url; the default names are then extra', async () => {
    const record = {
      body: 'Text.',
      link: 'https://example.org/2',
      publisher: 'Post',
      date: '2024',
      head: 'H',
      id: 7,
    };
    const path = await write('names.jsonl', JSON.stringify(record));
    const names = {
      text: 'body',
      id: 'link',
      url: 'link',
      outlet: 'publisher',
      published: 'date',
      title: 'head',
    };
    expect(pickArticles(await collectItems([path], { ...names, format: 'html' }))).toEqual([
      {
        id: 'https://example.org/2',
        url: 'https://example.org/2',
        text: 'Text.',
        outlet: 'Post',
        publishedAt: '2024',
        title: 'H',
        format: 'html',
        extra: { id: 7 },
        origin: { file: path, line: 1 },
      },
    ]);
  });

  test('a number as id becomes its string, null and blank ids become a hash of the text', async () => {
    const ids = ['12', '1.5', '-3', 'null', '""', '"  "'];
    const path = await write('ids.jsonl', ids.map((id) => `{"id":${id},"text":"Same é text."}\n`).join(''));
    const hash = `sha256:${createHash('sha256').update('Same é text.').digest('hex').slice(0, 16)}`;
    expect(pickArticles(await collectItems([path])).map(({ id }) => id)).toEqual([
      '12',
      '1.5',
      '-3',
      hash,
      hash,
      hash,
    ]);
    expect(hash).toMatch(/^sha256:[0-9a-f]{16}$/);
  });

  test('null and empty optional fields are not there', async () => {
    const path = await write('null.jsonl', '{"id":"a","text":"T.","title":null,"outlet":"","url":null}');
    expect(pickArticles(await collectItems([path]))).toEqual([
      { id: 'a', text: 'T.', extra: {}, origin: { file: path, line: 1 } },
    ]);
  });

  test('__proto__ is a key like any other, and pollutes nothing', async () => {
    const path = await write(
      'proto.jsonl',
      '{"id":"a","text":"T.","__proto__":{"text":"bad","polluted":1}}\n{"__proto__":{"text":"Inherited."}}\n',
    );
    const items = await collectItems([path]);
    const extra = pickArticles(items)[0]!.extra;
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
    expect(Object.keys(extra)).toEqual(['__proto__']);
    expect(JSON.stringify(extra)).toBe('{"__proto__":{"text":"bad","polluted":1}}');
    expect('polluted' in {}).toBe(false);
    expect(summarize(items)).toEqual(['1 a', '2 !missing-text']);
  });

  test('names that every object inherits are no fields of it', async () => {
    const path = await write('inherit.jsonl', '{"text":"T."}');
    expect(pickRejects(await collectItems([path], { text: 'constructor' }))[0]).toMatchObject({
      code: 'missing-text',
      reason: 'there is no field "constructor"; there are "text"',
    });
  });
});

describe('lines', () => {
  test('a byte order mark, CRLF, blank lines and a missing last newline change nothing; lines stay counted', async () => {
    const path = await write(
      'crlf.ndjson',
      `\ufeff{"id":"a","text":"A."}\r\n\r\n  \t\r\n{"id":"b","text":"B."}\r\n\n{"id":"c","text":"C."}`,
    );
    expect(summarize(await collectItems([path]))).toEqual(['1 a', '4 b', '6 c']);
  });

  test('a file of no bytes, of a byte order mark or of blank lines holds nothing', async () => {
    const paths = [
      await write('empty.jsonl', ''),
      await write('mark.jsonl', '\ufeff'),
      await write('blank.json-lines', '\n\r\n \n'),
      await write('empty.jsonl.gz', ''),
      await write('packed-nothing.jsonl.gz', gzipSync('')),
    ];
    expect(await collectItems(paths)).toEqual([]);
  });

  test('a cut UTF-8 sequence, UTF-16 and pure binary are rejected line by line', async () => {
    const path = await write(
      'encodings.jsonl',
      Buffer.concat([
        Buffer.from(line('a')),
        Buffer.from('{"id":"b","text":"cut \xe2\x80"}\n', 'latin1'),
        Buffer.from(`{"id":"c","text":"wide"}`, 'utf16le'),
        Buffer.from('\n'),
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x0a]),
        Buffer.from(line('d', 'Ünïcödé “marks” 🙂')),
      ]),
    );
    const items = await collectItems([path]);
    expect(summarize(items)).toEqual([
      '1 a',
      '2 !not-text',
      '3 !not-text',
      '4 !not-text',
      '5 !broken-line',
      '6 !not-text',
      '7 d',
    ]);
    expect(pickArticles(items)[1]!.text).toBe('Ünïcödé “marks” 🙂');
  });

  test('pieces may be cut anywhere, also inside a character', async () => {
    const bytes = Buffer.from(`${line('a', 'Ünïcödé “marks” 🙂')}\n${line('b')}`);
    for (const size of [1, 2, 3, 7]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const items = await collectItems(['-'], { input: Readable.from(pieces) });
      expect(summarize(items)).toEqual(['1 a', '3 b']);
      expect(pickArticles(items)[0]!.text).toBe('Ünïcödé “marks” 🙂');
    }
  });

  test('a line of up to the limit is read, a longer one is let go of', async () => {
    async function* pieces() {
      yield Buffer.from('12345\n1234');
      yield Buffer.from('56\n12');
      yield Buffer.from('345\n\n1234567');
    }
    const lines: [number, string | null][] = [];
    for await (const { number, bytes } of splitLines(pieces(), 5)) {
      lines.push([number, bytes === null ? null : Buffer.from(bytes).toString()]);
    }
    expect(lines).toEqual([
      [1, '12345'],
      [2, null],
      [3, '12345'],
      [4, ''],
      [5, null],
    ]);
  });

  test('a line of 300 MB is a reject, takes no 300 MB of memory, and the next line is read', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let most = 0;
    async function* pieces() {
      yield Buffer.from(line('a'));
      yield Buffer.from('{"id":"b","text":"');
      for (let count = 0; count < 300; count++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        // A copy, as a file would give.
        yield Buffer.from(piece);
      }
      yield Buffer.from(`"}\n${line('c')}`);
    }
    const before = process.memoryUsage().arrayBuffers;
    const items = await collectItems(['-'], {
      input: Readable.from(pieces(), { objectMode: true, highWaterMark: 1 }),
    });
    expect(summarize(items)).toEqual(['1 a', '2 !too-long', '3 c']);
    expect(most - before).toBeLessThan(200 * 1024 * 1024);
  });

  test('reads no further ahead than a piece, and closes what it has opened when the reader stops', async () => {
    let given = 0;
    let isClosed = false;
    async function* pieces() {
      try {
        while (true) yield Buffer.from(line(`a${given++}`));
      } finally {
        isClosed = true;
      }
    }
    const input = Readable.from(pieces(), { objectMode: true, highWaterMark: 1 });
    let taken = 0;
    for await (const item of readInputs(['-'], { input })) {
      expect(item.kind).toBe('article');
      if (++taken === 1000) break;
    }
    expect(given).toBeLessThan(1010);
    expect(input.destroyed).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
  });
});

describe('packed files', () => {
  const text = Array.from({ length: 4000 }, (_, index) =>
    line(`a${index}`, `Text ${Math.sin(index)} of it.`),
  ).join('');

  test('gzip, also of several members, reads as the plain file does', async () => {
    const half = text.length / 2;
    const packed = Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]);
    const [fromPacked, fromPlain] = [
      await collectItems([await write('two.jsonl.gz', packed)]),
      await collectItems([await write('two.jsonl', text)]),
    ];
    expect(summarize(fromPacked)).toHaveLength(4000);
    expect(summarize(fromPacked)).toEqual(summarize(fromPlain));
  });

  test.each([0.01, 0.3, 0.5, 0.77, 0.999])(
    'cut off after %d of its bytes: every whole line, a reject for the next, and then the next file',
    async (share) => {
      const packed = gzipSync(text);
      const cut = packed.subarray(0, Math.floor(packed.length * share));
      const whole =
        gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH }).toString().split('\n').length - 1;
      const path = await write('cut.jsonl.gz', cut);
      const next = await write('next.jsonl', line('next'));
      const items = await collectItems([path, next]);
      expect(summarize(items)).toEqual([
        ...Array.from({ length: whole }, (_, index) => `${index + 1} a${index}`),
        `${whole + 1} !unreadable`,
        '1 next',
      ]);
      expect(pickRejects(items)[0]!.reason).toBe(
        'the file cannot be read from here on: the packed data ends too early',
      );
    },
  );

  test('damaged or not packed at all: a reject, and the next file is read', async () => {
    // The check sum, which comes after the last line.
    const damaged = Buffer.from(gzipSync(text));
    damaged.fill(0xff, damaged.length - 8, damaged.length - 4);
    const items = await collectItems([
      await write('damaged.jsonl.gz', damaged),
      await write('plain.jsonl.gz', text),
      await write('next.jsonl', line('next')),
    ]);
    // zlib keeps back the last 16 KB that it made before the damage; they count as not read.
    const read = items.length - 3;
    expect(read).toBeGreaterThan(3600);
    expect(summarize(items)).toEqual([
      ...Array.from({ length: read }, (_, index) => `${index + 1} a${index}`),
      `${read + 1} !unreadable`,
      '1 !unreadable',
      '1 next',
    ]);
    expect(pickRejects(items)[0]!.reason).toContain('the packed data is damaged');
  });

  test('Zstandard is read where Node can, and otherwise refused with the way out', async () => {
    const packed =
      'KLUv/QRYLQIAtAN7ImlkIjoieiIsInRleHQiOiJQYWNrZWQgd2l0aCBac3RhbmRhcmQuIn0KeVNlY29uZCBsaW5lLiJ9CgIAYIu5TJUB2WkimQ==';
    const path = await write('z.jsonl.zst', Buffer.from(packed, 'base64'));
    const first = await write('first.jsonl', line('first'));
    const zlib = await import('node:zlib');
    if ('createZstdDecompress' in zlib) {
      expect(summarize(await collectItems([first, path]))).toEqual(['1 first', '1 z', '2 y']);
      const cut = await write('cut.jsonl.zst', Buffer.from(packed, 'base64').subarray(0, -12));
      const items = await collectItems([cut, first]);
      expect(summarize(items).at(-2)).toMatch(/ !unreadable$/);
      expect(summarize(items).at(-1)).toBe('1 first');
    } else {
      await expect(readInputs([first, path]).next()).rejects.toMatchObject({
        code: 'zstd-missing',
        message: expect.stringMatching(
          /use Node 22\.15 or later, or unpack it first: unzstd .*z\.jsonl\.zst/,
        ),
      });
    }
  });
});

test.runIf(process.platform === 'linux')('a file that opens but does not read is a reject', async () => {
  const path = join(folder, 'memory.jsonl');
  await symlink('/proc/self/mem', path);
  const items = await collectItems([path, await write('next.jsonl', line('next'))]);
  expect(summarize(items)).toEqual(['1 !unreadable', '1 next']);
});

test('a stream that fails is a reject on the line after the last whole one', async () => {
  async function* pieces() {
    yield Buffer.from(`${line('a')}${line('b')}{"id":`);
    throw new Error('the cable was pulled');
  }
  const items = await collectItems(['-'], { input: Readable.from(pieces()) });
  expect(summarize(items)).toEqual(['1 a', '2 b', '3 !unreadable']);
  expect(pickRejects(items)[0]!).toMatchObject({
    reason: expect.stringContaining('cable was pulled'),
    origin: { file: '-', line: 3 },
  });
});
