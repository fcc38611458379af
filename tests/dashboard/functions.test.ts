/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Functions from '../../src/dashboard/index.ts';
import { openChromium } from '../browser/open-chromium.ts';
import { query } from '../corpus-store/read-database.ts';
import { makeProject } from '../examples/run-page.ts';
import { HOSTILE_OUTLET, makeStore, type TestStore } from './make-store.ts';
import { findViolations, openPage } from './open-page.ts';

const MAYOR = 'person:ines-calder';
const CALDER = { entity: MAYOR };
let made: TestStore;
let functions: typeof Functions;
let dashboard: Functions.Dashboard;
let overview: Functions.OverviewModel;
let map: Functions.MapModel;
let mayor: Functions.EntityModel;
let outlets: Functions.OutletsModel;
let browser: Browser;

beforeAll(async () => {
  made = await makeStore(['duckdb', 'jsonl']);
  functions = await import(pathToFileURL('dist/dashboard.js').href);
  dashboard = await functions.openDashboard(made.duckdb, { title: 'A <b>town</b>', entities: 20 });
  overview = await dashboard.readOverview();
  map = await dashboard.readMap();
  mayor = await dashboard.readEntity(MAYOR);
  outlets = await dashboard.readOutlets();
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.close();
  made?.remove();
});

describe('models', () => {
  test('have the numbers of the tables, filtered and not', async () => {
    const ledger = await dashboard.readOverview({ outlet: 'The Ledger', voice: 'quotation' });
    const passages = await dashboard.readPassages({ ...CALDER, voice: 'narration' }, { limit: 3, offset: 1 });
    const articles = await dashboard.readArticles({ limit: 5 });
    const facts = await dashboard.readFacts();
    const entities = await dashboard.readEntities();
    const report = await dashboard.readReport(articles[0]!.sequence);
    const all = await dashboard.readPassages({ ...CALDER, voice: 'narration' });
    const one = await dashboard.readOutlets(CALDER);
    await dashboard.close();
    const [row] = await query(
      made.duckdb,
      `SELECT (SELECT count(*) FROM articles)::INTEGER AS articles, (SELECT count(*) FROM stances)::INTEGER AS stances,
         (SELECT count(*) FROM linked_stances WHERE outlet = 'The Ledger' AND holder_kind <> 'narrator')::INTEGER AS quoted,
         (SELECT avg(score) FROM linked_stances WHERE target_key = '${MAYOR}') AS mean`,
    );
    dashboard = await functions.openDashboard(made.duckdb, { title: 'A <b>town</b>', entities: 20 });
    const { total, stances } = overview;
    expect({ articles: total, stances, quoted: ledger.total, mean: mayor.toward?.score.mean }).toEqual({
      ...row,
      mean: expect.closeTo(row!.mean as number, 9),
    });
    expect([facts.reports, facts.rejects]).toEqual([row!.articles, 1]);
    expect(entities.find(({ key }) => key === MAYOR)?.toward).toEqual(mayor.toward);
    expect(passages.passages).toEqual(all.passages.slice(1, 4));
    expect([articles.length, report?.report.article.title]).toEqual([5, articles[0]!.title]);
    expect(one.entities.map(({ key }) => key)).toEqual([MAYOR]);
    expect(one.entities[0]).toEqual(outlets.entities.find(({ key }) => key === MAYOR));
    expect(map.cells.every(({ holder, target }) => map.holders[holder] && map.targets[target])).toBe(true);
  });

  test('of JSON Lines are those of a database', async () => {
    const lines = await functions.openDashboard(made.jsonl);
    const { timeline, tones } = await lines.readOverview();
    await lines.close();
    expect({ timeline, tones }).toEqual({ timeline: overview.timeline, tones: overview.tones });
  });

  test.each([
    [() => dashboard.readOverview({ from: '2026-13' }), /from is "2026-13"; expected a month/],
    [() => dashboard.readMap({ tone: 'furious' as never }), /tone is "furious"; expected one of hostile/],
    [() => dashboard.readMap({ voices: 'narration' } as never), /no filter "voices"; expected some of from/],
    [() => dashboard.readEntity('person:nobody'), /"person:nobody" is the key of none/],
    [() => dashboard.readPassages({}, { limit: 0 }), /limit is 0; expected a whole number from 1 on/],
    [() => dashboard.readReport(1.5), /sequence is 1.5/],
    [() => functions.openDashboard(made.duckdb, { entities: 0 }), /entities is 0/],
  ])('say what is wrong with what is asked: %s', async (ask, message) => {
    await expect(ask()).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringMatching(message),
    });
  });
});

/** Every chart by its name: of which numbers, and how many marks it must have. */
const charts = (options: Functions.ChartOptions = {}): Record<string, readonly [string, number]> => {
  const { drawBars, drawMap, drawMeans, drawMonths, drawNetwork, drawShares, drawTimeline, drawTones } =
    functions;
  const covered = overview.covered.map(({ entity, count }) => ({
    ...dashboard.catalog.entities[entity]!,
    count,
  }));
  return {
    timeline: [drawTimeline(overview, options), overview.timeline.filter(({ month }) => month).length],
    bars: [
      drawBars(
        covered.map(({ key, name, count }) => ({ key, name, count })),
        options,
      ),
      covered.length,
    ],
    tones: [
      drawTones(overview.tones, options),
      overview.tones.flatMap(({ tones }) => tones.filter((count) => count > 0)).length,
    ],
    shares: [drawShares(overview.outlets, options), overview.outlets.length * 2],
    means: [drawMeans(mayor.holders, options), mayor.holders.length],
    months: [drawMonths(mayor.months, options), mayor.months.length],
    map: [drawMap(map, { width: 1180, ...options }), map.cells.length],
    network: [drawNetwork(map, options), -1],
  };
};
const countTitles = (svg: string) => [...svg.matchAll(/<title>/g)].length;

describe('charts', () => {
  test('have a mark for every number, stand alone, and are well-formed', async () => {
    const page = await (await browser.newContext()).newPage();
    for (const theme of ['light', 'dark'] as const)
      for (const [name, [svg, marks]] of Object.entries(charts({ theme }))) {
        expect([name, svg.slice(0, 4)]).toEqual([name, '<svg']);
        if (marks >= 0) expect([name, countTitles(svg)]).toEqual([name, marks]);
        else expect(countTitles(svg)).toBeGreaterThan(3);
        const root = await page.evaluate((text) => {
          const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
          const given = [...documentElement.querySelectorAll('*')].flatMap(({ attributes }) => [
            ...attributes,
          ]);
          return {
            root: documentElement.nodeName,
            problem: documentElement.querySelector('parsererror, script, img')?.textContent ?? null,
            handlers: given.filter((attribute) => attribute.name.startsWith('on')).length,
            colors: given.filter(({ value }) => value.startsWith('var(')).length,
          };
        }, svg);
        expect([name, root]).toEqual([name, { root: 'svg', problem: null, handlers: 0, colors: 0 }]);
      }
    await page.context().close();
  });

  test('show hostile names as text', () => {
    const shown = Object.values(charts()).map(([svg]) => svg);
    const escaped = HOSTILE_OUTLET.replace(/\s*\u202e/, ' ')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;');
    const hostile = shown.filter((svg) => svg.includes(escaped.replaceAll('"', '&quot;')));
    expect(hostile.length).toBeGreaterThanOrEqual(2);
    for (const svg of shown) expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('leave colours to the page that wishes so', () => {
    for (const [svg] of Object.values(charts({ theme: 'page' }))) {
      const colors = [...svg.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!);
      for (const color of colors) expect(functions.CHART_STYLE).toContain(`--${color}:`);
    }
  });

  test('lead where they are told to, and nowhere but to pages', () => {
    const linkTo = ({ outlet }: Functions.TimelineBar) =>
      outlet === 'The Ledger' ? `?outlet=${encodeURIComponent(outlet)}` : 'java\tscript:window.hacked=1';
    const svg = functions.drawTimeline(overview, { linkTo });
    const links = [...svg.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link);
    const ledger = overview.timeline.filter(({ outlet }) => outlet === 'The Ledger').length;
    expect(links).toEqual(Array(ledger).fill('?outlet=The%20Ledger'));
    const bars = [
      { name: 'one', count: 3, link: 'https://example.org/?a=1&b="' },
      { name: 'two', count: 2, link: 'data:text/html,x' },
      { name: 'three', count: 1 },
    ];
    const drawn = functions.drawBars(bars);
    expect([...drawn.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link)).toEqual([
      'https://example.org/?a=1&amp;b=&quot;',
    ]);
    expect(drawn).toContain('<title>three: 1</title>');
  });

  test('have no interval for a mean of one article, and say so', () => {
    const summary = { ...mayor.toward!, n: 1, articles: 1, score: { mean: -0.4, low: -1, high: 1 } };
    const countRules = (svg: string) => [...svg.matchAll(/stroke-opacity="0\.(?:35|45)"/g)].length;
    const means = (articles: number) =>
      functions.drawMeans([{ name: 'Tom Reed', summary: { ...summary, articles } }]);
    const months = (articles: number) =>
      functions.drawMonths([{ month: '2026-04', summary: { ...summary, articles } }]);
    for (const draw of [means, months]) {
      expect(draw(1)).toContain('mean −0.40, n 1, 1 article, hence no interval');
      expect(draw(2)).toContain('mean −0.40 (−1.00 to +1.00), n 1, 2 articles');
      expect(countRules(draw(2)) - countRules(draw(1))).toBe(1);
    }
  });

  test('of nothing are drawn too', () => {
    const empty = { ...map, holders: [], targets: [], cells: [] };
    const drawn = [
      functions.drawTimeline({ timeline: [], unit: 'articles' }),
      functions.drawBars([]),
      functions.drawTones([]),
      functions.drawShares([]),
      functions.drawMeans([]),
      functions.drawMonths([]),
      functions.drawMap(empty),
      functions.drawNetwork(empty),
    ];
    for (const svg of drawn) expect(svg).toMatch(/^<svg.*<\/svg>$/s);
    expect(drawn.join()).not.toMatch(/NaN|Infinity/);
  });

  test('are the same from any document, in Node and in a browser', async () => {
    const { document } = parseHTML('<!doctype html><html></html>');
    const own = charts();
    expect(charts({ document })).toEqual(own);
    const folder = makeProject();
    const { outputFiles } = await build({
      stdin: { contents: `export * from 'quotestance/dashboard'`, resolveDir: folder },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
    });
    // on coarse screens lines are moved by half a pixel
    const { page, problems, close } = await openPage(browser, 'about:blank', { deviceScaleFactor: 2 }, false);
    const drawn = await page.evaluate(
      async ([code, model]) => {
        const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const loaded = (await new Function('url', 'return import(url)')(url)) as typeof Functions;
        return {
          timeline: loaded.drawTimeline(model.overview),
          map: loaded.drawMap(model.map, { width: 1180 }),
          page: loaded.viewOverview({ catalog: model.catalog }, model.overview),
        };
      },
      [outputFiles[0]!.text, { overview, map, catalog: dashboard.catalog }] as const,
    );
    expect(problems).toEqual([]);
    await close();
    expect(drawn.timeline).toBe(own.timeline![0]);
    expect(drawn.map).toBe(own.map![0]);
    expect(drawn.page).toBe(functions.viewOverview({ catalog: dashboard.catalog }, overview));
  });

  test('refuse a width or a theme that there is not', () => {
    expect(() => functions.drawMap(map, { width: 20 })).toThrow('width is 20; expected pixels from 240');
    expect(() => functions.drawMap(map, { theme: 'blue' as never })).toThrow(
      'theme is blue; expected one of',
    );
  });
});

describe('pages', () => {
  test('have what they are of, with hostile text as text', async () => {
    const { catalog } = dashboard;
    const context = { catalog, root: 'https://example.org/?a="&b=' };
    const entity = catalog.entities.find(({ key }) => key === MAYOR)!;
    const passages = await dashboard.readPassages({ search: 'honest' });
    const bodies: Record<string, readonly [string, ...string[]]> = {
      overview: [functions.viewOverview(context, overview), 'Most covered', 'Ines Calder', '26</b> articles'],
      entity: [functions.viewEntity(context, entity, mayor), 'Spoken of over time', 'Bruno Falk'],
      map: [functions.viewMap(context, map), 'Harbour Post, own voice', 'Network', 'Strongest pairs'],
      outlets: [functions.viewOutlets(context, outlets), 'Ines Calder, over time', 'The Ledger'],
      quotations: [
        functions.viewQuotations(context, passages),
        'brave &amp; &quot;honest&quot; woman &lt;/script&gt;&lt;script&gt;',
        '#evidence-',
      ],
      entities: [functions.viewEntities(context, await dashboard.readEntities()), 'Bruno Falk', MAYOR],
      articles: [
        functions.viewArticles(context, await dashboard.readArticles()),
        '&lt;/title&gt;&lt;script&gt;',
        'Eve Marsh again',
      ],
      method: [functions.viewMethod(context, await dashboard.readFacts()), '26 articles were analysed'],
    };
    for (const [name, [html, ...parts]] of Object.entries(bodies)) {
      for (const part of parts) expect([name, html]).toEqual([name, expect.stringContaining(part)]);
      const elements = [...parseHTML(`<html><body>${html}</body></html>`).document.querySelectorAll('*')];
      const tags = new Set(elements.map(({ localName }) => localName));
      const handlers = elements.flatMap(({ attributes }) =>
        [...attributes].filter(
          (attribute) => /^on/.test(attribute.name) || /^javascript:/.test(attribute.value),
        ),
      );
      expect([name, tags.has('script') || tags.has('img'), handlers]).toEqual([name, false, []]);
      expect([name, /[\u202a-\u202e]|a="&b/.test(html)]).toEqual([name, false]);
    }
  });

  test('of one’s own open with a strict policy, and keep the rules of accessibility', async () => {
    const folder = join(made.folder, 'own');
    const { catalog } = dashboard;
    const [{ sequence } = { sequence: -1 }] = await dashboard.readArticles({ limit: 1 });
    const files = {
      'index.html': functions.viewPage(
        { catalog },
        {
          title: 'Two <i>charts</i>',
          body: `<div class="plain">${functions.drawTimeline(overview, { theme: 'page' })}</div>${functions.viewMap({ catalog }, map)}`,
        },
      ),
      'article/0.html': functions.viewArticlePage((await dashboard.readReport(sequence))!, {
        title: catalog.title,
      }),
      ...Object.fromEntries(await functions.readAssets()),
    };
    for (const name of ['article', 'assets']) mkdirSync(join(folder, name), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    for (const path of ['index.html', 'article/0.html']) {
      const { page, problems, close } = await openPage(browser, pathToFileURL(join(folder, path)).href);
      expect(problems).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.locator('header').textContent()).toContain('A <b>town</b>');
      await page.getByRole('link', { name: 'Articles', exact: true }).waitFor();
      await close();
    }
  });

  test('are rendered whole for a server of one’s own', async () => {
    const { catalog } = dashboard;
    const paths = [
      ...['index', 'map', 'outlets', 'quotations', 'entities', 'articles', 'method'].map(
        (name) => `${name}.html`,
      ),
      catalog.entities[0]!.page,
      'article/0.html',
    ];
    for (const path of paths) {
      const html = (await functions.renderPage(dashboard, path))!;
      expect(html).toMatch(
        /^<!doctype html>.*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/s,
      );
      expect(html).not.toContain('paste.html');
    }
    const one = await functions.renderPage(dashboard, 'index.html', '?outlet=The+Ledger&from=nonsense');
    expect(one).toContain('<b>8</b> articles');
    expect(await functions.renderPage(dashboard, 'nothing.html')).toBeNull();
    expect(await functions.renderPage(dashboard, 'article/999.html')).toBeNull();
  });
});

test('filters survive an address', () => {
  const address = functions.writeFilters({ outlet: 'A & B', tone: 'negative' });
  expect(functions.readFilters(address)).toMatchObject({ outlet: 'A & B', tone: 'negative', from: null });
});
