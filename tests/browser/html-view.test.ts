/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleReport } from '../../src/report/assemble-report.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import {
  type AnnotatedArticle,
  analyzeAnnotated,
  createToyEngine,
  readAnnotatedArticles,
} from '../report/annotated-analysis.ts';
import { openChromium } from './open-chromium.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const SPAN = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const HOSTILE_NAME = 'Eve <img src=x onerror="window.hacked=1">';
const HOSTILE_TEXT = `<script>window.hacked=1</script> at the fair\n\n“He is a liar & a "cheat" <b onclick=window.hacked=1>bold</b>,” ${HOSTILE_NAME} said of \u202eMallory\u202c' autofocus onfocus='window.hacked=1.\n\n</main></style></script><script>window.hacked=1</script> ${'x'.repeat(400)}`;
const HOSTILE: AnnotatedArticle = {
  id: 'hostile',
  text: HOSTILE_TEXT,
  entities: [
    { name: HOSTILE_NAME, type: 'person', aliases: [] },
    { name: '\u202eMallory', type: 'person', aliases: [] },
  ],
  mentions: [
    { ...SPAN(HOSTILE_TEXT, HOSTILE_NAME), entity: HOSTILE_NAME, kind: 'name' },
    { ...SPAN(HOSTILE_TEXT, '\u202eMallory'), entity: '\u202eMallory', kind: 'name' },
  ],
  edges: [
    {
      holder: HOSTILE_NAME,
      target: '\u202eMallory',
      polarity: 'negative',
      tone: 'hostile',
      evidence: ['He is a liar & a "cheat" <b onclick=window.hacked=1>bold</b>'],
    },
  ],
  quotes: [
    {
      ...SPAN(HOSTILE_TEXT, 'He is a liar & a "cheat" <b onclick=window.hacked=1>bold</b>,'),
      speaker: HOSTILE_NAME,
      kind: 'speech',
    },
  ],
  indirect: [],
  segments: [{ ...SPAN(HOSTILE_TEXT, '<script>window.hacked=1</script> at the fair'), kind: 'headline' }],
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-page-'));
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly problems: string[];
}

/** Opens the page of an article; whatever the browser complains about or fetches beside the page is a problem. */
async function open(
  article: AnnotatedArticle,
  options: { width?: number; scheme?: 'light' | 'dark'; script?: boolean } = {},
): Promise<Opened> {
  const path = join(folder, `${article.id}.html`);
  writeFileSync(
    path,
    await renderHtml(
      assembleReport(analyzeAnnotated(article), createToyEngine(), { id: article.id }),
      article.text,
    ),
  );
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    colorScheme: options.scheme ?? 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(path).href) problems.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  return { page, problems };
}

const ARTICLE = readAnnotatedArticles().find(({ id }) => id === 'a-1')!;
const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents();

describe('the page of an article', () => {
  test('marks the evidence of a stance that is clicked, and Escape takes the marks away', async () => {
    const { page, problems } = await open(ARTICLE);
    await page.locator('#stance-0 h3 a').click();
    const marked = (await textsOf(page, 'main .evidence.chosen')).join(' ');
    expect(marked).toContain('the most honest musician');
    expect(await textsOf(page, '.stance.chosen h3')).toEqual([expect.stringContaining('Bastian Roe')]);
    expect(await page.locator('#status').textContent()).toMatch(/^\d+ passages marked for Noor Valdivia/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.chosen').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('brings the evidence that is clicked into view', async () => {
    const { page } = await open(ARTICLE);
    await page.locator('[data-evidence-link="2-1"]').click();
    await expect
      .poll(() =>
        page
          .locator('[data-evidence~="2-1"]')
          .first()
          .evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
      )
      .toBe(true);
  });

  test('leads from a passage of evidence to its stance', async () => {
    const { page } = await open(ARTICLE);
    await page.locator('main .evidence', { hasText: 'The boy has a good heart' }).click();
    expect(await textsOf(page, '.stance.chosen h3')).toEqual([
      expect.stringMatching(/Graciela Valdivia.*Bastian Roe/s),
    ]);
  });

  test('folds neutral stances away, and unfolds them for a passage of theirs', async () => {
    const edge = ARTICLE.edges.find(({ tone, mixed }) => tone === 'neutral' && !mixed)!;
    const { page } = await open({ ...ARTICLE, id: 'even', edges: [ARTICLE.edges[0]!, edge] });
    const card = page.locator('#stance-1');
    expect(await page.locator('.even summary').textContent()).toBe('1 neutral stance');
    expect(await card.isVisible()).toBe(false);
    await page.locator('main .evidence[data-evidence="1-0"]').first().click();
    expect(await card.isVisible()).toBe(true);
  });

  test('shows on hover which passages a stance rests on', async () => {
    const { page } = await open(ARTICLE);
    await page.locator('#stance-1').hover();
    expect((await textsOf(page, 'main .hinted')).join(' ')).toContain('a tourist with good lighting');
  });

  test('leads from a quotation to its speaker, and marks all of his words', async () => {
    const { page } = await open(ARTICLE);
    await page.locator('main .quote', { hasText: 'He wanted a statement' }).click();
    expect(await textsOf(page, '.voice.chosen bdi')).toEqual(['Noor Valdivia']);
    expect(await page.locator('main .quote.chosen').count()).toBeGreaterThan(3);
  });

  test('marks the mentions of a name that is clicked', async () => {
    const { page } = await open(ARTICLE);
    await page.locator('[data-entity-link]', { hasText: 'Bastian Roe' }).click();
    expect(await textsOf(page, 'main .mention.chosen')).toContain('the producer');
  });

  test('can be worked by keyboard alone', async () => {
    const { page } = await open(ARTICLE);
    await page.locator('#stance-0 h3 a').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('main .evidence.chosen').count()).toBeGreaterThan(0);
    await page.locator('main a.badge').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.voice.chosen').count()).toBe(1);
  });

  test('reads and links without script', async () => {
    const { page, problems } = await open(ARTICLE, { script: false });
    expect(await page.locator('main').textContent()).toContain('He’s the most honest musician');
    const broken = await page
      .locator('a[href^="#"]')
      .evaluateAll(
        (links) =>
          links.filter((link) => !document.getElementById(link.getAttribute('href')!.slice(1))).length,
      );
    expect(broken).toBe(0);
    await page.locator('[data-evidence-link="0-0"]').click();
    expect(page.url()).toMatch(/#evidence-0-0$/);
    expect(problems).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (scheme) => {
    for (const article of [ARTICLE, HOSTILE]) {
      const { page } = await open(article, { scheme });
      await page.locator('#stance-0 h3 a').click();
      const violations = await page.evaluate(async (axe) => {
        new Function(axe)();
        const { violations: found } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return found.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
      }, AXE);
      expect(violations).toEqual([]);
    }
  });

  test.each([390, 1280])('has no sideways scroll at %i pixels', async (width) => {
    for (const article of [ARTICLE, HOSTILE]) {
      const { page } = await open(article, { width });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});

describe('the page of a hostile article', () => {
  test('shows markup as text and runs none of it', async () => {
    const { page, problems } = await open(HOSTILE);
    await page.locator('#stance-0 h3 a').click();
    expect(await page.locator('h1').textContent()).toBe('<script>window.hacked=1</script> at the fair');
    expect(await page.locator('main').textContent()).toContain('<b onclick=window.hacked=1>bold</b>');
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    expect(await page.locator('img, b[onclick], [onfocus]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('forbids a script even where one got in', async () => {
    const { page, problems } = await open(HOSTILE);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script);
    });
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    expect(problems.join()).toContain('Content Security Policy');
  });

  test('holds no mark that turns the order of the letters around', async () => {
    const { page } = await open(HOSTILE);
    expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(await page.locator('#stance-0 h3 bdi').last().textContent()).toBe('Mallory');
  });
});
