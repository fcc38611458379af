import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ModelBundle, QuotestanceError, readModel } from '../../src/index.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { MODEL_FOLDER, readBundle } from './real-model.ts';

const FILES = ['model.json', 'vocabulary.txt', 'model.onnx'];
let bundle: ModelBundle;
let folder: string;

beforeAll(async () => {
  bundle = await readBundle();
  folder = mkdtempSync(join(tmpdir(), 'quotestance-model-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the released model's folder in which something is different. */
function copyModel(name: string, change: (path: (file: string) => string) => void): URL {
  const target = join(folder, name);
  mkdirSync(target);
  for (const file of FILES) copyFileSync(fileURLToPath(new URL(file, MODEL_FOLDER)), join(target, file));
  change((file) => join(target, file));
  return pathToFileURL(target);
}

function expectSame(some: ModelBundle, other: ModelBundle): void {
  expect(some.description).toEqual(other.description);
  expect(some.vocabulary === other.vocabulary).toBe(true);
  // Not by toEqual, which takes a minute for so many bytes.
  expect(Buffer.compare(some.onnx, other.onnx)).toBe(0);
}

async function errorOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(QuotestanceError);
  return `${(error as QuotestanceError).code}: ${(error as QuotestanceError).message}`;
}

describe('reading a folder', () => {
  test('gives the model, with or without a slash at its end, as text or URL', async () => {
    const bare = MODEL_FOLDER.href.replace(/\/$/, '');
    for (const address of [MODEL_FOLDER, MODEL_FOLDER.href, bare, new URL(bare)])
      expectSame(await readModel(address), bundle);
  });

  test('fails with the file that is not there, and with advice', async () => {
    for (const file of FILES) {
      const url = copyModel(`without-${file}`, (path) => rmSync(path(file)));
      expect(await errorOf(readModel(url))).toBe(
        `model-unreadable: The model file ${url}/${file} cannot be read. Install the model package again: npm install quotestance-model-en`,
      );
    }
  });

  test('fails where the description is no JSON', async () => {
    const url = copyModel('no-json', (path) => writeFileSync(path('model.json'), '{"name": '));
    expect(await errorOf(readModel(url))).toBe(`model-unreadable: ${url}/model.json is no JSON.`);
  });
});

describe('reading over HTTP', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const file = FILES.find((name) => request.url === `/model/${name}`);
      if (!file) response.writeHead(404).end('Not Found');
      else response.end(readFileSync(new URL(file, MODEL_FOLDER)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('gives the same model as reading the folder', async () => {
    expectSame(await readModel(`${address}/model`), bundle);
  });

  test('fails with the address that answers with an error', async () => {
    expect(await errorOf(readModel(`${address}/elsewhere`))).toMatch(
      /^model-unreadable: The model file http:\S+\/elsewhere\/model\.json cannot be read\./,
    );
  });
});

describe('loading', () => {
  test('refuses a model of another format, and says which pair belongs together', async () => {
    for (const format of [0, 2, undefined]) {
      const description = { ...bundle.description, format: format as number };
      expect(await errorOf(loadModel({ ...bundle, description }))).toBe(
        `model-unreadable: The model ${description.name} ${description.version} has format ${format}, this version of quotestance reads format 1. Install the pair that belongs together: npm install quotestance quotestance-model-en`,
      );
    }
  });

  test('refuses a model file that is cut off', async () => {
    const onnx = bundle.onnx.subarray(0, 1_000_000);
    expect(await errorOf(loadModel({ ...bundle, onnx }))).toMatch(/^model-unreadable: .* npm install/);
  });

  test.each([
    ['is cut off', (vocabulary: string) => vocabulary.slice(0, vocabulary.length / 2)],
    ['is empty', () => ''],
    ['is longer than the model', (vocabulary: string) => `${vocabulary}\nanother`],
  ])('refuses a vocabulary that %s', async (_, change) => {
    expect(await errorOf(loadModel({ ...bundle, vocabulary: change(bundle.vocabulary) }))).toMatch(
      /^model-unreadable: .*vocabulary.* npm install quotestance-model-en/,
    );
  });

  test('gives a reader that encodes by the kernel asked for', async () => {
    expect((await loadModel(bundle)).encoder.kernel).toBe('simd');
    expect((await loadModel(bundle, 'simd')).encoder.kernel).toBe('simd');
    expect((await loadModel(bundle, 'scalar')).encoder.kernel).toBe('scalar');
  });
});
