/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardServer, serveDashboard, writeDashboard } from '../../src/dashboard/index.ts';
import { openChromium } from '../browser/open-chromium.ts';
import { makeStore, type TestStore } from './make-store.ts';

/** One page of each kind. */
const PAGES = [
  'index.html',
  'map.html',
  'outlets.html',
  'quotations.html',
  'entities.html',
  'articles.html',
  'method.html',
  'entity/1-ines-calder.html',
  'article/24.html',
];
/** What the policy of a page must say, whatever else it says. */
const STRICT = [/^default-src 'none'(?:;|$)/, /base-uri 'none'/, /form-action '(?:none|self)'/];
const LOOSE = /unsafe|\*|https?:|data:|strict-dynamic/;
/** What an attacker may get into a page, with what it would do. */
const INJECTED = `<script>window.hacked=1</script><script src="data:text/javascript,window.hacked=2"></script>
<img src="x.png" onerror="window.hacked=3"><svg onload="window.hacked=4"></svg><details open ontoggle="window.hacked=5"></details>
<a id="attack" href="javascript:window.hacked=6">click</a><iframe srcdoc="<script>parent.hacked=7</script>"></iframe>
<style>body{outline:9px solid rgb(1,2,3)}</style><base href="https://example.org/"><p id="styled" style="color:rgb(1,2,3)">a</p>
<form id="sent" action="https://example.org/" target="elsewhere"><button>send</button></form>`;

let made: TestStore;
let browser: Browser;
let site: string;
let server: DashboardServer;
/** Serves pages of any kind with something injected, and their files as they are. */
let broken: Server;
const pages = new Map<string, { readonly html: string; readonly policy: string | null }>();

beforeAll(async () => {
  made = await makeStore(['duckdb']);
  site = join(made.folder, 'site');
  const built = (await import(pathToFileURL('dist/dashboard.js').href)) as {
    serveDashboard: typeof serveDashboard;
    writeDashboard: typeof writeDashboard;
  };
  await built.writeDashboard(made.duckdb, { out: site, entities: 12 });
  server = await built.serveDashboard(made.duckdb, { entities: 12 });
  for (const path of PAGES)
    pages.set(`written/${path}`, { html: readFileSync(join(site, path), 'utf8'), policy: null });
  for (const path of [...PAGES, 'paste.html']) pages.set(`served/${path}`, await ask(path));
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
  const text = readFileSync('docs/article.txt', 'utf8');
  pages.set('served/pasted.html', await ask('paste.html', form({ text, format: 'text' })));
  pages.set('served/refused.html', await ask('paste.html', form({ text: '<p></p>', format: 'html' })));
  const view = join(made.folder, 'view.html');
  execFileSync(process.execPath, ['dist/cli.js', 'analyze', 'docs/article.txt', '--html', view]);
  pages.set('analyze/view.html', { html: readFileSync(view, 'utf8'), policy: null });
  broken = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const page = pages.get(name);
    if (!page) {
      const file = /assets\/([\w.-]+)$/.exec(name)?.[1];
      response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.end(file ? readFileSync(join(site, 'assets', file)) : '');
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (page.policy !== null) response.setHeader('content-security-policy', page.policy);
    response.end(page.html.replace('<main', `${INJECTED}<main`));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => broken.once('listening', resolve));
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  broken?.close();
  await server?.close();
  made?.remove();
});

async function ask(
  path: string,
  options: RequestInit = {},
): Promise<{ html: string; policy: string | null }> {
  const answer = await fetch(server.url + path, options);
  return { html: await answer.text(), policy: answer.headers.get('content-security-policy') };
}

/** What runs of what was injected, once everything in the page has had its turn. */
async function attack(page: Page, url: string): Promise<Record<string, unknown>> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url, { waitUntil: 'load' });
  await page.locator('#attack').click();
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('#sent button')!.click());
  return {
    ...(await page.evaluate(() => ({
      hacked: (globalThis as { hacked?: number }).hacked ?? null,
      styled: getComputedStyle(document.getElementById('styled')!).color === 'rgb(1, 2, 3)',
      outlined: getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)',
    }))),
    foreign: asked.filter((each) => new URL(each).hostname !== '127.0.0.1'),
  };
}

describe('every kind of page', () => {
  test('says a strict policy before it asks for anything, and a server sends one too', () => {
    expect(pages.size).toBe(PAGES.length * 2 + 4);
    for (const [name, { html, policy }] of pages) {
      const said = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
      expect([name, said?.[1]]).toEqual([name, expect.any(String)]);
      expect([name, html.slice(0, said!.index)]).not.toEqual([
        name,
        expect.stringMatching(/<(?:script|link|style)/),
      ]);
      for (const given of [said![1]!, ...(name.startsWith('served') ? [policy!] : [])]) {
        for (const part of STRICT) expect([name, given]).toEqual([name, expect.stringMatching(part)]);
        expect([name, LOOSE.test(given)]).toEqual([name, false]);
      }
      if (name.startsWith('served')) expect(policy).toContain("frame-ancestors 'none'");
    }
  });

  test('runs nothing of what is injected, and its own script all the same', async () => {
    const { port } = broken.address() as AddressInfo;
    for (const name of pages.keys()) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const done = await attack(page, `http://127.0.0.1:${port}/${name}`);
      expect([name, done]).toEqual([name, { hacked: null, styled: false, outlined: false, foreign: [] }]);
      const own = /article\/|pasted|view/.test(name) ? '#status' : 'html.scripted';
      expect([name, await page.locator(own).count()]).toEqual([name, 1]);
      await context.close();
    }
  });

  test('would be hacked without: the attack is a real one', async () => {
    const { html } = pages.get('written/index.html')!;
    pages.set('open.html', { html: html.replace(/<meta http-equiv[^>]*>/, ''), policy: null });
    const { port } = broken.address() as AddressInfo;
    const page = await browser.newPage();
    const { hacked, styled, outlined } = await attack(page, `http://127.0.0.1:${port}/open.html`);
    pages.delete('open.html');
    expect([hacked, styled, outlined]).toEqual([expect.any(Number), true, true]);
    await page.close();
  });
});

test('problems are told as data, which no browser takes for a page', async () => {
  for (const path of ['nothing.html', 'article/999999.html', '../etc/passwd', '%00']) {
    const answer = await fetch(server.url + path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
      path,
      404,
      'application/json; charset=utf-8',
    ]);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});
