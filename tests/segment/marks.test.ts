import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';

/** Depth, text inside the marks, and "..." where the closing mark is missing. */
function regionsOf(text: string): string[] {
  return segmentDocument(readDocument(text)).regions.map(
    ({ depth, inner, closed }) => `${depth} ${text.slice(inner.start, inner.end)}${closed ? '' : '...'}`,
  );
}

describe('marks of one kind', () => {
  test.each([
    ['German', '„Ja“, he said', ['0 Ja']],
    ['Danish', '»Go,« he said', ['0 Go,']],
    ['single guillemets', 'He said ‹go›', ['0 go']],
    ['backtick and apostrophe', "``He said `no' to me,'' she said.", ["0 He said `no' to me,", '1 no']],
    ['curly inside curly', '“One “two” three,” she said.', ['0 One “two” three,', '1 two']],
    ['straight inside straight', '"One "two" three," she said.', ['0 One "two" three,', '1 two']],
    ['glued to dashes', '“Yes”—she said—“no”', ['0 Yes', '0 no']],
    ['glued to a colon', 'She said:“Yes”', ['0 Yes']],
    ['a closing mark that opens', '“A.” ”B,” he said', ['0 A.', '0 B,']],
    ['styles mixed in one text', 'the "new" and “old"', ['0 new', '0 old']],
  ])('%s', (_name, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe('single marks against apostrophes', () => {
  test.each([
    ['a plural possessive inside', '‘I saw the boys’ dog,’ he said.', ['0 I saw the boys’ dog,']],
    [
      'contractions and plural possessives, straight',
      "'I'm here,' said Ana. 'We're the boys' friends,' he said.",
      ["0 I'm here,", "0 We're the boys' friends,"],
    ],
    ['a clipped word inside', '‘’Tis true,’ he said.', ['0 ’Tis true,']],
    ['a clipped word alone', '‘Twas so.', []],
    ['decades', "The '90s kids said 'no'", ['0 no']],
    ['a dropped g', "We were walkin' and talkin' all day.", []],
    ['feet, inches and speech', 'He is 5\'10" and said "yes" to it.', ['0 yes']],
    ['a single mark left open', '“He told me ‘go, and I went,” she said.', ['0 He told me ‘go, and I went,']],
  ])('%s', (_name, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe('marks without a partner', () => {
  test.each([
    [
      'one that opens before another',
      '“We lost, he said. “Then we won.”',
      ['0 We lost, he said....', '0 Then we won.'],
    ],
    ['the last of a paragraph', '"Yes," she said, "no.', ['0 Yes,', '0 no....']],
    ['a closing one', 'a ” b', []],
    ['nothing inside', '“” and ""', []],
  ])('%s', (_name, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe('a quotation over paragraphs', () => {
  test.each([
    ['curly', '“One.\n\n“Two.\n\n“Three,” he said.'],
    ['straight', '"One.\n\n"Two.\n\n"Three," he said.'],
    ['single', '‘One.\n\n‘Two.\n\n‘Three,’ he said.'],
  ])('%s marks open each and close the last', (_name, text) => {
    const { regions, notes } = segmentDocument(readDocument(text));
    expect(regions.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, null],
      [false, 0],
      [true, 1],
    ]);
    expect(notes).toEqual([]);
  });

  test('narration between ends it', () => {
    const { regions } = segmentDocument(readDocument('“One.\n\nAna left the hall.\n\n“Two,” he said.'));
    expect(regions.map(({ continues }) => continues)).toEqual([null, null]);
  });
});
