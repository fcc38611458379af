import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The pipeline, lowest first. A folder may import from itself and from what stands before it. */
const ORDER = [
  'errors',
  'lexicon',
  'document',
  'segment',
  'model',
  'entity',
  'quotation',
  'sentiment',
  'stance',
  'run-stages',
  'report',
  'open-engine',
  'analyze',
  'load-analyze',
  'corpus',
  'queue',
  'dashboard',
  'index',
  'cli',
];
const SRC = resolve('src');

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : /\.ts$/.test(entry.name) ? [path] : [];
  });
}

const FILES = listFiles(SRC).map((path) => ({
  path,
  name: relative(SRC, path),
  text: readFileSync(path, 'utf8'),
}));
const stageOf = (name: string) => name.split('/')[0]!.replace(/\.ts$/, '');

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)[^'\n]*(?:\n[^'\n]*)*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

describe('the arrows go one way', () => {
  test('every folder and top-level file has its place in the order', () => {
    expect(FILES.map(({ name }) => stageOf(name)).filter((stage) => !ORDER.includes(stage))).toEqual([]);
  });

  test('no file imports from a later stage', () => {
    const upward = FILES.flatMap(({ path, name, text }) =>
      importsOf(text)
        .filter((target) => target.startsWith('.'))
        .flatMap((target) => {
          const to = relative(SRC, resolve(dirname(path), target));
          return ORDER.indexOf(stageOf(to)) > ORDER.indexOf(stageOf(name)) ? [`${name} -> ${to}`] : [];
        }),
    );
    expect(upward).toEqual([]);
  });

  test('word lists import nothing', () => {
    expect(
      FILES.filter(({ name, text }) => stageOf(name) === 'lexicon' && importsOf(text).length > 0).map(
        ({ name }) => name,
      ),
    ).toEqual([]);
  });
});

describe('what may be imported where', () => {
  const importers = (pattern: RegExp) =>
    FILES.filter(({ text }) => importsOf(text).some((target) => pattern.test(target))).map(
      ({ name }) => name,
    );

  test('wink-nlp and its model are imported by one file', () => {
    expect(importers(/^wink/)).toEqual(['document/tokenize.ts']);
  });

  test('natural is imported by one file at most, and only single files of it', () => {
    expect(importers(/^natural/).length).toBeLessThanOrEqual(1);
    expect(
      FILES.flatMap(({ text }) => importsOf(text)).filter(
        (target) => target === 'natural' || /^natural\/.*\/index/.test(target),
      ),
    ).toEqual([]);
  });

  test('zod is imported by the report schema and the readers of users’ files alone', () => {
    expect(importers(/^zod/).filter((name) => !/^(?:report|corpus\/link)\//.test(name))).toEqual([]);
  });

  test('only the command line writes to the console or reads the process', () => {
    const chatty = FILES.filter(
      ({ name, text }) => stageOf(name) !== 'cli' && /\bconsole\.|process\.(?:std|argv|env|exit)/.test(text),
    );
    expect(chatty.map(({ name }) => name)).toEqual([]);
  });
});

describe('house style', () => {
  test('no dumping grounds', () => {
    expect(
      FILES.filter(({ name }) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(name)).map(
        ({ name }) => name,
      ),
    ).toEqual([]);
  });

  test('no file of code is longer than 350 lines', () => {
    const long = FILES.filter(
      ({ name, text }) => stageOf(name) !== 'lexicon' && text.split('\n').length > 350,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  test('no default exports, no enums', () => {
    expect(
      FILES.filter(({ text }) => /^export default|^(?:export )?(?:const )?enum /m.test(text)).map(
        ({ name }) => name,
      ),
    ).toEqual([]);
  });

  test('every word list says where it comes from and under which licence', () => {
    const silent = FILES.filter(
      ({ name, text }) =>
        stageOf(name) === 'lexicon' &&
        !(/origin/i.test(text.slice(0, 1500)) && /licen[cs]e/i.test(text.slice(0, 1500))),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('a speaker or an outlet is never called a source', () => {
    expect(
      FILES.filter(
        ({ name, text }) =>
          stageOf(name) !== 'lexicon' &&
          /\b(?:const|let|function|interface|type|readonly) sources?\b/i.test(text),
      ).map(({ name }) => name),
    ).toEqual([]);
  });
});
