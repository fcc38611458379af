import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every page for readers: of the project, of `docs/`, and of the examples. */
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'corpus/README.md',
  'models/en/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  ...readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('examples', name)),
];

/** A page without its blocks of code, in which brackets are no links. */
function readProse(path: string): string {
  let isCode = false;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => {
      const isFence = /^\s*```/.test(line);
      if (isFence) isCode = !isCode;
      return !isCode && !isFence;
    })
    .join('\n');
}

/** The headings of a page as the addresses of links to them; one that comes twice gets a number. */
function readAnchors(path: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of readProse(path).matchAll(/^#+ (.+)$/gm)) {
    const plain = heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = plain;
    for (let times = 1; anchors.has(anchor); times++) anchor = `${plain}-${times}`;
    anchors.add(anchor);
  }
  return anchors;
}

describe('links', () => {
  test.each(PAGES)('%s: what it links to is there', (page) => {
    const links = [...readProse(page).matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map((match) => match[1]!);
    const broken = links.filter((link) => {
      if (/^(?:https?|mailto):/.test(link)) return false;
      const [path, anchor] = link.split('#') as [string, string | undefined];
      const target = path === '' ? resolve(page) : resolve(page, '..', decodeURI(path));
      if (relative('.', target).startsWith('..') || !existsSync(target)) return true;
      if (anchor === undefined) return false;
      return !statSync(target).isFile() || !readAnchors(target).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('every page of docs/ can be reached from the first one or from the README', () => {
    const reached = new Set<string>();
    const visit = (page: string) => {
      if (reached.has(page) || !page.endsWith('.md') || !existsSync(page)) return;
      reached.add(page);
      for (const [, link] of readProse(page).matchAll(/\]\(([^)\s#]+)/g))
        if (!link!.includes(':')) visit(relative('.', resolve(page, '..', link!)));
    };
    visit('README.md');
    visit('docs/getting-started.md');
    expect(PAGES.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
  });
});
