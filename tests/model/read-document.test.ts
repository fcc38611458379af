import { beforeAll, describe, expect, test } from 'vitest';
import type { Span } from '../../src/document/span.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { type Reader, readDocumentWith } from '../../src/model/read-document.ts';
import { layGround } from '../../src/run-stages.ts';
import { readBundle } from './real-model.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadModel(await readBundle());
});

const TEXT =
  'Mayor Ines Calder praised the nurses on Monday. She called Joe Fenn a crook and a liar. Fenn left early.';
const SENTENCES = [0, 1, 2];
const spanOf = (words: string, text = TEXT): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
/** From the beginning of one sentence of `TEXT` to the end of another. */
function windowOf(first: number, last = first): Span {
  const { sentences } = layGround(TEXT).document;
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}

/** A reading of a text that counts what is encoded for it. */
function read(text: string, own: Reader = reader) {
  const encoded: number[] = [];
  const encoder = {
    ...own.encoder,
    encode(ids: readonly number[], flags: readonly number[]) {
      encoded.push(ids.length);
      return own.encoder.encode(ids, flags);
    },
  };
  const { document, segmentation } = layGround(text);
  return { reading: readDocumentWith({ ...own, encoder }, document, segmentation), encoded };
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a sentence', () => {
  test('is encoded when it is first asked for, and once', async () => {
    const { reading, encoded } = read(TEXT);
    expect(encoded).toHaveLength(0);
    const first = reading.readSentence(1);
    expect(encoded).toHaveLength(1);
    for (const holder of ['narrator', 'outside', spanOf('She')] as const)
      reading.readPair(windowOf(1), holder, spanOf('Joe Fenn'), false);
    reading.readTarget(windowOf(1), spanOf('Joe Fenn'), false);
    reading.readTarget(windowOf(1), spanOf('a crook'), false);
    expect(reading.readSentence(1)).toBe(first);
    expect(encoded).toHaveLength(1);
    await reading.prepare(SENTENCES);
    expect(encoded).toHaveLength(3);
    await reading.prepare(SENTENCES);
    for (const sentence of SENTENCES) reading.readSentence(sentence);
    expect(encoded).toHaveLength(3);
  });

  test('reads the same whether it was prepared or not', async () => {
    const ahead = read(TEXT).reading;
    await ahead.prepare(SENTENCES);
    const late = read(TEXT).reading;
    for (const sentence of SENTENCES)
      expect(ahead.readSentence(sentence)).toEqual(late.readSentence(sentence));
  });

  test('gives names and parts that slice the text, in order, with probabilities', () => {
    const { reading } = read(TEXT);
    const { names } = reading.readSentence(0);
    expect(names.map(({ start, end, type }) => [TEXT.slice(start, end), type])).toContainEqual([
      expect.stringContaining('Ines Calder'),
      'person',
    ]);
    for (const sentence of SENTENCES) {
      const { start, end } = windowOf(sentence);
      const found = reading.readSentence(sentence);
      for (const list of [found.names, found.parts]) {
        list.forEach((item, index) => {
          expect(item.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? start);
          expect(item.end).toBeLessThanOrEqual(end);
          expect(item.probability).toBeGreaterThan(0);
          expect(item.probability).toBeLessThanOrEqual(1);
        });
      }
    }
  });

  test('is prepared no further once the signal says stop', async () => {
    const { reading, encoded } = read(`${TEXT} `.repeat(20));
    const stop = new AbortController();
    const all = Array.from({ length: 60 }, (_, sentence) => sentence);
    const work = reading.prepare(all, stop.signal);
    const reason = new Error('enough');
    setTimeout(() => stop.abort(reason));
    await expect(work).rejects.toBe(reason);
    expect(encoded.length).toBeGreaterThan(0);
    expect(encoded.length).toBeLessThan(60);
    await expect(reading.prepare(all, stop.signal)).rejects.toBe(reason);
  });
});

describe('a target', () => {
  test('has three probabilities, which know praise from blame', () => {
    const { reading } = read(TEXT);
    const [negative, neutral, positive] = reading.readTarget(windowOf(0), spanOf('the nurses'), false)!;
    expect(sum([negative, neutral, positive])).toBeCloseTo(1, 9);
    expect(positive).toBeGreaterThan(negative);
    const [bad, , good] = reading.readTarget(windowOf(1), spanOf('Joe Fenn'), false)!;
    expect(bad).toBeGreaterThan(good);
  });

  test.each([
    ['after the window', windowOf(0), spanOf('Fenn left')],
    ['before the window', windowOf(2), spanOf('Ines Calder')],
    ['where no word is', windowOf(0), { start: 5, end: 6 }],
    ['in an empty window', { start: 0, end: 0 }, spanOf('Ines Calder')],
  ])('%s is null', (_, window, target) => {
    const { reading } = read(TEXT);
    for (const nameBlind of [false, true]) {
      expect(reading.readTarget(window, target, nameBlind)).toBeNull();
      expect(reading.readPair(window, 'narrator', target, nameBlind)).toBeNull();
    }
  });
});

describe('a holder', () => {
  const { holder, target } = { holder: spanOf('She'), target: spanOf('Joe Fenn') };

  test('gives probabilities of stance, pair and seven tones', () => {
    const reading = read(TEXT).reading.readPair(windowOf(1), holder, target, false)!;
    expect(reading.tones).toHaveLength(7);
    for (const list of [reading.stance, reading.pair, reading.tones]) expect(sum(list)).toBeCloseTo(1, 9);
    expect(reading.stance[0]).toBeGreaterThan(reading.stance[2]);
  });

  test('matters: named, unnamed and narrator are three readings', () => {
    const { reading } = read(TEXT);
    const all = [holder, 'outside', 'narrator'] as const;
    expect(new Set(all.map((one) => reading.readPair(windowOf(1), one, target, false)!.pair[0])).size).toBe(
      3,
    );
  });

  test('whom the window does not name is read as unnamed', () => {
    const { reading } = read(TEXT);
    expect(reading.readPair(windowOf(1), spanOf('Ines Calder'), target, false)).toEqual(
      reading.readPair(windowOf(1), 'outside', target, false),
    );
  });
});

describe('a reading that hides the name of its target', () => {
  const NAMES = [
    'Donald Trump',
    'Barack Obama',
    'Hillary Clinton',
    'Vladimir Putin',
    'Joe Smith',
    'Ana Reyes',
  ];
  const sentenceOf = (name: string) => `Critics called ${name} a crook, but the mayor praised the plan.`;

  test('is the same, to the last bit, for names of as many pieces', () => {
    const counts = new Map<number, string[]>();
    for (const name of NAMES) {
      const count = reader.pieces.split(name).ids.length;
      counts.set(count, [...(counts.get(count) ?? []), name]);
    }
    const alike = [...counts.values()].sort((a, b) => b.length - a.length)[0]!;
    expect(alike.length).toBeGreaterThan(1);
    const readings = alike.map((name) => {
      const text = sentenceOf(name);
      const { reading } = read(text);
      const [window, target] = [{ start: 0, end: text.length }, spanOf(name, text)];
      return [true, false].map((nameBlind) => [
        reading.readTarget(window, target, nameBlind),
        reading.readPair(window, 'narrator', target, nameBlind),
        reading.readPair(window, spanOf('Critics', text), target, nameBlind),
      ]);
    });
    for (const [blind] of readings) expect(blind).toEqual(readings[0]![0]);
    expect(new Set(readings.map(([, open]) => JSON.stringify(open))).size).toBe(alike.length);
  });

  test('is encoded once for each target, beside the open one', () => {
    const { reading, encoded } = read(TEXT);
    for (let times = 0; times < 3; times++) {
      reading.readTarget(windowOf(1), spanOf('Joe Fenn'), true);
      reading.readPair(windowOf(1), 'narrator', spanOf('Joe Fenn'), true);
      reading.readTarget(windowOf(1), spanOf('a liar'), true);
    }
    expect(encoded).toHaveLength(2);
  });

  test('is not that of another window that begins with the same words', () => {
    const [short, long] = [windowOf(0), windowOf(0, 1)];
    const target = spanOf('Ines Calder');
    const ask = (reading: ReturnType<typeof read>['reading'], window: Span) => [
      reading.readTarget(window, target, true),
      reading.readPair(window, spanOf('Joe Fenn'), target, true),
    ];
    const { reading } = read(TEXT);
    for (const window of [short, long, short])
      expect(ask(reading, window)).toEqual(ask(read(TEXT).reading, window));
  });
});
