/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardServer, serveDashboard } from '../../src/dashboard/index.ts';
import { openChromium } from '../browser/open-chromium.ts';
import { makeStore, type TestStore } from './make-store.ts';
import { findViolations, openPage, overflows } from './open-page.ts';

let made: TestStore;
let server: DashboardServer;
let browser: Browser;

beforeAll(async () => {
  made = await makeStore(['duckdb']);
  // the script for browsers is a part of the build
  const built = (await import(pathToFileURL('dist/dashboard.js').href)) as {
    serveDashboard: typeof serveDashboard;
  };
  server = await built.serveDashboard(made.duckdb, { entities: 12 });
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  made?.remove();
});

const open = (path: string, options = {}) => openPage(browser, server.url + path, options);
const readJson = async (path: string) => (await fetch(server.url + path)).json();

/** The status of a request as no browser sends it. */
function ask(path: string, method: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.once('error', reject).end(body);
  });
}

describe('pages', () => {
  test.each([
    '',
    'entities.html',
    'map.html',
    'outlets.html',
    'quotations.html',
    'articles.html',
    'method.html',
    'paste.html',
    'entity/1-ines-calder.html',
  ])('open without complaint, keep the rules of accessibility, and fit a telephone: %s', async (name) => {
    const { page, problems, close } = await open(name, { viewport: { width: 390, height: 800 } });
    expect([problems, await overflows(page)]).toEqual([[], false]);
    expect(await findViolations(page)).toEqual([]);
    await close();
  });

  test('answer filters in SQL, with script and without', async () => {
    const { page, problems, close } = await open('');
    await page.locator('select[name=outlet]').selectOption('The Ledger');
    await expect
      .poll(() => page.locator('#shares tbody th').allTextContents())
      .toEqual(['The Ledger', 'The Ledger']);
    expect(new URL(page.url()).search).toBe('?outlet=The+Ledger');
    expect(problems).toEqual([]);
    await close();
    const plain = await open('', { javaScriptEnabled: false });
    await plain.page.locator('select[name=outlet]').selectOption('The Ledger');
    await plain.page.getByRole('button', { name: 'Show' }).click();
    await plain.page.waitForURL(/outlet=The/);
    expect(await plain.page.locator('#shares tbody th').allTextContents()).toEqual([
      'The Ledger',
      'The Ledger',
    ]);
    await plain.close();
    const { total } = (await readJson('api/overview.json?outlet=The+Ledger')) as { total: number };
    expect(total).toBe(8);
  });

  test('turn the pages of long lists', async () => {
    const { page, close } = await open('quotations.html');
    const first = await page.locator('.passage').first().textContent();
    await page.getByRole('link', { name: 'Older' }).click();
    await page.waitForURL(/page=2/);
    expect(await page.locator('.passage').first().textContent()).not.toBe(first);
    await close();
  });

  test('lead to the marked words of an article', async () => {
    const { page, problems, close } = await open('quotations.html?holder=person%3Abruno-falk');
    await page.locator('.passage blockquote a').first().click();
    await page.locator('main#article .evidence.chosen').first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the box for an article', () => {
  test('shows the report of what is pasted', async () => {
    const { page, problems, close } = await open('paste.html');
    await page.getByLabel('Article').fill(readFileSync('docs/article.txt', 'utf8'));
    await page.getByRole('button', { name: 'Analyse' }).click();
    await page.locator('#stance-0').waitFor();
    expect(await page.locator('main').textContent()).toContain('He’s the most honest musician');
    expect(await page.locator('nav a[aria-current]').textContent()).toBe('Paste');
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('reads HTML, and leaves what is hostile in it as text', async () => {
    const { page, problems, close } = await open('paste.html');
    const words =
      '“She is a brave and honest woman,” Eve Marsh said of Ines Calder on Monday after the vote.';
    await page
      .getByLabel('Article')
      .fill(
        `<html><head><title>A vote</title></head><body><article><h1>A vote</h1>${`<p onclick="window.hacked=1">${words} &lt;script&gt;window.hacked=1&lt;/script&gt;</p>`.repeat(8)}<script>window.hacked=1</script></article></body></html>`,
      );
    await page.getByLabel('What it is').selectOption('html');
    await page.getByRole('button', { name: 'Analyse' }).click();
    await page.locator('#stance-0').waitFor();
    expect(await page.locator('main').textContent()).toContain('<script>window.hacked=1</script>');
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    expect(problems).toEqual([]);
    await close();
  });

  test('says what is wrong with it', async () => {
    const { page, close } = await open('paste.html');
    await page.getByLabel('Article').fill('<p></p>');
    await page.getByLabel('What it is').selectOption('html');
    await page.getByRole('button', { name: 'Analyse' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/article/);
    await close();
  });
});

describe('the server', () => {
  test('is on this machine alone, and answers no page from elsewhere', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await ask('', 'GET', { host: 'evil.example' })).toBe(403);
    expect(await ask('paste.html', 'POST', { ...form, origin: 'https://evil.example' }, 'text=a')).toBe(403);
    expect(await ask('index.html', 'DELETE', {})).toBe(405);
    expect(await ask('nothing.html', 'GET', {})).toBe(404);
    expect(await ask('article/999999.html', 'GET', {})).toBe(404);
  });

  test('sends a strict policy with every answer', async () => {
    for (const path of ['', 'assets/dashboard.js', 'api/catalog.json', 'nothing.html']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
