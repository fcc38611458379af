/**
 * `npx tsx bench/dashboard-size.ts [articles...]` (1,000 and 100,000 by default; after `npm run build`): how long the dashboard
 * of a store takes to be written, and how large it is. The store is made of the reports of some generated articles over and
 * over, with other ids, outlets, days and leading people, so that it is there quickly.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const templates: Template[] = [];
  for (const { id, text } of generateArticles(TEMPLATES)) {
    const report = await analyze(text, { id });
    const name = report.entities.find(
      ({ type, name: own }) => type === 'person' && /^\S+ \S+$/.test(own),
    )?.name;
    templates.push({ report: JSON.stringify(report), text, name: name ?? null });
  }
  for (const count of sizes.length > 0 ? sizes : [1000, 100_000]) await measure(count, templates);
}

async function measure(count: number, templates: readonly Template[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-size-'));
  try {
    const path = join(folder, 'run.duckdb');
    const made = performance.now();
    await fillStore(path, count, templates);
    const stored = performance.now();
    const { writeDashboard } = (await import(
      new URL('../dist/dashboard.js', import.meta.url).href
    )) as typeof import('../src/dashboard/index.ts');
    const begun = performance.now();
    const { files, bytes, articlePages, entityPages } = await writeDashboard(path, {
      out: join(folder, 'site'),
    });
    const written = performance.now();
    const size = (name: string) => statSync(join(folder, 'site', name)).size;
    const opening = size('index.html') + size('assets/dashboard.css') + size('assets/dashboard.js');
    const filters = size('data/catalog.js') + size('data/cube.js');
    const passages = readdirSync(join(folder, 'site/data')).filter((name) => name.startsWith('passages-'));
    const shown = await openPages(join(folder, 'site'));
    const kilobytes = (number: number) => `${Math.round(number / 1000)} kB`;
    console.log(`${count.toLocaleString('en')} articles
  store                   ${(statSync(path).size / 1e6).toFixed(0)} MB, filled in ${seconds(stored - made)}
  dashboard               written in ${seconds(written - begun)}, ${files} files, ${(bytes / 1e6).toFixed(1)} MB
  pages                   ${articlePages} of articles, ${entityPages} of entities, ${passages.length} files of passages
  overview                ${kilobytes(opening)} to open, ${kilobytes(filters)} more for its filters; ready in ${Math.round(shown.open)} ms, filtered in ${Math.round(shown.filter)} ms
  stance map              ${kilobytes(size('map.html'))}, ${kilobytes(size('data/edges.js'))} more for its filters
  memory                  ${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
