/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

export interface OpenedPage {
  readonly page: Page;
  /** What the browser complains about, and requests to anywhere but where the page lies. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** Opens a page, and waits until its script has come to its end. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const own = url.startsWith('file:') ? 'file:' : new URL(url).origin;
  page.on('console', (message) => problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('blob:'))
      problems.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  if (options.javaScriptEnabled !== false && !/\/article\//.test(url))
    await page.locator('body[data-ready]').waitFor();
  return { page, problems, close: () => context.close() };
}

/** Rules of accessibility that the page breaks. */
export function findViolations(page: Page): Promise<string[]> {
  return page.evaluate(async (axe) => {
    new Function(axe)();
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, AXE);
}

/** Labels of charts that lie on each other; those that are turned are left out. */
export function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll('.chart svg')) {
      const labels = [...svg.querySelectorAll('text')]
        .filter((text) => !/rotate/.test(text.getAttribute('transform') ?? ''))
        .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      for (const [at, { words, box }] of labels.entries())
        for (const other of labels.slice(at + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (wide > 1.5 && high > 3)
            found.push(`${svg.getAttribute('aria-label')}: "${words}" on "${other.words}"`);
        }
    }
    return found;
  });
}

/** Whether the page can be pushed sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
