import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QuotestanceError } from '../../errors.ts';
import type { EngineName } from '../../open-engine.ts';
import { openDashboard } from '../read/open-dashboard.ts';
import { readAssets } from '../site/read-assets.ts';
import { LIVE_POLICY } from '../view/view-page.ts';
import { answerPaste, LONGEST_PASTE } from './answer-paste.ts';
import { type Answer, answerRequest, type LiveSite } from './answer-request.ts';

/** How a store is served. */
export interface ServeOptions {
  /** 0, the default, takes one that is free. */
  readonly port?: number | undefined;
  readonly title?: string | undefined;
  readonly run?: number | undefined;
  /** Entities with a page each, the most covered; 500 by default. */
  readonly entities?: number | undefined;
  /** What reads pasted articles; `'fast'` by default. */
  readonly engine?: EngineName | undefined;
}

/** A server that runs. */
export interface DashboardServer {
  /** As "http://127.0.0.1:4321/". */
  readonly url: string;
  /** Stops it and closes the store. */
  close(): Promise<void>;
}

const HEADERS = {
  // a page itself cannot say what it may be framed by
  'content-security-policy': `${LIVE_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  // with no-referrer browsers would not say where a form comes from
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Serves a store as a dashboard on this machine alone (127.0.0.1), with the filters in SQL: for stores that are too large to be
 * written as files. The store cannot be written to while it runs.
 * @throws QuotestanceError `invalid-option` for a port that is taken, and the errors of `writeDashboard` for the store.
 */
export async function serveDashboard(path: string, options: ServeOptions = {}): Promise<DashboardServer> {
  const { title, run, entities } = options;
  const dashboard = await openDashboard(path, { title, run, entities });
  try {
    const site: LiveSite = { dashboard, assets: await readAssets() };
    const under = new Set<Promise<void>>();
    const server = createServer((request, response) => {
      const task = answer(site, request, options.engine ?? 'fast')
        .catch((error): Answer => explain(500, `this did not work: ${(error as Error).message}`))
        .then((answered) => send(response, answered, request.method === 'HEAD'))
        .finally(() => under.delete(task));
      under.add(task);
    });
    await listen(server, options.port ?? 0);
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}/`,
      async close() {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
        await Promise.all(under);
        await dashboard.close();
      },
    };
  } catch (error) {
    await dashboard.close();
    throw error;
  }
}

async function answer(site: LiveSite, request: IncomingMessage, engine: EngineName): Promise<Answer> {
  // a page from elsewhere may have a name that leads to this machine
  const host = request.headers.host ?? '';
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) return explain(403, 'not for this host');
  const url = new URL(request.url ?? '/', `http://${host}`);
  if (request.method === 'GET' || request.method === 'HEAD')
    return (await answerRequest(site, url)) ?? explain(404, 'there is nothing here');
  if (request.method !== 'POST' || url.pathname !== '/paste.html') return explain(405, 'not done here');
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return explain(403, 'not from elsewhere');
  const body = await readBody(request);
  if (body === null) return explain(413, `too long; at most ${LONGEST_PASTE} letters can be pasted`);
  return answerPaste(site, body, engine);
}

/** Null where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // a letter may take nine signs in a form
    if (size <= LONGEST_PASTE * 9) parts.push(part);
  }
  return size > LONGEST_PASTE * 9 ? null : Buffer.concat(parts).toString();
}

function explain(status: number, words: string): Answer {
  return { status, type: 'application/json', body: JSON.stringify({ error: words }) };
}

function send(response: ServerResponse, { status, type, body }: Answer, isHead: boolean): void {
  response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
  response.end(isHead ? undefined : body);
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new QuotestanceError('invalid-option', `port ${port} cannot be listened on: ${cause.message}`, {
          cause,
        }),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}
