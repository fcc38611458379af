import { readFile } from 'node:fs/promises';
import type { Redis } from 'ioredis';
import { QuotestanceError } from '../errors.ts';
import { type BullMq, loadBullMq } from './load-bullmq.ts';

/** Where the queue is. */
export interface RedisOptions {
  /** `redis://[user:password@]host[:port][/database]`, or `rediss://` for TLS. */
  readonly redis: string;
  /** File with the certificates that a server's is checked against, in place of those that Node knows. */
  readonly certificates?: string | undefined;
  /** What all keys in Redis begin with; `quotestance` by default. Queues with different prefixes do not see each other. */
  readonly prefix?: string | undefined;
}

/** An open connection. */
export interface QueueConnection {
  readonly bullmq: BullMq;
  readonly redis: Redis;
  readonly prefix: string;
  /** Host and port, without user and password: for messages. */
  readonly place: string;
  close(): Promise<void>;
}

/** All batches of all runs go through one queue of this name. */
export const QUEUE = 'batches';
/** BullMQ runs on 5.0, and recommends this. */
const LEAST_VERSION = [6, 2] as const;
const CONNECTING = 5000;
const LONGEST_PAUSE = 5000;

/**
 * Connects once, and looks at what it has found. A connection that breaks later is made again, for as long as that takes.
 * @throws QuotestanceError `queue-packages-missing`, `invalid-option` for a wrong address, `input-missing` for certificates
 * that cannot be read, `redis-unavailable`, `redis-refused`, `redis-unfit`. No message has the password in it.
 */
export async function connectRedis(options: RedisOptions): Promise<QueueConnection> {
  const { url, place } = readAddress(options.redis);
  const prefix = options.prefix ?? 'quotestance';
  if (typeof prefix !== 'string' || !/^[\w.{}-]+$/.test(prefix))
    throw new QuotestanceError(
      'invalid-option',
      `prefix is ${JSON.stringify(prefix)}; expected letters, digits, dots, braces, - and _`,
    );
  const { bullmq, Redis: Client } = await loadBullMq();
  const tls =
    options.certificates === undefined ? {} : { tls: { ca: await readCertificates(options.certificates) } };
  let isReady = false;
  let problem: Error | undefined;
  const redis = new Client(url, {
    ...tls,
    lazyConnect: true,
    connectTimeout: CONNECTING,
    // BullMQ asks for it: a command waits until there is a connection again.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isReady ? Math.min(100 * 2 ** times, LONGEST_PAUSE) : null),
  });
  redis.on('error', (error) => {
    problem = error;
  });
  try {
    await redis.connect();
    checkServer(await redis.info(), place);
    isReady = true;
  } catch (error) {
    redis.disconnect();
    throw explainFailure(error instanceof QuotestanceError ? error : (problem ?? (error as Error)), place);
  }
  return {
    bullmq,
    redis,
    prefix,
    place,
    close: async () => {
      // `quit` would wait for a server that is away.
      redis.disconnect();
    },
  };
}

function readAddress(given: string): { url: string; place: string } {
  let url: URL | undefined;
  try {
    url = new URL(given);
  } catch {
    // Said below, without what was given: it may hold a password.
  }
  if (url && (url.protocol === 'redis:' || url.protocol === 'rediss:') && url.hostname !== '')
    return { url: given, place: `${url.hostname}:${url.port || '6379'}` };
  throw new QuotestanceError(
    'invalid-option',
    'the address of Redis is none; expected redis://HOST:PORT, or rediss://USER:PASSWORD@HOST:PORT for TLS and a password (special characters in a password as %XX)',
  );
}

async function readCertificates(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new QuotestanceError(
      'input-missing',
      `the certificates ${file} cannot be read (${(cause as Error).message})`,
      { cause },
    );
  }
}

/** @throws QuotestanceError `redis-unfit` by what a server says of itself. */
export function checkServer(info: string, place: string): void {
  const lines = info.split(/\r?\n/);
  const read = (name: string) =>
    lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
  const version = read('redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least, leastMinor] = LEAST_VERSION;
  if (major < least || (major === least && minor < leastMinor))
    throw new QuotestanceError(
      'redis-unfit',
      `the Redis at ${place} is version ${version || 'unknown'}; ${LEAST_VERSION.join('.')} or later is needed`,
    );
  const policy = read('maxmemory_policy');
  if (Number(read('maxmemory')) > 0 && policy !== 'noeviction')
    throw new QuotestanceError(
      'redis-unfit',
      `the Redis at ${place} throws keys away when its memory is full (maxmemory-policy ${policy}), jobs among them; set maxmemory-policy noeviction`,
    );
}

function explainFailure(error: Error, place: string): QuotestanceError {
  if (error instanceof QuotestanceError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  // What Redis says of a password begins so; the rest of its words is not shown.
  if (/WRONGPASS|NOAUTH|invalid password|AUTH <password>|without any password/i.test(error.message))
    return new QuotestanceError(
      'redis-refused',
      `the Redis at ${place} refuses the user or the password; write both into the address as redis://USER:PASSWORD@HOST:PORT`,
    );
  if (/NOPERM/.test(error.message))
    return new QuotestanceError(
      'redis-refused',
      `the Redis at ${place} lets this user do too little; BullMQ needs all commands on its keys and INFO`,
    );
  if (/CERT|SSL|TLS|certificate/i.test(code + error.message))
    return new QuotestanceError(
      'redis-refused',
      `no safe connection to the Redis at ${place}: ${code || 'TLS failed'}; is it rediss:// there, and is its certificate known here (--redis-ca FILE)?`,
    );
  const why =
    code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      ? 'the host is not known'
      : code === 'ECONNREFUSED'
        ? 'nothing listens there'
        : code === 'ETIMEDOUT' || /timed? ?out/i.test(error.message)
          ? 'it does not answer'
          : code || 'the connection was closed; does it speak TLS (rediss://)?';
  return new QuotestanceError('redis-unavailable', `there is no Redis at ${place}: ${why}`);
}
