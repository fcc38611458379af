import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectItems, makeFolder, pickArticles, pickRejects } from './collect-items.ts';

const root = await makeFolder();

async function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return join(root, folder);
}

test('files in the order of their paths, each named by its path inside the folder', async () => {
  const folder = await fill('sorted', {
    'b.txt': 'B.',
    'a/z.md': '# Z\n\nWords.',
    'a/B.TXT': 'AB.',
    'a-b.html': '<p>Page.</p>',
    'a.htm': '<p>Old page.</p>',
    'a/deep/er.txt': 'Deep.',
    'ä.txt': 'Umlaut.',
    'list.jsonl': '{"id":"from a line","text":"Lines too."}\n',
    '.hidden.txt': 'Hidden.',
    '.git/config.txt': 'Hidden.',
  });
  const items = await collectItems([folder]);
  const articles = pickArticles(items);
  expect(items).toHaveLength(articles.length);
  expect(articles.map(({ id, format, origin }) => [id, format, origin.file, origin.line])).toEqual(
    [
      ['a-b.html', 'html', 'a-b.html', null],
      ['a.htm', 'html', 'a.htm', null],
      ['a/B.TXT', undefined, 'a/B.TXT', null],
      ['a/deep/er.txt', undefined, 'a/deep/er.txt', null],
      ['a/z.md', undefined, 'a/z.md', null],
      ['b.txt', undefined, 'b.txt', null],
      ['from a line', undefined, 'list.jsonl', 1],
      ['ä.txt', undefined, 'ä.txt', null],
    ].map(([id, format, file, line]) => [id, format, `${folder}/${file}`, line]),
  );
  const files = articles.map(({ origin }) => origin.file);
  expect(files).toEqual([...files].sort());
  expect(articles[4]!.text).toBe('# Z\n\nWords.');
  expect(await collectItems([`${folder}//`])).toEqual(items);
});

test('texts are HTML where the option says so', async () => {
  const folder = await fill('format', { 'a.txt': '<p>A.</p>', 'b.html': '<p>B.</p>' });
  expect(pickArticles(await collectItems([folder], { format: 'html' })).map(({ format }) => format)).toEqual([
    'html',
    'html',
  ]);
  expect(pickArticles(await collectItems([folder], { format: 'text' })).map(({ format }) => format)).toEqual([
    'text',
    'html',
  ]);
});

test('files named one by one keep their paths as ids, so that none takes the place of another', async () => {
  const folder = await fill('single', { '1/a.txt': 'One.', '2/a.txt': 'Two.' });
  const paths = [`${folder}/2/a.txt`, `${folder}/1/a.txt`];
  expect(pickArticles(await collectItems(paths)).map(({ id, text }) => [id, text])).toEqual([
    [paths[0], 'Two.'],
    [paths[1], 'One.'],
  ]);
});

test('what is no text, too long, blank or of another kind is a reject in its place', async () => {
  const folder = await fill('bad', {
    'a.txt': Buffer.from('Caf\xe9', 'latin1'),
    'b.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    'c.txt': ' \n\u00a0',
    'd.txt': '',
    'e.txt': '12345678901',
    'f.txt': 'x'.repeat(1000),
    'g.png': 'not looked at',
    'h.txt': '\ufeff1234567890',
    README: 'no ending',
  });
  const items = await collectItems([folder], { mostCharacters: 10 });
  expect(
    pickRejects(items).map(({ id, code, origin }) => [origin.file.slice(folder.length + 1), code, id]),
  ).toEqual([
    ['README', 'unreadable', null],
    ['a.txt', 'not-text', 'a.txt'],
    ['b.txt', 'not-text', 'b.txt'],
    ['c.txt', 'missing-text', 'c.txt'],
    ['d.txt', 'missing-text', 'd.txt'],
    ['e.txt', 'too-long', 'e.txt'],
    ['f.txt', 'too-long', 'f.txt'],
    ['g.png', 'unreadable', null],
  ]);
  expect(pickArticles(items).map(({ id, text }) => [id, text])).toEqual([['h.txt', '1234567890']]);
  expect(pickRejects(items)[0]!.reason).toContain('its ending is none of .jsonl');
});

describe.runIf(process.platform !== 'win32')('links', () => {
  test('are followed, once round and no further; one that leads nowhere is a reject', async () => {
    const folder = await fill('links', { 'real/a.txt': 'A.' });
    await symlink('real/a.txt', join(folder, 'b.txt'));
    await symlink('nowhere.txt', join(folder, 'c.txt'));
    await symlink('real', join(folder, 'd'));
    await symlink('..', join(folder, 'real/up'));
    const items = await collectItems([folder]);
    expect(pickArticles(items).map(({ id }) => id)).toEqual(['b.txt', 'd/a.txt', 'real/a.txt']);
    expect(pickRejects(items)).toEqual([
      {
        id: null,
        code: 'unreadable',
        reason: 'the file cannot be read: there is no such file',
        origin: { file: `${folder}/c.txt`, line: null },
      },
    ]);
  });
});

test('an empty folder holds nothing', async () => {
  await mkdir(join(root, 'empty/inside'), { recursive: true });
  expect(await collectItems([join(root, 'empty')])).toEqual([]);
});
