import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A web server for nothing but files. */
export interface FileServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves files over HTTP.
 * @param find The file that lies at a path, null for none.
 * @param headers Further headers by path.
 */
export async function serveFiles(
  find: (path: string) => string | URL | null,
  headers: (path: string) => Record<string, string> = () => ({}),
): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = find(path);
    try {
      if (file === null) throw new Error('no such file');
      const content = readFileSync(file);
      const type = TYPES[extname(String(file))] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...headers(path) }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
