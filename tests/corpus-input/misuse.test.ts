import { execFile } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { InputOptions } from '../../src/corpus/input/input-options.ts';
import { readInputs } from '../../src/corpus/input/read-inputs.ts';
import { collectItems, makeFolder, summarize } from './collect-items.ts';

const folder = await makeFolder();
const good = join(folder, 'good.jsonl');
await writeFile(good, '{"id":"a","text":"A."}\n');
await writeFile(join(folder, 'list.json'), '[]');
await writeFile(join(folder, 'none'), '');
await writeFile(join(folder, 'page.txt.gz'), '');

const input = Readable.from([]);
const MISUSES: readonly (readonly [string, unknown, unknown, string, RegExp])[] = [
  [
    'a path that does not exist',
    [good, `${folder}/gone.jsonl`],
    {},
    'input-missing',
    /gone\.jsonl: there is no such file or folder/,
  ],
  ['a path below a file', [good, `${good}/x.txt`], {}, 'input-missing', /x\.txt/],
  ['an unknown ending that does not exist', [`${folder}/gone.doc`], {}, 'input-missing', /gone\.doc/],
  [
    'an unknown ending',
    [good, `${folder}/list.json`],
    {},
    'input-unknown',
    /list\.json ends in \.json; what is read: \.jsonl/,
  ],
  ['no ending', [good, `${folder}/none`], {}, 'input-unknown', /has no ending/],
  ['a packed text', [`${folder}/page.txt.gz`], {}, 'input-unknown', /ends in \.gz/],
  ['- without a stream', [good, '-'], {}, 'invalid-option', /no stream in the option input/],
  ['- twice', ['-', '-'], { input }, 'invalid-input', /"-" twice/],
  ['a path that is no array', good, {}, 'invalid-input', /expected an array of paths/],
  ['a path that is no string', [7], {}, 'invalid-input', /expected an array of paths/],
  ['an unknown format', [good], { format: 'pdf' }, 'invalid-option', /format is "pdf"/],
  ['an empty field name', [good], { text: '' }, 'invalid-option', /text is "".*such as 'text'/],
  ['a limit of nothing', [good], { mostCharacters: 0 }, 'invalid-option', /mostCharacters is 0/],
];

test.each(MISUSES)('%s is refused before anything is read', async (_, paths, options, code, message) => {
  const first = readInputs(paths as string[], options as InputOptions).next();
  await expect(first).rejects.toMatchObject({
    name: 'QuotestanceError',
    code,
    message: expect.stringMatching(message),
  });
});

test('no inputs hold nothing', async () => {
  expect(await collectItems([])).toEqual([]);
});

test('inputs of all sorts are read in the order given, and the same again', async () => {
  await writeFile(join(folder, 'rows.csv'), 'id,text\nc,C.\n');
  const paths = [join(folder, 'rows.csv'), '-', good, join(folder, 'rows.csv')];
  const read = () => collectItems(paths, { input: Readable.from(['{"id":"s","text":"S."}']) });
  expect(summarize(await read())).toEqual(['2 c', '1 s', '1 a', '2 c']);
  expect(await read()).toEqual(await read());
});

test('where DuckDB is not installed, Parquet is refused with the line that installs it, and the rest works', async () => {
  // The same code in a place whose node_modules have no DuckDB.
  const place = join(folder, 'elsewhere');
  await cp(resolve('src/corpus/input'), join(place, 'src/corpus/input'), { recursive: true });
  for (const file of ['src/errors.ts', 'src/corpus/load-duckdb.ts'])
    await cp(resolve(file), join(place, file));
  await mkdir(join(place, 'node_modules'));
  await symlink(resolve('node_modules/csv-parse'), join(place, 'node_modules/csv-parse'));
  await writeFile(join(place, 'package.json'), '{"type":"module"}');
  await writeFile(join(place, 'a.parquet'), 'PAR1');
  await writeFile(
    join(place, 'read.ts'),
    `import { readInputs } from './src/corpus/input/read-inputs.ts';
     const read = async (paths) => {
       try {
         const ids = [];
         for await (const item of readInputs(paths)) ids.push(item.article.id);
         return ids;
       } catch (error) {
         return [error.code, error.message];
       }
     };
     console.log(JSON.stringify([await read([${JSON.stringify(good)}]), await read([${JSON.stringify(good)}, 'a.parquet'])]));`,
  );
  const tsx = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, 'read.ts'], {
    cwd: place,
  });
  expect(JSON.parse(stdout)).toEqual([
    ['a'],
    [
      'duckdb-missing',
      'Parquet files are read by the package @duckdb/node-api, which is not installed. Install it with:\n\nnpm install @duckdb/node-api',
    ],
  ]);
});
