import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { QuotestanceError } from '../../errors.ts';
import { checkCount } from '../read/check-count.ts';
import { nameStore } from '../read/name-store.ts';
import { type DashboardStore, openDashboardStore } from '../read/open-dashboard-store.ts';
import { listPages, type SiteFile } from './list-pages.ts';

/** How a site is written. */
export interface DashboardOptions {
  /** The folder of the site, made where it is not there. */
  readonly out: string;
  /** What the pages are headed with; by default the name of the store's file. */
  readonly title?: string | undefined;
  /** Number of the run; the last one by default. */
  readonly run?: number | undefined;
  /** Articles whose sentences are in the site, with a page each; 1000 by default, evenly from all outlets and months. */
  readonly articles?: number | undefined;
  /** Entities that get a page, the most covered; 100 by default. */
  readonly entities?: number | undefined;
}

/** What has been written. */
export interface DashboardSummary {
  readonly files: number;
  readonly bytes: number;
  /** Articles of the run, and those of them that have a page. */
  readonly articles: number;
  readonly articlePages: number;
  readonly entityPages: number;
}

const FOLDERS = ['article', 'assets', 'data', 'entity'];
const PAGES = /^(?:index|entities|map|outlets|quotations|articles|method)\.html$/;

/**
 * Writes a store as a site of static pages, which opens from a file or any web server. An earlier site at the same place is
 * replaced.
 * @throws QuotestanceError `invalid-option`; `files-in-the-way` where the folder holds other files; `duckdb-missing`,
 * `store-without-keys`, `store-busy` and `store-unreadable`.
 */
export async function writeDashboard(path: string, options: DashboardOptions): Promise<DashboardSummary> {
  const articles = checkCount('articles', options.articles ?? 1000, 0);
  const entities = checkCount('entities', options.entities ?? 100, 1);
  const folder = resolve(options.out);
  await refuseForeign(folder);
  const store = await openDashboardStore(path, { run: options.run });
  try {
    const title = options.title ?? nameStore(path);
    await makeRoom(folder);
    return await writePages(store, folder, { title, articles, entities });
  } finally {
    await store.close();
  }
}

async function writePages(
  store: DashboardStore,
  folder: string,
  options: { readonly title: string; readonly articles: number; readonly entities: number },
): Promise<DashboardSummary> {
  const encoder = new TextEncoder();
  let [files, bytes, articlePages, entityPages] = [0, 0, 0, 0];
  const pages = listPages(store, options);
  for (;;) {
    const next: IteratorResult<SiteFile, number> = await pages.next();
    if (next.done) return { files, bytes, articles: next.value, articlePages, entityPages };
    const { path, text } = next.value;
    const content = encoder.encode(text);
    await writeFile(join(folder, path), content);
    files++;
    bytes += content.length;
    if (path.startsWith('article/')) articlePages++;
    if (path.startsWith('entity/')) entityPages++;
  }
}

async function refuseForeign(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new QuotestanceError('files-in-the-way', `${folder} is no folder: ${error.message}`, {
      cause: error,
    });
  });
  const foreign = names.filter((name) => !FOLDERS.includes(name) && !PAGES.test(name));
  if (foreign.length === 0) return;
  throw new QuotestanceError(
    'files-in-the-way',
    `${folder} holds ${foreign.slice(0, 3).join(', ')}, which is no part of a dashboard; choose an empty folder`,
  );
}

async function makeRoom(folder: string): Promise<void> {
  for (const name of FOLDERS) {
    await rm(join(folder, name), { recursive: true, force: true });
    await mkdir(join(folder, name), { recursive: true });
  }
}
