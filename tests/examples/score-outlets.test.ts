import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, readBlocks, runCommand } from './run-page.ts';

const PAGE = 'examples/corpus/README.md';
const UPDATE = Boolean(process.env.README_UPDATE);
let folder: string;

beforeAll(() => {
  folder = makeProject();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const score = (...paths: string[]) =>
  runCommand(process.execPath, ['examples/corpus/score-outlets.mjs', ...paths], { cwd: folder });

test('prints what its page shows', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const { body, output: shown } = readBlocks(page)[1]!;
  const { status, output, errors } = await runCommand('bash', ['-c', body], { cwd: folder });
  expect(errors).toBe('');
  expect(status).toBe(0);
  if (UPDATE)
    writeFileSync(PAGE, page.slice(0, shown!.start) + output + page.slice(shown!.start + shown!.body.length));
  else expect(output).toBe(shown!.body);
});

test('finds the outlet that was written to be hostile, and is sure of it', async () => {
  const { output } = await score('examples/articles.jsonl');
  const own = output.split('\n\n').find((part) => part.startsWith('How outlets write'))!;
  const bounds = (outlet: string) => {
    const line = own.split('\n').find((row) => row.includes('Ines Calder') && row.includes(outlet))!;
    const [low, high] = /\(([^ ]+|\s\S+) to\s+([^ )]+)\)$/.exec(line)!.slice(1, 3);
    return [low!, high!].map((text) => Number(text.trim().replace('−', '-')));
  };
  const [, post] = bounds('Harbour Post');
  const [ledger] = bounds('The Ledger');
  expect(post).toBeLessThan(0);
  expect(post).toBeLessThan(ledger!);
});

test('reads a folder, counts the later of two with one id, and tells what it rejects', async () => {
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles/one.txt'), 'Mayor Ines Calder praised Bruno Falk.\n');
  const line = (text: string) => JSON.stringify({ id: 'same', outlet: 'The Ledger', text });
  writeFileSync(
    join(folder, 'articles/two.jsonl'),
    [line('Ines Calder spoke.'), '{"text": 5}', 'rubbish', line('Ines Calder spoke again.')].join('\n'),
  );
  const { status, output, errors } = await score('articles');
  expect(status).toBe(0);
  expect(output).toMatch(/^2 articles, 2 rejected\n/);
  expect(errors).toContain('articles/two.jsonl:2 wrong-type: ');
  expect(errors).toContain('articles/two.jsonl:3 broken-line: ');
});

test('ends with the code of the library where a path does not exist, and with its usage where none is given', async () => {
  const missing = await score('nowhere.jsonl');
  expect(missing).toMatchObject({ status: 1, output: '' });
  expect(missing.errors).toMatch(/^input-missing: .*nowhere\.jsonl/);
  expect(await score()).toMatchObject({ status: 2, output: '' });
});
