import { beforeAll, describe, expect, test } from 'vitest';
import { createEncoder, type Encoder, STATE_SIZE } from '../../src/model/encoder.ts';
import { readOnnx, type Tensor } from '../../src/model/read-onnx.ts';
import { NAME_TAGS, PART_TAGS, TAGS } from '../../src/model/tags.ts';
import { flagOf } from '../../src/model/word-flags.ts';
import type { WordPieces } from '../../src/model/word-pieces.ts';
import { createRandomNumbers } from './random-numbers.ts';
import { readArticles } from './read-articles.ts';
import { furthest, largest, piecesOf, readBundle } from './real-model.ts';

/** A step of rounding, where float noise falls on the other side of a half; seen: 0.14. */
const BOUND = 0.3;

const random = createRandomNumbers(12);
let tensors: ReadonlyMap<string, Tensor>;
let pieces: WordPieces;
let simd: Encoder;
let scalar: Encoder;

beforeAll(async () => {
  const bundle = await readBundle();
  tensors = readOnnx(bundle.onnx);
  pieces = piecesOf(bundle);
  simd = createEncoder(tensors, 'simd');
  scalar = createEncoder(tensors, 'scalar');
});

function inputOf(text: string) {
  const { starts, ends, ids, firstPiece } = pieces.split(text);
  const flags = starts.flatMap((start, word) =>
    Array(firstPiece[word + 1]! - firstPiece[word]!).fill(
      flagOf(text.slice(start, ends[word]), word % 3 === 0),
    ),
  );
  return { ids: [pieces.idOf('[CLS]'), ...ids, pieces.idOf('[SEP]')], flags: [0, ...flags, 0] };
}

/** Sentences of 1 to 40 words, of every length in turn. */
const SENTENCES = readArticles()
  .flatMap((text) => text.split(/(?<=[.?!]”?) |\n+/))
  .filter((sentence) => sentence !== '')
  .slice(0, 40)
  .map((sentence, index) =>
    sentence
      .split(' ')
      .slice(0, index + 1)
      .join(' '),
  );

test('the encoder takes the kernel that it is told to, and SIMD by itself', () => {
  expect([simd.kernel, scalar.kernel, createEncoder(tensors).kernel]).toEqual(['simd', 'scalar', 'simd']);
});

describe('SIMD and plain JavaScript, over the whole encoder', () => {
  test('give every word of 40 sentences the same tags', () => {
    let words = 0;
    for (const sentence of SENTENCES) {
      const { ids, flags } = inputOf(sentence);
      const [one, other] = [simd, scalar].map((encoder) => encoder.apply('tags', encoder.encode(ids, flags)));
      expect(furthest(one!, other!), sentence).toBeLessThan(BOUND);
      for (let at = 0; at < one!.length; at += TAGS, words++) {
        expect(largest(one!, at, NAME_TAGS), sentence).toBe(largest(other!, at, NAME_TAGS));
        expect(largest(one!, at + NAME_TAGS, PART_TAGS), sentence).toBe(
          largest(other!, at + NAME_TAGS, PART_TAGS),
        );
      }
    }
    expect(words).toBeGreaterThan(500);
  });

  test.each(['target', 'pair'])('give the same label by the head "%s"', (head) => {
    const length = head === 'target' ? 2 * STATE_SIZE : 4 * STATE_SIZE;
    const rows = random.normals(9 * length);
    const [one, other] = [simd, scalar].map((encoder) => encoder.applyDeep(head, rows));
    expect(one).toHaveLength(9 * (head === 'target' ? 3 : 13));
    expect(furthest(one!, other!)).toBeLessThan(BOUND);
    for (let row = 0; row < 9; row++) {
      const at = row * (one!.length / 9);
      expect(largest(one!, at, 3)).toBe(largest(other!, at, 3));
    }
  });
});

describe('heads', () => {
  test('read any number of rows, each on its own', () => {
    const count = 2 * simd.longest + 3;
    const rows = random.normals(count * STATE_SIZE);
    const all = simd.apply('tags', rows);
    expect(all).toHaveLength(count * TAGS);
    for (const row of [0, 1, simd.longest - 1, simd.longest, count - 1]) {
      const alone = simd.apply('tags', rows.slice(row * STATE_SIZE, (row + 1) * STATE_SIZE));
      expect(alone).toEqual(all.slice(row * TAGS, (row + 1) * TAGS));
    }
  });

  test('are the only ones there are', () => {
    expect(() => simd.apply('mood', new Float32Array(STATE_SIZE))).toThrow(
      expect.objectContaining({ code: 'model-unreadable' }),
    );
  });
});

describe('a sentence', () => {
  test('of as many pieces as the encoder takes is encoded in full', () => {
    const ids = Array.from({ length: simd.longest }, (_, at) => (at * 37) % pieces.size);
    const states = simd.encode(
      ids,
      ids.map((id) => id % 8),
    );
    expect(states).toHaveLength(simd.longest * STATE_SIZE);
    expect(states.every(Number.isFinite)).toBe(true);
  });

  test('of any number of pieces is encoded the same again, whatever came between', () => {
    for (let count = 1; count <= 9; count++) {
      const ids = Array.from({ length: count }, () => random.whole(0, pieces.size - 1));
      const flags = ids.map(() => random.whole(0, 7));
      const before = simd.encode(ids, flags);
      simd.encode([...ids, ...ids, ...ids], [...flags, ...flags, ...flags]);
      expect(simd.encode(ids, flags)).toEqual(before);
    }
  });

  test('reads differently with other flags, and in another order', () => {
    const { ids, flags } = inputOf('bush praised us');
    const states = simd.encode(ids, flags);
    expect(
      furthest(
        states,
        simd.encode(
          ids,
          flags.map(() => 2),
        ),
      ),
    ).toBeGreaterThan(0.1);
    expect(furthest(states, simd.encode([...ids].reverse(), flags))).toBeGreaterThan(0.1);
  });
});

test.each(['words.weights', 'layers.1.up.scales', 'norm.shift', 'tags.bias', 'layers.0.norm2.gain'])(
  'a model without %s is refused with advice',
  (name) => {
    const less = new Map(tensors);
    less.delete(name);
    const make = () => {
      const encoder = createEncoder(less);
      return encoder.apply('tags', encoder.encode([1, 2], [0, 0]));
    };
    expect(make).toThrow(
      expect.objectContaining({
        code: 'model-unreadable',
        message: expect.stringMatching(/npm install quotestance quotestance-model-en/),
      }),
    );
  },
);
