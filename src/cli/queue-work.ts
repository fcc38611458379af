import { cleanText } from './clean-text.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { REDIS_OPTIONS, readRedisOptions } from './queue-arguments.ts';
import { readNumber } from './read-number.ts';
import { runUntilSignal } from './run-until-signal.ts';

const OPTIONS = {
  workers: { type: 'string' },
  root: { type: 'string' },
  'until-empty': { type: 'boolean' },
  lock: { type: 'string' },
  metrics: { type: 'string' },
  'metrics-host': { type: 'string' },
  quiet: { type: 'boolean' },
  ...REDIS_OPTIONS,
} as const;

/** A line of health is written so often. */
const PAUSE = 60_000;

/** `quotestance queue work`: analyses batches until it is told to stop. */
export async function runWork(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  if (positionals.length > 0)
    throw new CommandError('usage', `queue work takes no files, got ${positionals.join(' ')}`);
  const lock = readNumber(values.lock, 'lock', 1, 3600);
  const port = readNumber(values.metrics, 'metrics', 0, 65_535);
  const options = {
    ...readRedisOptions(values),
    workers: readNumber(values.workers, 'workers', 1, 1024),
    root: values.root,
    lockDuration: lock === undefined ? undefined : lock * 1000,
  };
  const tell = (line: string) => {
    if (!values.quiet) process.stderr.write(`${line}\n`);
  };
  const { openQueueWorker } = await import('../queue/queue-worker.ts');
  const { readState, serveMetrics } = await import('../queue/serve-metrics.ts');
  const { writeHealth } = await import('../queue/write-metrics.ts');
  return runUntilSignal(async (signal) => {
    const worker = await openQueueWorker({
      ...options,
      onFailure: ({ id, reason, isFinal }) =>
        tell(
          `batch ${id} ${isFinal ? 'is a dead letter' : 'has failed and is tried again'}: ${cleanText(reason)}`,
        ),
    });
    try {
      const server = port === undefined ? null : await serveMetrics(worker, port, values['metrics-host']);
      if (server) tell(`metrics on port ${server.port}`);
      tell(`working on ${worker.place}`);
      const timer = setInterval(async () => tell(writeHealth(await readState(worker))), PAUSE);
      const stopped = new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await (values['until-empty'] ? Promise.race([stopped, worker.untilEmpty()]) : stopped);
      clearInterval(timer);
      if (signal.aborted) tell('stopping: the batches at hand are finished first');
      await worker.close();
      await server?.close();
    } finally {
      await worker.close();
    }
    const { batches, reports, rejects } = worker.counts;
    tell(`${batches} batches, ${reports} reports, ${rejects} rejects`);
    return '';
  });
}
