import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { QuotestanceError } from '../../src/index.ts';
import type { ModelBundle } from '../../src/model/model-bundle.ts';
import { readOnnx, type Tensor } from '../../src/model/read-onnx.ts';
import { message, model, tensor } from './make-onnx.ts';
import { createRandomNumbers } from './random-numbers.ts';
import { readBundle } from './real-model.ts';

const ADVICE = /Install the model package again: npm install quotestance-model-en/;
const UNREADABLE = expect.objectContaining({
  name: 'QuotestanceError',
  code: 'model-unreadable',
  message: expect.stringMatching(ADVICE),
});

const WEIGHTS = Int8Array.from([1, -2, 3, -127, 5, 127]);
const SCALES = Float32Array.from([0.5, -1e-8, 3e30]);
const SMALL = model(tensor('a.weights', [2, 3], WEIGHTS, false), tensor('a.scales', [3], SCALES, true));

describe('the constants of a model', () => {
  test('are read with name, shape and numbers', () => {
    const tensors = readOnnx(SMALL);
    expect([...tensors.keys()]).toEqual(['a.weights', 'a.scales']);
    expect(tensors.get('a.weights')).toMatchObject({ shape: [2, 3], values: WEIGHTS });
    expect(tensors.get('a.scales')).toMatchObject({ shape: [3], values: SCALES });
  });

  test('are read from the middle of a buffer, and stay when its bytes go', () => {
    for (let offset = 0; offset < 4; offset++) {
      const buffer = new Uint8Array(SMALL.length + 20);
      buffer.set(SMALL, offset);
      const tensors = readOnnx(buffer.subarray(offset, offset + SMALL.length));
      buffer.fill(0);
      expect(tensors.get('a.scales')!.values).toEqual(SCALES);
    }
  });

  test('of other types are left out, and fixed-width fields passed over', () => {
    const doubles = message([1, 1], [2, 11], [8, new TextEncoder().encode('d')], [9, new Uint8Array(8)]);
    const eight = Uint8Array.from([(3 << 3) | 1, 1, 2, 3, 4, 5, 6, 7, 8]);
    const four = Uint8Array.from([(3 << 3) | 5, 1, 2, 3, 4]);
    const bytes = Uint8Array.from([...eight, ...model(doubles, tensor('a', [3], SCALES, false)), ...four]);
    expect([...readOnnx(bytes).keys()]).toEqual(['a']);
  });

  test('must be as many as their shape says', () => {
    expect(() => readOnnx(model(tensor('a.weights', [2, 4], WEIGHTS, false)))).toThrow(
      expect.objectContaining({ code: 'model-unreadable', message: expect.stringContaining('"a.weights"') }),
    );
  });
});

describe('the released model', () => {
  let bundle: ModelBundle;
  let tensors: ReadonlyMap<string, Tensor>;

  beforeAll(async () => {
    bundle = await readBundle();
    tensors = readOnnx(bundle.onnx);
  });

  test('has a row of weights for every piece of its vocabulary', () => {
    const { length } = bundle.vocabulary.split('\n').filter((piece) => piece !== '');
    expect(tensors.get('words.weights')!.shape).toEqual([length, 384]);
    expect(tensors.get('words.scales')!.values).toHaveLength(length);
  });

  test('is the file that its description is about', () => {
    const { sha256 } = bundle.description as unknown as { sha256: string };
    expect(createHash('sha256').update(bundle.onnx).digest('hex')).toBe(sha256);
  });

  test('has finite numbers, bytes for matrices and a scale for every output', () => {
    for (const [name, { shape, values }] of tensors) {
      if (values instanceof Float32Array) expect(values.every(Number.isFinite), name).toBe(true);
      if (!name.endsWith('.bias')) continue;
      const weights = tensors.get(name.replace('.bias', '.weights'))!;
      expect(weights.values).toBeInstanceOf(Int8Array);
      expect(weights.shape[1]).toBe(shape[0]);
      expect(tensors.get(name.replace('.bias', '.scales'))!.values).toHaveLength(shape[0]!);
    }
  });

  test.each([0, 1, 2, 9, 10, 100, 1000, 100_000, 0.1, 0.5, 0.9, -1000, -2, -1])(
    'cut off after %d is refused with advice',
    (place) => {
      const { length } = bundle.onnx;
      const end = Number.isInteger(place) ? (place + length) % length : Math.round(place * length);
      expect(() => readOnnx(bundle.onnx.subarray(0, end))).toThrow(UNREADABLE);
    },
  );

  test('cut off at its start is refused with advice', () => {
    for (const from of [1, 3, 7, 1000])
      expect(() => readOnnx(bundle.onnx.subarray(from))).toThrow(UNREADABLE);
  });
});

describe('what is no model', () => {
  test('is refused with advice: a web page, a pointer of Git LFS, zeros', () => {
    for (const text of [
      '<!doctype html><title>404</title><h1>Not Found</h1>',
      'version https://git-lfs.github.com/spec/v1\noid sha256:eec2\nsize 11108092\n',
      '\0'.repeat(1000),
    ])
      expect(() => readOnnx(new TextEncoder().encode(text))).toThrow(UNREADABLE);
  });

  test('is refused with advice: any bytes at all', () => {
    const random = createRandomNumbers(7);
    for (let round = 0; round < 2000; round++) {
      const bytes = Uint8Array.from({ length: random.whole(0, 300) }, () => random.whole(0, 255));
      expect(() => readOnnx(bytes)).toThrow(UNREADABLE);
    }
  });

  test('with one wrong byte is read or refused, never anything else', () => {
    let refused = 0;
    for (let at = 0; at < SMALL.length; at++) {
      for (let value = 0; value < 256; value++) {
        const bytes = Uint8Array.from(SMALL);
        bytes[at] = value;
        try {
          readOnnx(bytes);
        } catch (error) {
          refused++;
          if (!(error instanceof QuotestanceError)) throw error;
        }
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });
});
