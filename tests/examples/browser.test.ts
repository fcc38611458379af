/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/index.ts';
import { openChromium } from '../browser/open-chromium.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const ARTICLE = readFileSync('docs/article.txt', 'utf8');
const HOSTILE =
  '“He is a <img src=x onerror="window.hacked=1"> liar,” Eve <script>window.hacked=1</script> Vance said of Mallory Reed.';

const folder = mkdtempSync(join(tmpdir(), 'quotestance-site-'));
const address = pathToFileURL(join(folder, 'index.html')).href;
let browser: Browser;

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['examples/browser/build.mjs', folder], { encoding: 'utf8' });
  expect(built).toMatchObject({ status: 0, stderr: '' });
  browser = await openChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page and has it read a text; complaints of the browser and requests for anything else are problems. */
async function read(text: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(folder).href)) problems.push(request.url());
  });
  await page.goto(address);
  await page.fill('#text', text);
  await page.click('button');
  await page.waitForFunction(() => document.getElementById('status')!.textContent!.startsWith('Read in'));
  return { page, problems };
}

describe('the page that reads articles in a browser', () => {
  let opened: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    opened = await read(ARTICLE);
  }, 60_000);

  test('shows what the library finds in Node, and asks for nothing', async () => {
    const { page, problems } = opened;
    const report = await (await createAnalyzer()).analyze(ARTICLE);
    const polar = report.stances.filter(({ polarity }) => polarity !== 'neutral');
    expect(polar.length).toBeGreaterThan(2);
    const nameOf = (id: string | undefined) => report.entities.find((entity) => entity.id === id)?.name;
    expect((await page.locator('#stances li').allTextContents()).map((line) => line.split(': ')[0])).toEqual(
      polar.map(
        ({ holder, target }) =>
          `${holder.kind === 'narrator' ? 'The article' : (nameOf(holder.entityId) ?? 'Somebody unnamed')} → ${target.name}`,
      ),
    );
    expect(await page.locator('#quotations blockquote').allTextContents()).toEqual(
      report.quotations.map(({ text }) => text),
    );
    expect(await page.locator('#article').textContent()).toBe(ARTICLE);
    expect(problems).toEqual([]);
  });

  test('shows markup as text and runs none of it', async () => {
    const { page, problems } = await read(HOSTILE);
    expect(await page.locator('#article').textContent()).toBe(HOSTILE);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('#report img, #report script').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test.each([390, 1280])('is accessible and fits a screen of %i pixels', async (width) => {
    const { page } = opened;
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run(),
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('weighs at most 5 MB, gzipped', () => {
    expect(statSync(join(folder, 'page.js')).size).toBeGreaterThan(1e6);
    expect(gzipSync(readFileSync(join(folder, 'page.js'))).length).toBeLessThan(5e6);
  });
});
