import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QuotestanceError } from '../errors.ts';
import type { QueueWorker } from './queue-worker.ts';
import { type WorkerState, writeHealth, writeMetrics } from './write-metrics.ts';

/** Redis may be away: a probe must get its answer all the same. */
const LONGEST_WAIT = 1000;

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `/metrics` for Prometheus and `/health`, a line with status 200, or 503 without a connection to Redis.
 * @param port 0 for any that is free.
 * @throws QuotestanceError `invalid-option` where the port cannot be had.
 */
export async function serveMetrics(
  worker: Pick<QueueWorker, 'counts' | 'isConnected' | 'countJobs'>,
  port: number,
  host = '127.0.0.1',
): Promise<MetricsServer> {
  const server = createServer(async ({ url }, response) => {
    const state = await readState(worker);
    if (url === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(writeMetrics(state));
    } else if (url === '/health') {
      response.writeHead(state.isConnected ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${writeHealth(state)}\n`);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('there are /metrics and /health\n');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new QuotestanceError(
          'invalid-option',
          `the port ${port} cannot be had for metrics: ${cause.message}`,
          {
            cause,
          },
        ),
      );
    });
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What a worker says of itself, without waiting for a Redis that is away. */
export async function readState({
  counts,
  isConnected,
  countJobs,
}: Pick<QueueWorker, 'counts' | 'isConnected' | 'countJobs'>): Promise<WorkerState> {
  if (!isConnected()) return { counts, isConnected: false, jobs: null };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT, null);
  });
  const jobs = await Promise.race([countJobs().catch(() => null), late]);
  clearTimeout(timer);
  return { counts, isConnected: isConnected(), jobs };
}
