import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve('.');
const README = readFileSync('README.md', 'utf8');
/** With `README_UPDATE=1` the outputs are written into the README (`npm run readme`). */
const UPDATE = Boolean(process.env.README_UPDATE);
const START = 'npm ci && npm start';
const TEST = 'npm ci && npm test';
/** Its steps are run in tests/demo. */
const DEMO = 'npm run demo';

interface Block {
  readonly language: string;
  readonly body: string;
  readonly line: number;
  /** What follows as its output, with where it stands in the README. */
  output?: { readonly body: string; readonly start: number };
}

/** The blocks that are run, each with the block of output that follows it. */
function readBlocks(): Block[] {
  const blocks: Block[] = [];
  for (const match of README.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    const [, language, body] = match as unknown as [string, string, string];
    const line = README.slice(0, match.index).split('\n').length;
    if (language === 'text' || language === 'json') {
      blocks.at(-1)!.output = { body, start: match.index + 4 + language.length };
    } else blocks.push({ language, body: body.trim(), line });
  }
  return blocks;
}

const BLOCKS = readBlocks();
const updates: { start: number; end: number; body: string }[] = [];
let folder: string;
/** A copy of the working tree, as somebody has it who has just cloned the project. */
let clone: string;
let started: string;

/** Runs a script; what it prints on either stream. */
function runShell(script: string, cwd: string): string {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  // Colours or a test runner around us are no part of what a reader's shell has.
  for (const name of ['FORCE_COLOR', 'NODE_ENV', 'VITEST', 'NODE_OPTIONS']) delete env[name];
  const { status, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', `exec 2>&1\n${script}`], {
    cwd,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`ended with ${status}:\n${script}\n${stdout.slice(-3000)}`);
  return stdout;
}

function compare(block: Block, printed: string): void {
  const shown = printed.trimEnd();
  if (!block.output) return;
  if (UPDATE) {
    const { start, body } = block.output;
    updates.push({ start, end: start + body.length, body: `${shown}\n` });
  } else expect(shown).toBe(block.output.body.trimEnd());
}

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.out', 'coverage', 'api', 'runs', '.venv']);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-readme-'));
  clone = join(folder, 'quotestance');
  cpSync(ROOT, clone, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(relative(ROOT, path).split('/').at(-1)!),
  });
  started = runShell(
    START.replace('npm ci', 'npm ci --prefer-offline --no-audit --no-fund --loglevel=error'),
    clone,
  );
}, 400_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (!UPDATE) return;
  let text = README;
  for (const { start, end, body } of updates.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + body + text.slice(end);
  }
  writeFileSync('README.md', text);
});

describe('the first minute', () => {
  test('holds the two commands, each alone in its block', () => {
    expect(BLOCKS.map(({ body }) => body)).toEqual(expect.arrayContaining([START, TEST]));
  });

  test('npm ci && npm start shows the analysis of a corpus article', () => {
    for (const heading of ['Who speaks', 'Who feels how about whom', 'Who is spoken of', 'The article']) {
      expect(started).toContain(`\n${heading}\n`);
    }
    expect(started).toContain('“He wanted a statement,”');
  });

  test('npm ci && npm test is what the continuous integration runs', () => {
    expect(readFileSync('.ci/run', 'utf8')).toMatch(
      new RegExp(`^(?:[^#\\n]*\\s)?${TEST}(?:\\s*(?:2>&1\\s*)?\\|[^\\n]*)?$`, 'm'),
    );
  });
});

describe('every block does what it says', () => {
  const elsewhere = (body: string) => [START, TEST, DEMO].includes(body) || body.startsWith('npm install');

  test.each(BLOCKS.filter(({ language, body }) => language === 'sh' && !elsewhere(body)))(
    'the commands of line $line',
    (block) => compare(block, runShell(block.body, clone)),
    120_000,
  );

  test('the installations', () => {
    const installs = BLOCKS.map(({ body }) => body).filter((body) => body.startsWith('npm install'));
    expect(installs).toHaveLength(3);
    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ name: 'reader', private: true, type: 'module' }),
    );
    const pack = (options: string) =>
      runShell(`npm pack --silent --ignore-scripts ${options} --pack-destination ${folder}`, clone).trim();
    const tarball = pack('');
    const model = pack('-w quotestance-model-en');
    for (const install of installs) {
      // The packages under test stand in for the registry's.
      const command = install
        .replace(/ quotestance$/, ` ../${tarball}`)
        .replace(/ quotestance-model-en$/, ` ../${model}`);
      runShell(`${command} --prefer-offline --no-audit --no-fund --loglevel=error`, project);
    }
    const page = `<html><body><article>${'<p>Mayor Ines Calder opened the bridge on Monday, and hundreds came to see it.</p>'.repeat(8)}</article></body></html>`;
    writeFileSync(join(project, 'page.html'), page);
    expect(runShell('npx quotestance analyze page.html', project)).toContain('Ines Calder');
  }, 120_000);

  const programs = BLOCKS.filter(({ language }) => language === 'ts');
  const pathOf = (block: Block) => join('.out/readme', `line-${block.line}.ts`);

  test('the programs have no type error', () => {
    mkdirSync(join(clone, '.out/readme'), { recursive: true });
    for (const block of programs) writeFileSync(join(clone, pathOf(block)), `${block.body}\nexport {};\n`);
    writeFileSync(
      join(clone, '.out/readme/tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }),
    );
    expect(runShell('npx tsc -p .out/readme', clone)).toBe('');
  }, 120_000);

  test.each(programs)(
    'the program of line $line',
    (block) => {
      mkdirSync(join(clone, '.out/readme'), { recursive: true });
      writeFileSync(join(clone, pathOf(block)), `${block.body}\nexport {};\n`);
      compare(block, runShell(`npx tsx ${pathOf(block)}`, clone));
    },
    120_000,
  );

  test('there is no block of another kind', () => {
    expect(BLOCKS.filter(({ language }) => !['sh', 'ts'].includes(language))).toEqual([]);
  });
});

describe('what the documents point to', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'corpus/README.md'];
  const readLinks = (path: string) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);

  test.each(documents)('%s: files exist', (path) => {
    const files = readLinks(path).filter((link) => !/^(?:https?:|#)/.test(link));
    expect(files.filter((link) => !existsSync(resolve(path, '..', link.split('#')[0]!)))).toEqual([]);
  });

  test('headings exist', () => {
    const anchors = [...README.matchAll(/^#+ (.+)$/gm)].map(
      (match) =>
        `#${match[1]!
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-')}`,
    );
    expect(readLinks('README.md').filter((link) => link.startsWith('#') && !anchors.includes(link))).toEqual(
      [],
    );
  });

  test.each(documents)('%s: npm scripts exist', (path) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readFileSync(path, 'utf8').matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(
      (match) => match[1]!,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the example article is the first of the corpus', () => {
    const first = JSON.parse(readFileSync('corpus/articles.jsonl', 'utf8').split('\n')[0]!);
    expect(readFileSync('docs/article.txt', 'utf8')).toBe(`${first.text}\n`);
  });

  test('every export is in the README', async () => {
    const api = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', "console.log(Object.keys(await import('quotestance')).join(' '))"],
      { encoding: 'utf8', cwd: clone },
    );
    expect(
      api
        .trim()
        .split(' ')
        .filter((name) => !README.includes(name)),
    ).toEqual([]);
  });
});
