/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../browser/open-chromium.ts';
import { query } from '../corpus-store/read-database.ts';
import { HOSTILE_NAME, HOSTILE_OUTLET, makeStore, type TestStore } from './make-store.ts';
import { findUnreadable, findViolations, openPage, overflows } from './open-page.ts';

let made: TestStore;
let browser: Browser;
let site: string;
let pages: string[];
let mayor: string;

beforeAll(async () => {
  made = await makeStore(['duckdb']);
  site = join(made.folder, 'site');
  execFileSync(
    process.execPath,
    ['dist/cli.js', 'dashboard', made.duckdb, '--out', site, '--entities', '12'],
    {
      stdio: 'pipe',
    },
  );
  pages = ['', 'entity/', 'article/'].flatMap((folder) =>
    readdirSync(join(site, folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => folder + name),
  );
  mayor = pages.find((page) => /^entity\/.*ines-calder/.test(page))!;
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  made?.remove();
});

const MAIN = [
  'index.html',
  'entities.html',
  'map.html',
  'outlets.html',
  'quotations.html',
  'articles.html',
  'method.html',
];
const urlOf = (page: string, filters = '') => pathToFileURL(join(site, page)).href + filters;
const open = (page: string, options = {}, filters = '') => openPage(browser, urlOf(page, filters), options);
const columnOf = (page: Page, figure: string, column: number) =>
  page
    .locator(`#${figure} tbody tr`)
    .evaluateAll(
      (rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]!.dataset.value),
      column,
    );
const settled = (page: Page) => page.locator('#content:not([aria-busy])').waitFor();

async function save(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

describe('every page', () => {
  test('opens from a file without complaint and asks for nothing from elsewhere', async () => {
    expect(pages).toEqual(expect.arrayContaining(MAIN));
    expect(pages.filter((page) => page.startsWith('article/'))).toHaveLength(26);
    for (const name of [...MAIN, mayor, ...pages.filter((page) => page.startsWith('article/')).slice(-2)]) {
      const { page, problems, close } = await open(name);
      expect([name, problems]).toEqual([name, []]);
      expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
      await close();
    }
  });

  test.each([...MAIN, 'entity'])('breaks no rule of accessibility, light or dark: %s', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await open(name === 'entity' ? mayor : name, { colorScheme });
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await findViolations(page)).toEqual([]);
      await close();
    }
  });

  test.each([...MAIN, 'entity'])(
    'fits a telephone and a desk, with labels that can be read: %s',
    async (name) => {
      for (const width of [390, 1280]) {
        const { page, close } = await open(name === 'entity' ? mayor : name, {
          viewport: { width, height: 800 },
        });
        expect([await overflows(page), await findUnreadable(page)]).toEqual([false, []]);
        if (await page.locator('select[name=tone]').isVisible()) {
          // marks are at the very ends of their scales then
          await page.locator('select[name=tone]').selectOption('positive');
          await settled(page);
          expect([await overflows(page), await findUnreadable(page)]).toEqual([false, []]);
        }
        await close();
      }
    },
  );

  test('has its charts and tables without script', async () => {
    const { page, problems, close } = await open('index.html', { javaScriptEnabled: false });
    expect(await page.locator('.on-wide svg').count()).toBe(4);
    expect(await page.locator('#timeline rect').count()).toBeGreaterThan(10);
    expect(await page.locator('table').count()).toBe(4);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  test('of the start weighs less than a megabyte with all that it may load', () => {
    const files = [
      'index.html',
      'assets/dashboard.css',
      'assets/dashboard.js',
      'data/cube.js',
      'data/catalog.js',
    ];
    const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
    expect(bytes).toBeLessThan(1e6);
  });
});

describe('filters', () => {
  test('change all charts, live in the address, and outlive a reload', async () => {
    const { page, problems, close } = await open('index.html');
    await page.locator('select[name=outlet]').selectOption('The Ledger');
    await settled(page);
    await page.locator('select[name=voice]').selectOption('quotation');
    await settled(page);
    const check = async () => {
      expect(new Set(await columnOf(page, 'timeline', 0))).toEqual(new Set(['The Ledger']));
      expect(new Set(await columnOf(page, 'shares', 0))).toEqual(new Set(['The Ledger']));
      expect(await columnOf(page, 'tones', 0)).toEqual(['quotation']);
      const [{ n } = {}] = await query(
        made.duckdb,
        `SELECT count(*)::INTEGER AS n FROM linked_stances WHERE outlet = 'The Ledger' AND holder_kind <> 'narrator'`,
      );
      const bars = await columnOf(page, 'timeline', 2);
      expect(bars.reduce((sum, bar) => sum + Number(bar), 0)).toBe(n);
      expect(await columnOf(page, 'shares', 2)).toEqual([String(n)]);
      expect(await columnOf(page, 'tones', 1)).toEqual([String(n)]);
    };
    await check();
    expect(new URL(page.url()).search).toBe('?outlet=The+Ledger&voice=quotation');
    await page.reload();
    await expect.poll(() => columnOf(page, 'tones', 0)).toEqual(['quotation']);
    await check();
    expect(await page.locator('select[name=outlet]').inputValue()).toBe('The Ledger');
    await page.getByRole('link', { name: 'Stance map' }).click();
    await expect.poll(() => page.locator('#map tbody th').first().textContent()).not.toContain('own voice');
    await page.getByRole('link', { name: 'Clear' }).click();
    await expect.poll(() => page.locator('#map tbody').textContent()).toContain('Harbour Post, own voice');
    expect(problems).toEqual([]);
    await close();
  });

  test('reckon intervals anew as the aggregates do, on the page of an entity', async () => {
    const { page, close } = await open(mayor, {}, '?outlet=Harbour+Post');
    await expect.poll(() => columnOf(page, 'outlets', 0)).toEqual(['Harbour Post', 'Harbour Post']);
    const means = await columnOf(page, 'outlets', 2);
    await close();
    const rows = await query(
      made.duckdb,
      `SELECT avg(score) AS mean FROM linked_stances WHERE target_key = 'person:ines-calder' AND outlet = 'Harbour Post'
       GROUP BY holder_kind = 'narrator' ORDER BY holder_kind = 'narrator' DESC`,
    );
    for (const [at, { mean }] of rows.entries()) expect(Number(means[at])).toBeCloseTo(mean as number, 9);
  });

  test('that let nothing through say so', async () => {
    const { page, problems, close } = await open('index.html', {}, '?outlet=Nobody');
    await expect.poll(() => page.locator('.empty').count()).toBe(4);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('files to save', () => {
  test('a table as CSV has the numbers of the database', async () => {
    const { page, close } = await open(mayor);
    const rows = parse(await save(page, 'Save the table as CSV: Stances toward it by month'), {
      columns: true,
      cast: (value, { column, header }) => (header || column === 'month' ? value : Number(value)),
    }) as { month: string; mean: number; n: number; articles: number; negative: number }[];
    await close();
    const asked = await query(
      made.duckdb,
      `SELECT strftime(published, '%Y-%m') AS month, avg(score) AS mean, count(*)::INTEGER AS n,
         count(DISTINCT sequence)::INTEGER AS articles, (count(*) FILTER (WHERE polarity = 'negative'))::INTEGER AS negative
       FROM linked_stances WHERE target_key = 'person:ines-calder' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ month, n, articles, negative }) => ({ month, n, articles, negative }))).toEqual(
      asked.map(({ mean, ...counts }) => counts),
    );
    for (const [at, { mean }] of rows.entries()) expect(mean).toBeCloseTo(asked[at]!.mean as number, 9);
  });

  test('a chart as SVG stands alone, and as PNG has pixels', async () => {
    const { page, problems, close } = await open('index.html');
    const svg = (await save(page, 'Save the chart as SVG: Most covered')).toString();
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toMatch(/var\(--|<a |href=/);
    const png = await save(page, 'Save the chart as PNG: Most covered');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(570 * 2);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the way to the words', () => {
  test('is two clicks from a mark to the marked sentence', async () => {
    const { page, problems, close } = await open('map.html');
    await page.locator('#map .on-wide a[aria-label^="Bruno Falk on Ines Calder"]').click();
    await page.locator('.passage').first().waitFor();
    await expect
      .poll(() => page.locator('.lead').first().textContent())
      .toContain('Bruno Falk says of Ines Calder');
    const words = (await page.locator('.passage blockquote').first().textContent())!.replace(/[“”]/g, '');
    await page.locator('.passage blockquote a').first().click();
    await page.locator('main#article .evidence.chosen').first().waitFor();
    const marked = (await page.locator('main .evidence.chosen').allTextContents()).join(' ');
    expect(words).toContain(marked.slice(0, 20).replace(/[“”]/g, ''));
    expect(await page.locator('.stance.chosen h3').textContent()).toMatch(/Bruno Falk.*Ines Calder/s);
    expect(problems).toEqual([]);
    await close();
  });

  test('without script leads to the same place', async () => {
    const { page, close } = await open('quotations.html', { javaScriptEnabled: false });
    await page.locator('.passage blockquote a[href*="#evidence"]').first().click();
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    await close();
  });

  test('starts with the keyboard too: one stop a chart, arrows from mark to mark', async () => {
    const { page, close } = await open('map.html');
    const marks = page.locator('#map .on-wide a');
    expect(await page.locator('#map .on-wide a[tabindex="0"]').count()).toBe(1);
    await marks.first().focus();
    const first = await marks.first().getAttribute('aria-label');
    expect(await page.locator('.tip').textContent()).toBe(first);
    const summary =
      /: mean [+−]?\d\.\d\d(?: \([+−]?\d\.\d\d to [+−]?\d\.\d\d\), n \d+, \d+ articles|, n \d+, 1 article, hence no interval)$/;
    for (const words of await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label'))))
      expect(words).toMatch(summary);
    await page.keyboard.press('ArrowDown');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(next).not.toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.locator('.tip').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForURL(/quotations\.html\?/);
    await close();
  });

  test('ends at the articles that were drawn, and says so', async () => {
    const few = join(made.folder, 'few');
    execFileSync(
      process.execPath,
      ['dist/cli.js', 'dashboard', made.duckdb, '--out', few, '--articles', '6'],
      {
        stdio: 'pipe',
      },
    );
    expect(readdirSync(join(few, 'article'))).toHaveLength(6);
    const url = pathToFileURL(join(few, 'quotations.html')).href;
    const { page, problems, close } = await openPage(browser, `${url}?voice=quotation`);
    await expect.poll(() => page.locator('.count').textContent()).toContain('From 6 of 26 articles');
    expect(await page.locator('.passage blockquote a').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('searches the words of passages', async () => {
    const { page, close } = await open('quotations.html');
    await page.getByLabel('Words').fill('brave');
    await page.getByLabel('Words').press('Enter');
    await expect.poll(() => page.locator('.passage').count()).toBeLessThan(5);
    const found = await page.locator('.passage blockquote').allTextContents();
    expect(found.join()).toContain('brave & "honest" woman');
    for (const words of found) expect(words).toContain('brave');
    await close();
  });
});

describe('hostile text', () => {
  test('stays text, in every page that has it', async () => {
    const hostile = pages.filter((name) => {
      const html = readFileSync(join(site, name), 'utf8');
      expect([name, /<script>window|[\u202a-\u202e\u2066-\u2069]/.test(html)]).toEqual([name, false]);
      return html.includes('window.hacked');
    });
    expect(hostile.length).toBeGreaterThan(5);
    for (const name of [
      'index.html',
      'quotations.html',
      ...hostile.filter((page) => /^(?:article|entity)/.test(page)).slice(0, 3),
    ]) {
      const { page, problems, close } = await open(name);
      expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
      expect(await page.locator('img, b[onclick], a[href^="javascript:"], a[href^="data:"]').count()).toBe(0);
      expect([name, problems]).toEqual([name, []]);
      expect([name, await overflows(page)]).toEqual([name, false]);
      await close();
    }
  });

  test('stays text when the script draws it, and in the choices', async () => {
    const { page, problems, close } = await open('index.html');
    await page.locator('select[name=outlet]').selectOption({ value: HOSTILE_OUTLET });
    await settled(page);
    expect(new Set(await columnOf(page, 'timeline', 0))).toEqual(new Set([HOSTILE_OUTLET]));
    expect(await page.locator('#timeline svg').first().textContent()).toContain('The <img src=x');
    await page.goto(urlOf('quotations.html', '?entity=eve&search=brave'));
    await expect.poll(() => page.locator('.passages').textContent()).toContain(HOSTILE_NAME);
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('that got in as a script would not run', async () => {
    const { page, problems, close } = await open('index.html');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png">');
    });
    await expect.poll(() => problems.join()).toMatch(/img-src/);
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    await close();
  });
});
