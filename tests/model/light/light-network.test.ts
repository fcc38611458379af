import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { readDocument } from '../../../src/document/read.ts';
import type { Span } from '../../../src/document/span.ts';
import { findMentions } from '../../../src/entity/find-mentions.ts';
import { namePeople } from '../../../src/entity/name-people.ts';
import { openLight } from '../../../src/model/light/find-light.ts';
import { readLightWeights } from '../../../src/model/light/light-weights.ts';
import { createLightReader, type LightReading } from '../../../src/model/light/read-lightly.ts';
import { polaritiesOf, softMax } from '../../../src/model/soft-max.ts';
import { segmentDocument } from '../../../src/segment/segment-document.ts';
import { readArticles } from '../read-articles.ts';

const BYTES = new Uint8Array(readFileSync('src/model/light/light.bin'));
const simd = openLight(BYTES);
const scalar = createLightReader(readLightWeights(BYTES), 'scalar');

interface Sample {
  readonly text: string;
  readonly pairs: readonly {
    readonly holder: readonly [number, number] | 'narrator' | 'outside';
    readonly target: readonly [number, number];
    readonly logits: readonly number[];
  }[];
}

const open = (document: Document, reader = simd): LightReading => {
  const segmentation = segmentDocument(document);
  return reader.open(document, segmentation, namePeople(findMentions(document, segmentation)));
};
const spanOf = (text: string, words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

/** Asks about every capitalized word of an article as a target, held by the narrator, somebody outside and the word before. */
function askAll(document: Document, reading: LightReading): unknown[] {
  const names = document.tokens.filter(({ text }) => /^[A-Z][a-z]/.test(text));
  return names.map((target, index) => [
    reading.readTarget(target, false),
    reading.readTarget(target, true),
    reading.readPair('narrator', target, false),
    reading.readPair('outside', target, true),
    reading.readPair(names[index - 1] ?? 'outside', target, false),
    reading.readUnnamed(target.sentence, target.text),
  ]);
}

describe('the light network', () => {
  test('gives with SIMD, bit by bit, what plain JavaScript gives', () => {
    expect([simd.kernel, scalar.kernel]).toEqual(['simd', 'scalar']);
    for (const text of readArticles().slice(0, 6)) {
      const document = readDocument(text);
      expect(askAll(document, open(document))).toEqual(askAll(document, open(document, scalar)));
    }
  });

  test('gives what it gave in training, in the arithmetic of another library', () => {
    const samples = readFileSync('tests/fixtures/light-samples.jsonl', 'utf8').trim().split('\n');
    const { temperature } = simd.description;
    let count = 0;
    for (const line of samples) {
      const { text, pairs } = JSON.parse(line) as Sample;
      const document = readDocument(text);
      // Training reads a text of two sentences as one.
      if (document.sentences.length > 1) continue;
      const reading = open(document);
      for (const { holder, target, logits } of pairs) {
        const voice = typeof holder === 'string' ? holder : { start: holder[0], end: holder[1] };
        const given = reading.readPair(voice, { start: target[0], end: target[1] }, false)!;
        const wanted = [
          ...polaritiesOf(new Float32Array(logits), 0, temperature.pair),
          ...polaritiesOf(new Float32Array(logits), 3, temperature.pair),
          ...softMax(new Float32Array(logits.slice(6)), 1),
        ];
        [...given.stance, ...given.pair, ...given.tones].forEach((value, index) => {
          expect(value, text).toBeCloseTo(wanted[index]!, 3);
        });
        count++;
      }
    }
    expect(count).toBeGreaterThan(400);
  });

  test('gives the same whatever it has read before, in any order', () => {
    const texts = readArticles().slice(0, 5);
    const fresh = texts.map((text) => {
      const document = readDocument(text);
      return askAll(document, open(document, openLight(BYTES)));
    });
    texts
      .map((text, index) => ({ text, index }))
      .reverse()
      .forEach(({ text, index }) => {
        const document = readDocument(text);
        expect(askAll(document, open(document))).toEqual(fresh[index]);
      });
  });

  test('gives the same after more different words than it has room for', () => {
    const text = 'Vance praised Reed, but the board of Corvane called the plan a disgrace.';
    const ask = () => {
      const document = readDocument(text);
      return askAll(document, open(document));
    };
    const before = ask();
    for (let part = 0; part < 200; part++) {
      const words = Array.from({ length: 100 }, (_, index) => `w${part}x${index}`).join(' ');
      const document = readDocument(`Vance said ${words}.`);
      open(document).readTarget(document.tokens[0]!, false);
    }
    expect(ask()).toEqual(before);
  });

  test.each([
    ['Reed said that Vance is a corrupt liar.', 'Reed', 'Vance', -1],
    ['Reed praised Moss as an honest and brave woman.', 'Reed', 'Moss', 1],
    ['Vance, who lied to the court, was fined again.', 'narrator', 'Vance', -1],
  ] as const)('%s: of %s toward %s', (text, holder, target, sign) => {
    const { stance } = open(readDocument(text)).readPair(
      holder === 'narrator' ? holder : spanOf(text, holder),
      spanOf(text, target),
      false,
    )!;
    expect(sign * (stance[2] - stance[0])).toBeGreaterThan(0.2);
  });

  const askAbout = (name: string, nameBlind: boolean) => {
    const text = `The senator said that ${name} had misled the voters again.`;
    return open(readDocument(text)).readTarget(spanOf(text, name), nameBlind);
  };

  test('does not see the name of a hidden target', () => {
    expect(askAbout('Exxon Corp', true)).toEqual(askAbout('Oxfam Corp', true));
    expect(askAbout('Exxon Corp', false)).not.toEqual(askAbout('Oxfam Corp', false));
  });

  test('never reads the name of a person', () => {
    expect(askAbout('Adolf Hitler', false)).toEqual(askAbout('Nelson Mandela', false));
    const front = (name: string) => {
      const text = `${name} arrived. It is a disgrace.`;
      return open(readDocument(text)).readUnnamed(1, name);
    };
    expect(front('Adolf Hitler')).toEqual(front('Nelson Mandela'));
  });

  test.each([
    ['He said his wife was a liar.', 'She said her husband was a liar.', 'wife', 'husband'],
    ['The chairman praised Mr. Okafor.', 'The chairwoman praised Mrs. Okafor.', 'chairman', 'chairwoman'],
  ])('reads %s as %s', (male, female, holder, other) => {
    const read = (text: string, who: string) =>
      open(readDocument(text)).readPair('narrator', spanOf(text, who), false);
    expect(read(male, holder)).toEqual(read(female, other));
  });

  test('reads a sentence of any length around the target', () => {
    const filling = 'and the council met again '.repeat(400);
    const text = `Moss spoke ${filling} while Vance is a disgrace ${filling}.`;
    const document = readDocument(text);
    const reading = open(document);
    const [negative] = reading.readTarget(spanOf(text, 'Vance'), false)!;
    expect(negative).toBeGreaterThan(0.5);
    // Too far away to be read together: a holder whom the words around the target do not name.
    expect(reading.readPair(spanOf(text, 'Moss'), spanOf(text, 'Vance'), false)).toEqual(
      reading.readPair('outside', spanOf(text, 'Vance'), false),
    );
  });

  test('has nothing to say where no word is', () => {
    const document = readDocument('Reed left.   ');
    expect(open(document).readTarget({ start: 11, end: 12 }, false)).toBe(null);
    expect(open(document).readPair('narrator', { start: 13, end: 13 }, false)).toBe(null);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['something else', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['half of it', BYTES.slice(0, BYTES.length >> 1)],
    ['another format', withHeader((header) => header.replace('"format": 1', '"format": 9'))],
    ['a broken header', withHeader((header) => header.replace('{', '['))],
  ])('says so where the weights are %s', (_, bytes) => {
    expect(() => openLight(bytes)).toThrow(
      expect.objectContaining({ code: 'model-unreadable', message: expect.stringContaining('npm install') }),
    );
  });
});

function withHeader(change: (header: string) => string): Uint8Array {
  const length = new DataView(BYTES.buffer).getUint32(4, true);
  const bytes = BYTES.slice();
  bytes.set(new TextEncoder().encode(change(new TextDecoder().decode(BYTES.subarray(8, 8 + length)))), 8);
  return bytes;
}
