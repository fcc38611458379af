import { QuotestanceError } from '../errors.ts';

/** The article of an HTML page: its text with paragraphs separated by blank lines. */
export interface HtmlArticle {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
  readonly language: string | null;
  readonly text: string;
}

export interface HtmlOptions {
  /** Address of the page, against which relative links are read. */
  readonly url?: string;
}

const INSTALL = 'npm install @mozilla/readability@0.6.0 linkedom@0.18.12';

/** Elements that stand in blocks of their own. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'LI',
  'UL',
  'OL',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'FIGURE',
  'FIGCAPTION',
  'TABLE',
  'TR',
  'PRE',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ASIDE',
  'DL',
  'DT',
  'DD',
  'HR',
  'ADDRESS',
]);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'BUTTON', 'FORM']);

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}

async function load<Module>(name: string, start: () => Promise<Module>): Promise<Module> {
  try {
    return await start();
  } catch (cause) {
    throw new QuotestanceError(
      'html-reader-missing',
      `reading HTML needs ${name}, which could not be loaded; run: ${INSTALL}`,
      { cause },
    );
  }
}

/** The text below a node: white space as a browser shows it, a blank line between blocks, a line break for <br>. */
function textOf(root: Node): string {
  const paragraphs: string[] = [];
  let line = '';
  const flush = () => {
    const text = line
      .split('\n')
      .map((part) => part.replace(/[ \t\r\f]+/g, ' ').trim())
      .filter(Boolean)
      .join('\n');
    if (text) paragraphs.push(text);
    line = '';
  };
  // Walked without recursion: pages nest deeper than a stack is high.
  let node: Node | null = root.firstChild;
  while (node) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) line += (node.textContent ?? '').replaceAll('\n', ' ');
    else if (name === 'BR') line += '\n';
    if (BLOCKS.has(name)) flush();
    if (node.firstChild && !SILENT.has(name)) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toUpperCase())) flush();
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return paragraphs.join('\n\n');
}

const NO_ARTICLE = 'no article was found in the HTML; hand its text in as plain text instead';

/**
 * Articles stand some twenty elements deep; Readability takes time with the third power of the depth, and beyond some
 * thousands the stack of the packages overflows.
 */
const DEEPEST = 200;

function isTooDeep(root: Node): boolean {
  let depth = 0;
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.firstChild) {
      if (++depth > DEEPEST) return true;
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}

function attempt<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (cause) {
    if (cause instanceof QuotestanceError) throw cause;
    throw new QuotestanceError('html-without-article', NO_ARTICLE, { cause });
  }
}

const BETWEEN_TITLE_AND_SITE = /[\s|–—:·-]/;

/** "Mayor resigns - The Harlow Sheet" without the name of the site. */
function titleOf(title: string | null | undefined, siteName: string | null | undefined): string | null {
  if (!title || !siteName || !title.endsWith(siteName)) return title || null;
  let end = title.length - siteName.length;
  while (end > 0 && BETWEEN_TITLE_AND_SITE.test(title[end - 1]!)) end--;
  return title.slice(0, end) || title;
}

/**
 * Reads the article out of an HTML page, without menus, advertisements and the like, by the optional packages
 * `@mozilla/readability` and `linkedom`.
 * @throws QuotestanceError `html-reader-missing` without these, `html-without-article` where there is no article or the
 * elements are nested more than 200 deep.
 */
export async function readHtml(html: string, { url }: HtmlOptions = {}): Promise<HtmlArticle> {
  const { parseHTML } = await load('linkedom', () => import('linkedom'));
  const { Readability } = await load('@mozilla/readability', () => import('@mozilla/readability'));
  const parse = () => {
    const { document } = parseHTML(
      /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
    );
    if (isTooDeep(document as unknown as Node))
      throw new QuotestanceError(
        'html-without-article',
        `the HTML nests its elements more than ${DEEPEST} deep, as no article does; hand its text in as plain text instead`,
      );
    if (url) {
      const base = document.createElement('base');
      base.setAttribute('href', url);
      document.head.appendChild(base);
    }
    const article = new Readability(document as unknown as Document).parse();
    const { body } = parseHTML(`<!doctype html><html><body>${article?.content ?? ''}</body></html>`).document;
    return { article, text: textOf(body as unknown as Node) };
  };
  const { article, text } = attempt(parse);
  if (!article || !text) throw new QuotestanceError('html-without-article', NO_ARTICLE);
  const { title, byline, siteName, publishedTime, lang } = article;
  return {
    title: titleOf(title, siteName),
    byline: byline || null,
    siteName: siteName || null,
    publishedTime: publishedTime || null,
    language: lang || null,
    text,
  };
}
