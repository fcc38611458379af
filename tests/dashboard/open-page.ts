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

/** Opens a page, and waits until its script has come to its end. @param hasScript Whether it has the script of dashboards. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  hasScript = !/\/article\//.test(url) && options.javaScriptEnabled !== false,
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
  if (hasScript) await page.locator('body[data-ready]').waitFor();
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

/** Labels of charts that lie on each other, that stick out of their chart, or that are too small to be read. */
export function findUnreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('.chart svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const chart = svg.getAttribute('aria-label');
      const scale = frame.width / svg.viewBox.baseVal.width;
      const labels = [...svg.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
        size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
        isTurned: /rotate/.test(text.getAttribute('transform') ?? ''),
      }));
      for (const [at, { words, box, size, isTurned }] of labels.entries()) {
        if (size < 9) found.push(`${chart}: "${words}" has ${size.toFixed(1)} pixels`);
        if (box.left < frame.left - 1 || box.right > frame.right + 1)
          found.push(`${chart}: "${words}" sticks out sideways`);
        if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
          found.push(`${chart}: "${words}" sticks out above or below`);
        for (const other of labels.slice(at + 1)) {
          if (isTurned && other.isTurned) {
            // parallel lines, 48 degrees from the level: what is between them
            const apart = Math.abs(box.left - other.box.left) * Math.sin((48 * Math.PI) / 180);
            if (apart < size) found.push(`${chart}: "${words}" is too near to "${other.words}"`);
            continue;
          }
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (wide > 1.5 && high > 3) found.push(`${chart}: "${words}" on "${other.words}"`);
        }
      }
    }
    return found;
  });
}

/** Whether the page can be pushed sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
