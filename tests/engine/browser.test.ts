/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnalyzer, type Report } from '../../src/index.ts';
import { openChromium } from '../browser/open-chromium.ts';
import { readArticles } from '../model/read-articles.ts';
import { MODEL_FOLDER } from '../model/real-model.ts';
import { type BuiltProject, makeBuiltProject, WITH_MODEL } from './built-project.ts';
import { type FileServer, serveFiles } from './serve.ts';
import { CLEAR_ARTICLE } from './texts.ts';

/** esbuild is tsup's, not our own. */
const { build } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild') as {
  build(options: object): Promise<unknown>;
};

const PAGE = `
  import { createAnalyzer, readModel } from 'quotestance';
  globalThis.analyzeAll = async (texts, options) => {
    const model = await readModel(new URL('/model', location.href));
    const analyzer = await createAnalyzer({ engine: 'accurate', model, ...options });
    const reports = [];
    for (const text of texts) reports.push(await analyzer.analyze(text));
    return reports;
  };
  globalThis.failToRead = () => readModel(new URL('/nowhere/', location.href)).then(() => null, ({ code, message }) => [code, message]);
`;
const WORKER = `
  import './page.mjs';
  onmessage = async ({ data }) => postMessage(await analyzeAll(data, {}));
`;
const TEXTS = [CLEAR_ARTICLE, ...readArticles().slice(0, 3)];

type Analyze = (texts: readonly string[], options: object) => Promise<Report[]>;
declare const analyzeAll: Analyze;
declare const failToRead: () => Promise<string[] | null>;

let project: BuiltProject;
let server: FileServer;
let browser: Browser;
let expected: Report[];

beforeAll(async () => {
  project = makeBuiltProject(WITH_MODEL);
  writeFileSync(join(project.folder, 'page.mjs'), PAGE);
  writeFileSync(join(project.folder, 'worker.mjs'), WORKER);
  writeFileSync(
    join(project.folder, 'index.html'),
    '<!doctype html><script type="module" src="/out/page.js"></script>',
  );
  await build({
    absWorkingDir: project.folder,
    entryPoints: ['page.mjs', 'worker.mjs'],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
    // Optional packages that are not there; nothing but HTML asks for them.
    external: ['linkedom', '@mozilla/readability'],
  });
  server = await serveFiles(
    (path) => {
      if (path.startsWith('/model/')) return new URL(path.slice('/model/'.length), MODEL_FOLDER);
      if (path.startsWith('/out/')) return join(project.folder, path);
      return path === '/' || path === '/strict' ? join(project.folder, 'index.html') : null;
    },
    (path): Record<string, string> =>
      path === '/strict'
        ? { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" }
        : {},
  );
  browser = await openChromium();
  const analyzer = await createAnalyzer({ engine: 'accurate' });
  expected = [];
  for (const text of TEXTS) expected.push(JSON.parse(JSON.stringify(await analyzer.analyze(text))));
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  project?.remove();
});

/** Opens a page; what goes wrong in it, and what it asks other servers for, is a problem. */
async function open(path: string): Promise<{ page: Page; problems: string[]; asked: string[] }> {
  const page = await browser.newPage();
  const [problems, asked]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === server.address) asked.push(url.pathname);
    else problems.push(`request: ${url}`);
  });
  await page.goto(`${server.address}${path}`);
  await page.waitForFunction(() => 'analyzeAll' in globalThis);
  return { page, problems, asked };
}

describe('the library, bundled for a browser', () => {
  test('gives there the report that it gives in Node, from the model beside the page', async () => {
    const { page, problems, asked } = await open('/');
    expect(await page.evaluate((texts) => analyzeAll(texts, {}), TEXTS)).toEqual(expected);
    expect(asked.filter((path) => path.startsWith('/model/')).sort()).toEqual(
      ['model.json', 'model.onnx', 'vocabulary.txt'].map((name) => `/model/${name}`),
    );
    expect(problems).toEqual([]);
  });

  test('gives it in a web worker', async () => {
    const { page, problems } = await open('/');
    const reports = await page.evaluate(
      (texts) =>
        new Promise((resolve, reject) => {
          const worker = new Worker('/out/worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(texts);
        }),
      TEXTS,
    );
    expect(reports).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('reads clear cases alike where the page’s policy forbids WebAssembly', async () => {
    const { page, problems } = await open('/strict');
    const [report] = await page.evaluate((texts) => analyzeAll(texts, {}), TEXTS.slice(0, 1));
    const outline = ({ quotations, stances }: Report) => [
      quotations.map(({ text, speaker }) => [text, speaker?.text]),
      stances.map(({ holder, polarity }) => [holder.name, polarity]),
    ];
    expect(outline(report!)).toEqual(outline(expected[0]!));
    expect(problems).toEqual([]);
  });

  test('says which address holds no model', async () => {
    const { page } = await open('/');
    expect(await page.evaluate(() => failToRead())).toEqual([
      'model-unreadable',
      expect.stringContaining(`${server.address}/nowhere/model.json`),
    ]);
  });
});
