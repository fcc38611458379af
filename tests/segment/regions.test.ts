import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';

function regionsOf(text: string) {
  return segmentDocument(readDocument(text)).regions.map(
    ({ inner, depth }) => `${depth} ${text.slice(inner.start, inner.end)}`,
  );
}

describe('what stands between quotation marks', () => {
  test.each([
    ['curly and straight', '“One,” she said. "Two," he said.', ['0 One,', '0 Two,']],
    ['typewriter marks', "``Old style,'' he said.", ['0 Old style,']],
    ['guillemets', 'He said «We go».', ['0 We go']],
    [
      'British single marks beside apostrophes',
      "‘It’s ours,’ she said. The boys' dad agreed.",
      ['0 It’s ours,'],
    ],
    ['straight single marks', "'We can't stop,' she said.", ["0 We can't stop,"]],
    ['nested', '“He said ‘no’ to me,” she said.', ['0 He said ‘no’ to me,', '1 no']],
    ['nested the British way', '‘He said “no” to me,’ she said.', ['0 He said “no” to me,', '1 no']],
    ['mixed styles of one pair', '“Mixed" marks', ['0 Mixed']],
    ['apostrophes that only look like marks', 'rock ’n’ roll in ’99, the Joneses’ way', []],
    ['feet and inches', '6\'2" tall and 5" wide', []],
  ])('%s', (_name, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });

  test('a quotation over two paragraphs opens each and closes once', () => {
    const { regions } = segmentDocument(readDocument('“First paragraph.\n\n“Second paragraph,” she said.'));
    expect(regions.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, null],
      [true, 0],
    ]);
  });

  test('a quotation that never closes ends with its paragraph and is noted', () => {
    const text = '“Never closed, she said.\n\nNarration goes on.';
    const { regions, notes } = segmentDocument(readDocument(text));
    expect(regions).toHaveLength(1);
    expect(text.slice(regions[0]!.start, regions[0]!.end)).toBe('“Never closed, she said.');
    expect(notes.map(({ code }) => code)).toEqual(['unclosed-quotation']);
  });

  test('every token knows the innermost region it lies in', () => {
    const document = readDocument('“He said ‘no’ to me,” she said.');
    const { regionOfToken } = segmentDocument(document);
    const regionOf = (word: string) =>
      regionOfToken[document.tokens.find(({ text }) => text === word)!.index];
    expect([regionOf('He'), regionOf('no'), regionOf('me'), regionOf('she')]).toEqual([0, 1, 0, -1]);
  });

  test('turns of a transcript are talk without marks', () => {
    const text = 'Q: Will you go?\n\nA: I will.\n\nQ: When?\n\nA: Soon.';
    const { regions } = segmentDocument(readDocument(text));
    expect(regions.map(({ style, inner }) => [style, text.slice(inner.start, inner.end)])).toEqual([
      ['turn', 'Will you go?'],
      ['turn', 'I will.'],
      ['turn', 'When?'],
      ['turn', 'Soon.'],
    ]);
  });
});
