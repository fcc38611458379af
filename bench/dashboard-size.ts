/**
 * `npx tsx bench/dashboard-size.ts [articles...] [--stores FOLDER] [--only serve]` (1,000 and 100,000 by default; after
 * `npm run build`): how long the dashboard of a store takes to be written, how large it is, and how long the server takes to
 * answer. The store is made of the reports of some generated articles over and over, with other ids, outlets, days and leading
 * people, so that it is there quickly; with `--stores` it is kept, and used again where it is there.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { CorpusResult } from '../src/corpus/corpus-result.ts';
import { openDuckdbStore } from '../src/corpus/store/open-duckdb-store.ts';
import { analyze, type Report } from '../src/index.ts';
import { generateArticles } from './generate-articles.ts';

const TEMPLATES = 160;
const BATCH = 500;
const OUTLETS = ['The Halden Gazette', 'Morrow Post', 'Tidewater Record', 'The Plain Ledger', 'Kestrel Wire'];
/** Those whom the articles are about: the leading person of each report gets one of these names. */
const PEOPLE = Array.from({ length: 400 }, (_, number) => {
  const firsts = ['Dana', 'Miles', 'Ingrid', 'Theo', 'Amara', 'Petra', 'Omar', 'Lena', 'Bram', 'Ines'];
  const syllables = ['Ro', 'Ka', 'Ve', 'Li', 'Mo', 'Ta', 'Su', 'Bel'];
  const surname = `${syllables[number % 8]}${syllables[Math.floor(number / 8) % 8]!.toLowerCase()}${['son', 'ner', 'witz', 'dale', 'mar', 'quist', 'ford'][number % 7]}`;
  return `${firsts[number % 10]} ${surname}`;
});

interface Template {
  readonly report: string;
  readonly text: string;
  readonly name: string | null;
}

type Built = typeof import('../src/dashboard/index.ts');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { stores: { type: 'string' }, only: { type: 'string' } },
  });
  const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 100_000];
  const built = (await import(new URL('../dist/dashboard.js', import.meta.url).href)) as Built;
  for (const count of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'dashboard-size-'));
    try {
      const stores = values.stores ?? folder;
      mkdirSync(stores, { recursive: true });
      const path = join(stores, `${count}.duckdb`);
      const begun = performance.now();
      if (!existsSync(path)) await fillStore(path, count, await makeTemplates());
      const filled = seconds(performance.now() - begun);
      console.log(`${count.toLocaleString('en')} articles, load ${loadavg()[0]!.toFixed(1)} before
  store                   ${(statSync(path).size / 1e6).toFixed(0)} MB, filled in ${filled}`);
      if (values.only !== 'serve') await measureSite(built, path, join(folder, 'site'));
      await measureServer(built, path);
      console.log(
        `  memory                  ${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most; load ${loadavg()[0]!.toFixed(1)} after`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function makeTemplates(): Promise<Template[]> {
  const templates: Template[] = [];
  for (const { id, text } of generateArticles(TEMPLATES)) {
    const report = await analyze(text, { id });
    const name = report.entities.find(
      ({ type, name: own }) => type === 'person' && /^\S+ \S+$/.test(own),
    )?.name;
    templates.push({ report: JSON.stringify(report), text, name: name ?? null });
  }
  return templates;
}

async function measureSite({ writeDashboard }: Built, path: string, out: string): Promise<void> {
  const begun = performance.now();
  const { files, bytes, articlePages, entityPages } = await writeDashboard(path, { out });
  const written = performance.now();
  const size = (name: string) => statSync(join(out, name)).size;
  const opening = size('index.html') + size('assets/dashboard.css') + size('assets/dashboard.js');
  const filters = size('data/catalog.js') + size('data/cube.js');
  const passages = readdirSync(join(out, 'data')).filter((name) => name.startsWith('passages-'));
  const shown = await openPages(out);
  const kilobytes = (number: number) => `${Math.round(number / 1000)} kB`;
  console.log(`  dashboard               written in ${seconds(written - begun)}, ${files} files, ${(bytes / 1e6).toFixed(1)} MB
  pages                   ${articlePages} of articles, ${entityPages} of entities, ${passages.length} files of passages
  overview                ${kilobytes(opening)} to open, ${kilobytes(filters)} more for its filters; ready in ${Math.round(shown.open)} ms, filtered in ${Math.round(shown.filter)} ms
  stance map              ${kilobytes(size('map.html'))}, ${kilobytes(size('data/edges.js'))} more for its filters`);
}

/** What a reader asks of the server one after the other. */
const ASKED = [
  ['first page', ''],
  ['first page, filtered', '?outlet=Morrow+Post&voice=quotation&from=2024-06'],
  ['stance map', 'map.html'],
  ['stance map, filtered', 'map.html?outlet=Morrow+Post&tone=negative'],
  ['outlets', 'outlets.html'],
  ['outlets, one entity', 'outlets.html?entity=ENTITY'],
  ['an entity', 'PAGE'],
  ['an entity, filtered', 'PAGE?outlet=Morrow+Post'],
  ['passages', 'quotations.html'],
  ['passages, page 1,000', 'quotations.html?page=1000'],
  ['passages of an entity', 'quotations.html?entity=ENTITY'],
  [
    'passages behind a cell',
    'quotations.html?holder=narrator&target=ENTITY&outlet=Morrow+Post&tone=negative',
  ],
  ['passages by a word', 'quotations.html?search=harbour'],
  ['entities', 'entities.html'],
  ['articles', 'articles.html'],
  ['an article', 'article/ARTICLE.html'],
  ['method', 'method.html'],
] as const;

/** How long the server takes until it answers at all, and for each page, the first time and the second. */
async function measureServer({ serveDashboard }: Built, path: string): Promise<void> {
  const begun = performance.now();
  const server = await serveDashboard(path);
  console.log(
    `  served                  after ${seconds(performance.now() - begun)}; pages, the first time and the second:`,
  );
  try {
    const { entities, articles } = (await (await fetch(`${server.url}api/catalog.json`)).json()) as {
      entities: { key: string; page: string }[];
      articles: number;
    };
    for (const [name, asked] of ASKED) {
      const address = asked
        .replace('ENTITY', encodeURIComponent(entities[0]!.key))
        .replace('PAGE', entities[0]!.page)
        .replace('ARTICLE', String(Math.floor(articles / 2)));
      const times: number[] = [];
      let size = 0;
      for (let time = 0; time < 2; time++) {
        const sent = performance.now();
        const answer = await fetch(server.url + address);
        size = (await answer.text()).length;
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        times.push(performance.now() - sent);
      }
      console.log(
        `    ${name.padEnd(24)} ${times.map((each) => `${Math.round(each)} ms`.padStart(8)).join(' ')}  ${Math.round(size / 1000)} kB`,
      );
    }
  } finally {
    await server.close();
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Milliseconds until the first page is ready, and until a filter has changed it. */
async function openPages(site: string): Promise<{ open: number; filter: number }> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const begun = performance.now();
    await page.goto(`file://${site}/index.html`);
    await page.locator('body[data-ready]').waitFor();
    const opened = performance.now();
    await page.locator('select[name=outlet]').selectOption({ index: 1 });
    await page.locator('#content[aria-busy]').waitFor({ state: 'detached' });
    await page.waitForFunction("document.querySelectorAll('#shares tbody tr').length === 2");
    return { open: opened - begun, filter: performance.now() - opened };
  } finally {
    await browser.close();
  }
}

async function fillStore(path: string, count: number, templates: readonly Template[]): Promise<void> {
  const engine = (JSON.parse(templates[0]!.report) as Report).engine;
  const description = { engine, version: '0.0.0', schemaVersion: '1.0', inputs: ['generated'], options: {} };
  const store = await openDuckdbStore(path, description, 'refuse');
  try {
    for (let from = 0; from < count; from += BATCH) {
      const size = Math.min(BATCH, count - from);
      await store.write(Array.from({ length: size }, (_, at) => makeResult(from + at, templates)));
    }
    await store.linkEntities();
  } finally {
    await store.close();
  }
}

function makeResult(sequence: number, templates: readonly Template[]): CorpusResult {
  const { report: json, text, name } = templates[sequence % templates.length]!;
  // some are in the news far more than others
  const person = PEOPLE[Math.floor(PEOPLE.length * ((sequence * 0.618034) % 1) ** 3)]!;
  const report = JSON.parse(name === null ? json : rename(json, name, person)) as Report;
  const id = `d-${sequence}`;
  const outlet = OUTLETS[(sequence * 7 + Math.floor(sequence / 11)) % OUTLETS.length]!;
  const day = new Date(Date.UTC(2024, 0, 1 + ((sequence * 13) % 731)));
  const publishedAt = day.toISOString().slice(0, 10);
  const details = { id, outlet, publishedAt };
  const article = { ...details, text, extra: {}, origin: { file: 'generated', line: sequence + 1 } };
  return {
    kind: 'report',
    sequence,
    article,
    report: { ...report, article: { ...report.article, ...details } },
  };
}

/** The words of spans stay as they are: only names change. */
function rename(json: string, name: string, person: string): string {
  const surname = (full: string) => full.split(' ').at(-1)!;
  return json.replaceAll(name, person).replaceAll(surname(name), surname(person));
}

await main();
