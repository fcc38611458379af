import { readFilters } from '../data/filters.ts';
import { PASSAGES_SHOWN } from '../data/passages.ts';
import type { Dashboard } from '../read/open-dashboard.ts';
import { answerPasteForm } from './answer-paste.ts';
import { readPage, renderPage } from './render-page.ts';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'text/css' | 'text/javascript' | 'application/json';
  readonly body: string;
}

export interface LiveSite {
  readonly dashboard: Dashboard;
  readonly assets: ReadonlyMap<string, string>;
}

/** The answer to a GET; null where there is nothing at the path. */
export async function answerRequest(site: LiveSite, url: URL): Promise<Answer | null> {
  const path = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  if (path === 'paste.html') return answerPasteForm(site, null);
  const asset = site.assets.get(path);
  if (asset !== undefined)
    return { status: 200, type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: asset };
  const data = await readJson(site, path, url);
  if (data !== undefined) return { status: 200, type: 'application/json', body: JSON.stringify(data) };
  const body = await renderPage(site.dashboard, path, url.search, { hasPaste: true });
  return body === null ? null : { status: 200, type: 'text/html', body };
}

/** The models as they are, for other programs. */
async function readJson({ dashboard }: LiveSite, path: string, { search }: URL): Promise<unknown> {
  const filters = readFilters(search);
  switch (path) {
    case 'api/catalog.json':
      return dashboard.catalog;
    case 'api/overview.json':
      return dashboard.readOverview(filters);
    case 'api/map.json':
      return dashboard.readMap(filters);
    case 'api/outlets.json':
      return dashboard.readOutlets(filters);
    case 'api/passages.json':
      return dashboard.readPassages(filters, { offset: (readPage(search) - 1) * PASSAGES_SHOWN });
    case 'api/entity.json': {
      const entity = dashboard.catalog.entities.find(({ key }) => key === filters.entity);
      return entity && dashboard.readEntity(entity.key, { ...filters, entity: null });
    }
    default:
      return undefined;
  }
}
