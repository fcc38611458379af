// Takes the pictures of docs/images: `npm run demo`, then `node scripts/take-screenshots.mjs [SITE] [FOLDER]`.
// With `--look` it takes every page at both widths, whole, to be looked at; FOLDER is then .out/look.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const MOST_BYTES = 1_500_000;
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { look: { type: 'boolean' } } });
const site = resolve(positionals[0] ?? '.out/demo/dashboard');
const folder = resolve(positionals[1] ?? (values.look ? '.out/look' : 'docs/images'));

/** The headline of the article that is shown. */
const ARTICLE = 'Mayor Averill’s empty promises';
/** The name of the picture, the page, and how it is seen. A page may be found by the words of a link. */
const PICTURES = [
  { name: 'overview', page: 'index.html' },
  { name: 'entity', link: 'Marian Averill', query: '?outlet=Aldersea+Standard&voice=narration' },
  { name: 'outlets', page: 'outlets.html?entity=person%3Amarian-averill&voice=narration' },
  { name: 'stance-map', page: 'map.html' },
  { name: 'quotations', page: 'quotations.html?entity=person%3Agregory-stanmore', colorScheme: 'dark' },
  { name: 'article', article: ARTICLE },
  { name: 'phone', page: 'outlets.html?entity=person%3Amarian-averill&voice=narration', viewport: PHONE },
];
const PAGES = [
  'index.html',
  'entities.html',
  'map.html',
  'outlets.html',
  'quotations.html',
  'articles.html',
  'method.html',
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--disable-background-networking',
  ],
});
mkdirSync(folder, { recursive: true });
try {
  if (values.look) await takeAll();
  else for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
}

const bytes = readdirSync(folder)
  .filter((name) => name.endsWith('.png'))
  .map((name) => statSync(join(folder, name)).size)
  .reduce((sum, size) => sum + size, 0);
console.log(`${folder}: ${Math.round(bytes / 1000)} kB`);
if (!values.look && bytes > MOST_BYTES) {
  console.error(`the pictures have ${bytes} bytes together; at most ${MOST_BYTES} may be committed`);
  process.exitCode = 1;
}

async function take({
  name,
  page: path,
  link,
  article,
  query = '',
  viewport = DESKTOP,
  colorScheme = 'light',
}) {
  const page = await open(viewport, colorScheme);
  if (path) await go(page, path);
  else await follow(page, link ? 'entities.html' : 'articles.html', link ?? article, query);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
}

async function takeAll() {
  for (const [width, viewport] of Object.entries({ 1280: DESKTOP, 390: PHONE }))
    for (const colorScheme of width === '1280' ? ['light', 'dark'] : ['light'])
      for (const path of [...PAGES, 'entity', 'article']) {
        const page = await open(viewport, colorScheme);
        if (path === 'entity') await follow(page, 'entities.html', 'Marian Averill');
        else if (path === 'article') await follow(page, 'articles.html', ARTICLE);
        else await go(page, path);
        const name = `${path.replace('.html', '')}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > viewport.width) console.log(`${name}: ${wide} pixels wide`);
        await page.context().close();
      }
}

async function open(viewport, colorScheme) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`${page.url()}: ${message.text()}`);
  });
  return page;
}

async function go(page, path) {
  const [file, query = ''] = path.split('?');
  const url = pathToFileURL(join(site, file));
  url.search = query;
  await page.goto(url.href, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
}

/** The page behind the first link of a list whose words or address hold these. */
async function follow(page, list, words, query = '') {
  await go(page, list);
  const href = await page.locator('main a', { hasText: words }).first().getAttribute('href');
  await page.goto(new URL(href + query, page.url()).href, { waitUntil: 'load' });
}
