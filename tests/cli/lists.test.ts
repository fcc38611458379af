import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.ts';

/** Built by `npm test` before the tests run. */
const CLI = 'dist/cli.js';
const TEXT = '“Acre is a muppet show,” blogged Will Power.';
let folder: string;

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', input: TEXT });
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

let lists: { lexicon: string; verbs: string; entities: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-lists-'));
  lists = {
    lexicon: write('lexicon.json', '[{"word": "muppet show", "polarity": "negative", "intensity": 3}]'),
    verbs: write('verbs.jsonl', '{"verb": "blog"}\n\n'),
    entities: write(
      'entities.jsonl',
      '{"id": "acre", "name": "Bright Acre", "aliases": ["Acre"], "type": "organization"}\n{"name": "Will Power", "type": "person"}\n',
    ),
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectRead({ entities, quotations, stances }: Report): void {
  expect(entities.map(({ name, key }) => [name, key])).toContainEqual(['Bright Acre', 'acre']);
  expect(quotations.map(({ cue }) => cue?.lemma)).toEqual(['blog']);
  expect(stances.map(({ holder, target, polarity }) => [holder.name, target.name, polarity])).toContainEqual([
    'Will Power',
    'Bright Acre',
    'negative',
  ]);
}

describe('lists of one’s own on the command line', () => {
  test('analyze reads with them', () => {
    const args = ['--lexicon', lists.lexicon, '--verbs', lists.verbs, '--entities', lists.entities];
    expectRead(JSON.parse(run(['analyze', '--json', ...args]).stdout));
    expect(run(['explain', '--holder', 'Will Power', '--target', 'Acre', ...args]).stdout).toContain(
      '[muppet show]',
    );
  });

  test.each([0, 1])('corpus reads with them, with %i workers, and goes on with the same only', (workers) => {
    const articles = write('articles.jsonl', `${JSON.stringify({ id: 'a', text: TEXT })}\n`);
    const out = join(folder, `run-${workers}.jsonl`);
    const corpus = (lexicon: string) =>
      run(
        [
          'corpus',
          articles,
          '--out',
          out,
          '--workers',
          String(workers),
          '--quiet',
          '--lexicon',
          lexicon,
        ].concat(['--verbs', lists.verbs, '--names', lists.entities]),
      );
    expect(corpus(lists.lexicon).status).toBe(0);
    const reports = readFileSync(out, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"stances"'));
    expect(reports).toHaveLength(1);
    const [report] = reports.map((line) => JSON.parse(line));
    expectRead(report.report ?? report);
    expect(corpus(lists.lexicon).status).toBe(0);
    const other = write('other.json', '[{"word": "muppet show", "polarity": "positive"}]');
    const { status, stderr } = corpus(other);
    expect(status).toBe(1);
    expect(stderr).toContain('option lexicon is');
  });

  test('what is wrong in one is said by file and line', () => {
    const wrong = write('wrong.jsonl', '{"verb": "blog"}\n{"verb": ""}\n');
    const { status, stderr } = run(['analyze', '--verbs', wrong]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/wrong\.jsonl, line 2: verb: is empty/);
    expect(run(['analyze', '--verbs', 'no-such.json']).stderr).toContain(
      'cannot read no-such.json: there is no such file',
    );
  });
});
