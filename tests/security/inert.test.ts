import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** Built by `npm test` before the tests run. */
const DIST = 'dist';

/** The code that an entry loads, at once or later. */
function readAll(...entries: readonly string[]): string {
  const found = new Map<string, string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const text = readFileSync(join(DIST, name), 'utf8');
    found.set(name, text);
    for (const [, inner] of text.matchAll(/(?:from|import\(?)\s*["']\.\/([^"']+\.js)["']/g)) visit(inner!);
  };
  for (const name of entries) visit(name);
  return [...found.values()].join('\n');
}
/** Everything but what serves dashboards and speaks to queues, whose business the network is. */
const code = readAll('index.js', 'schema.js', 'corpus.js', 'corpus-worker.js');

test('analysis and corpora make no code of strings and start no programs', () => {
  expect(code.length).toBeGreaterThan(500_000);
  expect(code).not.toMatch(/\beval\(|\bnew Function\b|(?<![.\w])Function\(/);
  expect(code).not.toMatch(/(?:from|import\()\s*["'](?:node:)?(?:vm|child_process|cluster|inspector)["']/);
});

test('analysis and corpora speak to no network', () => {
  expect(code).not.toMatch(
    /(?:from|import\()\s*["'](?:node:)?(?:net|tls|dns|dgram|http|https|http2)(?:\/promises)?["']|\bWebSocket\(|\bXMLHttpRequest\b/,
  );
});

test('articles, pages and a corpus are analysed where every way to the network throws', () => {
  const entry = (name: string) => JSON.stringify(pathToFileURL(join(DIST, name)).href);
  const script = `
    import dgram from 'node:dgram';
    import dns from 'node:dns';
    import http from 'node:http';
    import http2 from 'node:http2';
    import https from 'node:https';
    import { syncBuiltinESMExports } from 'node:module';
    import net from 'node:net';
    import tls from 'node:tls';
    const refuse = (name) => () => {
      process.stderr.write('network: ' + name);
      process.exit(9);
    };
    net.Socket.prototype.connect = refuse('connect');
    dgram.createSocket = refuse('dgram');
    globalThis.fetch = refuse('fetch');
    for (const [library, names] of [[net, ['connect', 'createConnection']], [tls, ['connect']], [dns, ['lookup', 'resolve']],
      [dns.promises, ['lookup', 'resolve']], [http, ['request', 'get']], [https, ['request', 'get']], [http2, ['connect']]])
      for (const name of names) library[name] = refuse(name);
    syncBuiltinESMExports();
    const { analyze } = await import(${entry('index.js')});
    const { analyzeCorpus } = await import(${entry('corpus.js')});
    const text = ${JSON.stringify(readFileSync('docs/article.txt', 'utf8'))};
    const page = '<html><head><script src="http://a.example/x.js"></script></head><body><img src="http://a.example/x.png">'
      + text.split('\\n').map((line) => '<p>' + line + '</p>').join('') + '</body></html>';
    const fast = await analyze(text, { url: 'http://a.example/' });
    const accurate = await analyze(text, { engine: 'accurate' });
    const html = await analyze(page, { format: 'html', url: 'http://a.example/' });
    let reports = 0;
    for await (const { kind } of analyzeCorpus([{ id: 'a', text }], { workers: 0 })) if (kind === 'report') reports++;
    console.log([fast, accurate, html].every(({ entities }) => entities.length > 0) && reports);`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(printed.trim()).toBe('1');
}, 240_000);

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

test('nothing that comes with the library or its model runs a script when it is installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const own = `${path}/node_modules/${name}`;
      visit(own in packages ? own : `node_modules/${name}`);
    }
  };
  visit('');
  visit('models/en');
  expect(seen.size).toBeGreaterThan(5);
  expect([...seen].filter((path) => packages[path] === undefined || packages[path].hasInstallScript)).toEqual(
    [],
  );
  for (const path of ['package.json', 'models/en/package.json']) {
    const { scripts = {} } = JSON.parse(readFileSync(path, 'utf8'));
    expect(Object.keys(scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
  }
});
