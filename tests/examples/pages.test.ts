import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { testPage } from './run-page.ts';

testPage('examples/sql/README.md');
testPage('examples/sql/walkthrough.md');
testPage('docs/corpora.md');
testPage('docs/scale.md');
testPage('docs/dashboards.md');

const PAGES = [
  'docs/corpora.md',
  'docs/dashboards.md',
  'docs/scale.md',
  'examples/README.md',
  'examples/corpus/README.md',
  'examples/parallel/README.md',
  'examples/demo/README.md',
  'examples/service/README.md',
  'examples/spark/README.md',
  'examples/sql/README.md',
  'examples/sql/walkthrough.md',
];

/** The headings of a page as the addresses of links to them. */
const readAnchors = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

test.each(PAGES)('%s: what it links to is there', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
  const broken = links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path, anchor] = link.split('#');
    const target = path === '' ? page : resolve(page, '..', path!);
    return !existsSync(target) || (anchor !== undefined && !readAnchors(target).includes(anchor));
  });
  expect(broken).toEqual([]);
});
