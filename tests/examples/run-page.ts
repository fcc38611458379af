import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve('.');
/** With `README_UPDATE=1` the answers are written into the page. */
const UPDATE = Boolean(process.env.README_UPDATE);

interface Block {
  readonly language: string;
  readonly body: string;
  readonly line: number;
  /** The block of text or JSON that follows before the next one is run, and where it stands in the page. */
  output?: { readonly body: string; readonly start: number };
}

/** The blocks of a page that are run; blocks marked `text` and `json` are what the one before them prints. */
export function readBlocks(page: string): Block[] {
  const blocks: Block[] = [];
  for (const match of page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    const [, language, body] = match as unknown as [string, string, string];
    if (language === 'text' || language === 'json')
      blocks.at(-1)!.output = { body, start: match.index + 4 + language.length };
    else blocks.push({ language, body, line: page.slice(0, match.index).split('\n').length });
  }
  return blocks;
}

/** A folder as a project has it that has installed this package; `examples` is there too. */
export function makeProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quotestance-example-'));
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  mkdirSync(join(folder, 'node_modules/@duckdb'));
  symlinkSync(ROOT, join(folder, 'node_modules/quotestance'));
  symlinkSync(join(ROOT, 'dist/cli.js'), join(folder, 'node_modules/.bin/quotestance'));
  symlinkSync(join(ROOT, 'node_modules/@duckdb/node-api'), join(folder, 'node_modules/@duckdb/node-api'));
  symlinkSync(join(ROOT, 'examples'), join(folder, 'examples'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'reader', type: 'module' }));
  return folder;
}

/** Runs a command to its end; `input` is what is piped into it. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd: string; readonly input?: string },
): Promise<{ status: number | null; output: string; errors: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  for (const name of ['FORCE_COLOR', 'NODE_ENV', 'VITEST', 'NODE_OPTIONS']) delete env[name];
  const child = spawn(command, args, { cwd, env, stdio: 'pipe' });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  child.stdin.on('error', () => {}).end(input);
  const status = await new Promise<number | null>((settle, fail) => {
    child.on('error', fail).on('close', settle);
  });
  return { status, output, errors };
}

/** How a block of each language is run. SQL is asked of `run.duckdb`, which an earlier block of the page has made. */
async function runBlock({ language, body, line }: Block, cwd: string): Promise<string> {
  if (language === 'js') writeFileSync(join(cwd, `line-${line}.js`), body);
  const [command, ...args] =
    language === 'sh'
      ? ['bash', '-euo', 'pipefail', '-c', body]
      : language === 'js'
        ? [process.execPath, `line-${line}.js`]
        : [process.execPath, 'examples/sql/ask.mjs', 'run.duckdb'];
  const { status, output, errors } = await runCommand(command!, args, {
    cwd,
    input: language === 'sql' ? body : '',
  });
  if (status !== 0) throw new Error(`line ${line} ended with ${status}:\n${body}\n${output}\n${errors}`);
  return output;
}

/** Declares tests that run every block of a page in order, in one folder, and compare what each prints. */
export function testPage(path: string): void {
  const page = readFileSync(path, 'utf8');
  const blocks = readBlocks(page);
  const updates: { start: number; end: number; body: string }[] = [];
  let folder: string;

  beforeAll(() => {
    folder = makeProject();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    let text = page;
    for (const { start, end, body } of updates.reverse())
      text = text.slice(0, start) + body + text.slice(end);
    if (UPDATE) writeFileSync(path, text);
  });

  describe(path, () => {
    test('every block can be run', () => {
      expect(blocks.length).toBeGreaterThan(0);
      expect(blocks.filter(({ language }) => !['sh', 'js', 'sql'].includes(language))).toEqual([]);
    });

    test.each(blocks)('the block of line $line', async (block) => {
      const printed = `${(await runBlock(block, folder)).trimEnd()}\n`;
      const { output } = block;
      if (output && UPDATE)
        updates.push({ start: output.start, end: output.start + output.body.length, body: printed });
      else expect(printed).toBe(output?.body ?? '\n');
    });
  });
}
