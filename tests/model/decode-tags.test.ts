import { describe, expect, test } from 'vitest';
import { decodeTags, type TagRun } from '../../src/model/decode-tags.ts';
import { createRandomNumbers } from './random-numbers.ts';

/** O, two tags of kind 0 and two of kind 1: begins, goes on. */
const COUNT = 5;
const [O, B0, I0, B1, I1] = [0, 1, 2, 3, 4];

/** Logits in which one tag of each word leads. */
function leadBy(lead: number, ...tags: number[]): Float32Array {
  return Float32Array.from(
    tags.flatMap((tag) => Array.from({ length: COUNT }, (_, at) => (at === tag ? lead : 0))),
  );
}

const decode = (logits: Float32Array, bias = 0) =>
  decodeTags(logits, logits.length / COUNT, COUNT, 0, COUNT, bias);
const shape = (runs: readonly TagRun[]) =>
  runs.map(({ kind, firstWord, endWord }) => [kind, firstWord, endWord]);

function logProbabilities(logits: Float32Array, word: number): number[] {
  const row = [...logits.subarray(word * COUNT, word * COUNT + COUNT)];
  const total = Math.log(row.reduce((sum, value) => sum + Math.exp(value), 0));
  return row.map((value) => value - total);
}

const mayFollow = (tag: number, before: number): boolean =>
  tag % 2 === 1 || tag === O || before === tag || before === tag - 1;

/** The best of all sequences that are allowed, by trying every one. */
function tryAll(logits: Float32Array, bias: number): number[] {
  const words = logits.length / COUNT;
  const scores = Array.from({ length: words }, (_, word) => logProbabilities(logits, word));
  let best: number[] = [];
  let most = Number.NEGATIVE_INFINITY;
  const extend = (tags: number[], score: number): void => {
    if (tags.length === words) {
      if (score > most) [best, most] = [tags, score];
      return;
    }
    for (let tag = 0; tag < COUNT; tag++)
      if (mayFollow(tag, tags.at(-1) ?? O))
        extend([...tags, tag], score + scores[tags.length]![tag]! + (tag === O ? bias : 0));
  };
  extend([], 0);
  return best;
}

function tagsOf(runs: readonly TagRun[], words: number): number[] {
  const tags = Array<number>(words).fill(O);
  for (const { kind, firstWord, endWord } of runs) {
    tags.fill(2 * kind + 2, firstWord, endWord);
    tags[firstWord] = 2 * kind + 1;
  }
  return tags;
}

describe('the tags of words', () => {
  test.each<[string, number[], number[][]]>([
    [
      'are runs with their kind',
      [O, B0, I0, O, B1],
      [
        [0, 1, 3],
        [1, 4, 5],
      ],
    ],
    [
      'begin anew where they say so',
      [B0, B0, I0, B1, I1],
      [
        [0, 0, 1],
        [0, 1, 3],
        [1, 3, 5],
      ],
    ],
    ['reach to the last word', [O, O, B1, I1, I1], [[1, 2, 5]]],
    ['may be nothing', [O, O, O], []],
    ['of no words are none', [], []],
  ])('%s', (_, tags, runs) => {
    expect(shape(decode(leadBy(8, ...tags)))).toEqual(runs);
  });

  test('never go on with what has not begun, however sure they are', () => {
    // To go on is so likely that the word before is taken to begin it.
    const logits = leadBy(2, O, I1, O);
    logits[COUNT + I1] = 30;
    expect(shape(decode(logits))).toEqual([[1, 0, 2]]);
    // At the first word there is none before.
    expect(shape(decode(logits.subarray(COUNT, 2 * COUNT)))).toEqual([]);
  });

  test('are the best of all sequences that are allowed', () => {
    const random = createRandomNumbers(5);
    let found = 0;
    for (let round = 0; round < 300; round++) {
      const words = random.whole(1, 5);
      const logits = random.normals(words * COUNT).map((value) => 3 * value);
      const bias = random.whole(-2, 2);
      const runs = decode(logits, bias);
      found += runs.length;
      expect(tagsOf(runs, words)).toEqual(tryAll(logits, bias));
    }
    expect(found).toBeGreaterThan(300);
  });

  test('are read from their own columns', () => {
    const columns = COUNT + 4;
    const wide = new Float32Array(3 * columns).fill(50);
    leadBy(8, O, B1, I1).forEach((value, at) => {
      wide[Math.floor(at / COUNT) * columns + 3 + (at % COUNT)] = value;
    });
    expect(shape(decodeTags(wide, 3, columns, 3, COUNT))).toEqual([[1, 1, 3]]);
  });
});

describe('the bias', () => {
  const logits = leadBy(1, O, B0, O, B1);

  test('below 0 finds more, above 0 less', () => {
    const lengths = [-4, -0.5, 0, 0.5, 4].map((bias) =>
      decode(logits, bias).reduce((sum, { firstWord, endWord }) => sum + endWord - firstWord, 0),
    );
    expect(lengths).toEqual([4, 2, 2, 2, 0]);
  });

  test('does not change how probable a run is said to be', () => {
    const [plain] = decode(logits);
    const [biased] = decode(logits, -0.5);
    expect(biased).toEqual(plain);
  });
});

test('a run is as probable as its tags are in the mean', () => {
  const logits = leadBy(2, O, B0, I0, O);
  logits[2 * COUNT + I0] = 1;
  const probability = (lead: number) => Math.exp(lead) / (Math.exp(lead) + 4);
  expect(decode(logits)[0]!.probability).toBeCloseTo((probability(2) + probability(1)) / 2, 6);
});

test('logits too large for their powers are read all the same', () => {
  expect(decode(leadBy(1000, B0, I0, O))).toEqual([{ kind: 0, firstWord: 0, endWord: 2, probability: 1 }]);
});
