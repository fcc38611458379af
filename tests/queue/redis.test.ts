import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkServer } from '../../src/queue/connect-redis.ts';
import { readQueueStatus } from '../../src/queue/index.ts';
import { writeArticles } from './articles.ts';
import { runCommand, startCommand } from './queue-command.ts';
import { makeCertificate, openRedis, type TestRedis } from './redis-server.ts';

const SECRET = 'open-sesame-7';
const folder = mkdtempSync(join(tmpdir(), 'quotestance-safe-'));
let redis: TestRedis;
let safe: TestRedis;
let certificate: string;

beforeAll(async () => {
  writeArticles(join(folder, 'articles.jsonl'), 6);
  const made = makeCertificate(folder);
  certificate = made.certificate;
  redis = await openRedis();
  safe = await openRedis(['--requirepass', SECRET]);
});
afterAll(async () => {
  await redis.remove();
  await safe.remove();
  rmSync(folder, { recursive: true, force: true });
});

const status = (url: string, ...rest: string[]) =>
  runCommand(['queue', 'status', '--redis', url, ...rest], folder);

describe('a Redis that is no use', () => {
  test('one that is away is named, with what to look for', async () => {
    const server = createServer();
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    const { port } = server.address() as AddressInfo;
    await new Promise((settle) => server.close(settle));
    const { status: code, stderr } = await status(`redis://reader:${SECRET}@127.0.0.1:${port}`);
    expect(code).toBe(1);
    expect(stderr).toBe(`quotestance: there is no Redis at 127.0.0.1:${port}: nothing listens there\n`);
  });

  test.each([
    ['no password', (port: number) => `redis://127.0.0.1:${port}`],
    ['a wrong one', (port: number) => `redis://:wrong-${SECRET}@127.0.0.1:${port}`],
    ['a wrong user', (port: number) => `redis://nobody:${SECRET}@127.0.0.1:${port}`],
  ])('with %s the password is asked for, and not shown', async (_name, makeUrl) => {
    const { status: code, stdout, stderr } = await status(makeUrl(safe.port));
    expect(code).toBe(1);
    expect(stderr).toContain(`the Redis at 127.0.0.1:${safe.port} refuses the user or the password`);
    expect(stdout + stderr).not.toContain(SECRET);
  });

  test('TLS where none is spoken ends with a message', async () => {
    const { status: code, stderr } = await status(`rediss://:${SECRET}@127.0.0.1:${redis.port}`);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^quotestance: (?:no safe connection to|there is no) (?:the )?Redis at 127\.0\.0\.1/,
    );
    expect(stderr).not.toContain(SECRET);
  });

  test.each([
    [`http://user:${SECRET}@host`, 'the address of Redis is none'],
    [SECRET, 'the address of Redis is none'],
  ])('an address that is none is not repeated', async (url, words) => {
    const { status: code, stderr } = await status(url);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain(SECRET);
  });

  test('without an address, the command says where it may stand', async () => {
    const { status: code, stderr } = await runCommand(['queue', 'status'], folder, {
      QUOTESTANCE_REDIS: undefined,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('QUOTESTANCE_REDIS');
  });

  test('one that is too old, or throws jobs away, is refused', () => {
    const info = (lines: Record<string, string>) =>
      Object.entries(lines)
        .map(([name, value]) => `${name}:${value}\r\n`)
        .join('');
    expect(() => checkServer(info({ redis_version: '5.0.14' }), 'host:1')).toThrow(
      'is version 5.0.14; 6.2 or later',
    );
    expect(() => checkServer(info({ redis_version: '6.2.0', maxmemory: '0' }), 'host:1')).not.toThrow();
    const full = { redis_version: '7.0.15', maxmemory: '1000', maxmemory_policy: 'allkeys-lru' };
    expect(() => checkServer(info(full), 'host:1')).toThrow('set maxmemory-policy noeviction');
  });

  test('a real one that throws jobs away is refused', async () => {
    const greedy = await openRedis(['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru']);
    try {
      await expect(readQueueStatus({ redis: greedy.url })).rejects.toMatchObject({ code: 'redis-unfit' });
    } finally {
      await greedy.remove();
    }
  });
});

test('TLS, password and prefix from end to end; the password is in no output', async () => {
  const port = String(safe.port + 1);
  const server = await openRedis([
    ...['--port', '0', '--tls-port', port, '--tls-cert-file', certificate],
    ...['--tls-key-file', join(folder, 'redis.key'), '--tls-auth-clients', 'no', '--requirepass', SECRET],
  ]);
  try {
    const env = { QUOTESTANCE_REDIS: `rediss://:${SECRET}@127.0.0.1:${port}` };
    const safely = ['--redis-ca', certificate, '--prefix', 'paper-1'];
    const run = (...args: string[]) => runCommand(['queue', ...args], folder, env);
    const unknown = await run('status');
    expect(unknown.stderr).toContain('is its certificate known here (--redis-ca FILE)?');
    const outputs = [
      unknown,
      await run('submit', 'articles.jsonl', '--out', 'safe', ...safely),
      await run('status', '--prefix', 'paper-2', '--redis-ca', certificate),
      await run('work', '--until-empty', '--workers', '1', '--metrics', '0', ...safely),
      await run('status', '--out', 'safe', ...safely),
    ];
    expect(outputs.map(({ status: code }) => code)).toEqual([1, 0, 0, 0, 0]);
    expect(outputs[2]!.stdout).toBe('queue: 0 waiting, 0 in work, 0 to be tried again, 0 dead\n');
    expect(outputs[4]!.stdout).toContain('safe: 1 of 1 batches, 6 of 6 items');
    expect(JSON.stringify(outputs)).not.toContain(SECRET);
  } finally {
    await server.remove();
  }
}, 600_000);

test('SIGTERM finishes the batch at hand and takes no other; metrics and health say how it is, also without Redis', async () => {
  writeArticles(join(folder, 'many.jsonl'), 60);
  const env = { QUOTESTANCE_REDIS: redis.url };
  const submitted = await runCommand(
    ['queue', 'submit', 'many.jsonl', '--out', 'many', '--batch-size', '4'],
    folder,
    env,
  );
  expect(submitted.stderr).toBe('many: 60 items in 15 batches\n');
  const worker = startCommand(['queue', 'work', '--workers', '1', '--metrics', '0'], folder, env);
  const [, port] = await worker.hears(/metrics on port (\d+)/);
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const readMetric = async (name: string) =>
    Number(
      (await (await ask('/metrics')).text())
        .split('\n')
        .find((line) => line.startsWith(`${name} `))!
        .split(' ')[1],
    );

  while ((await readMetric('quotestance_articles_total{outcome="report"}')) === 0);
  expect((await ask('/health')).status).toBe(200);
  expect(await readMetric('quotestance_redis_up')).toBe(1);
  expect((await ask('/')).status).toBe(404);
  await redis.kill();
  while ((await ask('/health')).status !== 503);
  expect(await (await ask('/health')).text()).toMatch(/^no connection to Redis: \d+ batches/);
  await redis.start();
  while ((await ask('/health')).status !== 200);

  worker.child.kill('SIGTERM');
  const { status: code, stderr } = await worker.ended;
  expect(code).toBe(0);
  expect(stderr).toContain('stopping: the batches at hand are finished first');
  const { jobs, run } = await readQueueStatus({ redis: redis.url, out: join(folder, 'many') });
  expect(jobs).toMatchObject({ active: 0, delayed: 0, dead: 0 });
  expect(jobs.waiting + run!.done.batches).toBe(15);
}, 600_000);
