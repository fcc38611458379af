import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { analyze, ReportSchema } from '../../src/index.ts';
import { readBlocks } from './run-page.ts';

interface Service {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it has logged so far. */
  readLog(): string;
  /** Settles with the exit code and the signal, whichever there is. */
  readonly ended: Promise<number | string | null>;
}

/** Starts the example on a free port; settles when it says where it listens. */
async function startService(settings: Record<string, string> = {}): Promise<Service> {
  const env = { ...process.env, PORT: '0', ...settings };
  const child = spawn(process.execPath, ['examples/service/server.mjs'], { env, stdio: 'pipe' });
  const ended = new Promise<number | string | null>((settle) =>
    child.on('close', (code, signal) => settle(code ?? signal)),
  );
  let log = '';
  const address = await new Promise<string>((settle, fail) => {
    child.stderr!.on('data', (text) => {
      log += text;
    });
    child.stdout!.on('data', (text) => {
      log += text;
      const found = /Server listening at (http:[^"]+)"/.exec(log);
      if (found) settle(found[1]!);
    });
    ended.then((code) => fail(new Error(`ended with ${code} before it listened:\n${log}`)));
  });
  return { child, address, ended, readLog: () => log };
}

const TEXT = 'Mayor Ines Calder praised Bruno Falk. “He is an honest man,” Calder said on Monday.';
const post = async ({ address }: Service, body: unknown, type = 'application/json') => {
  const response = await fetch(`${address}/reports`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('the service', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ TIME_LIMIT: '30000' });
  });
  afterAll(async () => {
    service.child.kill('SIGKILL');
    await service.ended;
  });

  test('answers an article with the report that the library gives', async () => {
    const details = { id: 'a', outlet: 'The Ledger', publishedAt: '2026-03-02' };
    const { status, body } = await post(service, { text: TEXT, ...details });
    expect(status).toBe(200);
    expect(ReportSchema.parse(body)).toEqual(await analyze(TEXT, details));
  });

  test('runs what its page tells a reader to send', async () => {
    const command = readBlocks(readFileSync('examples/service/README.md', 'utf8')).at(-1)!.body;
    const body = /-d '([^']+)'/.exec(command)![1]!;
    expect(command).toContain('http://127.0.0.1:3000/reports');
    expect((await post(service, body)).status).toBe(200);
  });

  test.each([
    ['no JSON', '{"text": "x"', 400, 'invalid-input'],
    ['nothing', '', 400, 'invalid-input'],
    ['no text', { id: 'a' }, 400, 'invalid-input'],
    ['an empty text', { text: '' }, 400, 'invalid-input'],
    ['a text that is a number', { text: 5 }, 400, 'invalid-input'],
    ['a field that it does not know', { text: TEXT, outlett: 'x' }, 400, 'invalid-input'],
    ['a format that does not exist', { text: TEXT, format: 'pdf' }, 400, 'invalid-input'],
    ['a page without an article', { text: '<html></html>', format: 'html' }, 422, 'html-without-article'],
    ['more than 256 KiB', { text: 'a'.repeat(256 * 1024) }, 413, 'too-long'],
  ])('refuses %s', async (_, sent, status, code) => {
    const answer = await post(service, sent);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.message).toMatch(/\w/);
  });

  test('refuses what is not sent as JSON', async () => {
    expect(await post(service, TEXT, 'application/xml')).toMatchObject({
      status: 415,
      body: { code: 'invalid-input' },
    });
  });

  test('answers many at once, each with its own report', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => post(service, { text: `${TEXT} ${i}`, id: `a-${i}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(200));
    expect(answers.map(({ body }) => (body.article as { id: string }).id)).toEqual(
      Array.from({ length: 40 }, (_, i) => `a-${i}`),
    );
  });
});

describe('a service of its own', () => {
  let service: Service;
  afterEach(async () => {
    service.child.kill('SIGKILL');
    await service.ended;
  });

  test('stops what takes too long, and works on after it', async () => {
    service = await startService({ TIME_LIMIT: '3000' });
    const long = readFileSync('docs/article.txt', 'utf8').repeat(200).slice(0, 220_000);
    const answers = await Promise.all(Array.from({ length: 80 }, () => post(service, { text: long })));
    const late = answers.filter(({ status }) => status !== 200);
    expect(late.length).toBeGreaterThan(0);
    for (const answer of late) expect(answer).toMatchObject({ status: 503, body: { code: 'timed-out' } });
    // Its threads were ended in the middle of an article: new ones take a moment to load.
    let { status } = await post(service, { text: TEXT });
    for (let turn = 0; turn < 10 && status !== 200; turn++)
      ({ status } = await post(service, { text: TEXT }));
    expect(status).toBe(200);
  });

  test('turns away what it has no room for', async () => {
    service = await startService({ TIME_LIMIT: '3000' });
    const long = readFileSync('docs/article.txt', 'utf8').repeat(20);
    const answers = await Promise.all(Array.from({ length: 150 }, () => post(service, { text: long })));
    const codes = new Set(answers.map(({ status, body }) => `${status} ${body.code ?? ''}`));
    expect(codes).toContain('503 busy');
    expect((await fetch(`${service.address}/health`)).status).toBe(200);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s: answers what it has, and ends with 0', async (signal) => {
    service = await startService({ TIME_LIMIT: '30000' });
    const answer = post(service, { text: readFileSync('docs/article.txt', 'utf8').repeat(20) });
    while (!service.readLog().includes('"method":"POST"')) await new Promise((next) => setTimeout(next, 5));
    service.child.kill(signal);
    expect((await answer).status).toBe(200);
    expect(await service.ended).toBe(0);
    await expect(post(service, { text: TEXT })).rejects.toThrow();
  });
});
