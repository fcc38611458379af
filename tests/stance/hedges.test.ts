import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';
import { findHedge } from '../../src/stance/find-hedge.ts';
import { NARRATOR } from '../../src/stance/voice.ts';
import { readEdges, readStances } from './read-edges.ts';

/** The evidence of all that Laura Bianchi or the narrator thinks of Tom Reed. */
function readEvidence(text: string) {
  return readStances(text)
    .filter(({ toward }) => toward === 'Tom Reed')
    .flatMap(({ evidence }) => evidence);
}

describe('words that are not quite to be taken at their word', () => {
  test.each([
    ['Tom Reed left. “What kind of liar is Tom Reed?” asked Laura Bianchi.', 'question'],
    ['Tom Reed left. “Sure, because Tom Reed is such a brilliant man,” said Laura Bianchi.', 'irony'],
    ['Tom Reed left. “Good luck with the brilliant Tom Reed,” said Laura Bianchi.', 'irony'],
  ])('%s', (text, hedge) => {
    expect(readEvidence(text).map((item) => item.hedge)).toContain(hedge);
  });

  test.each([
    'Tom Reed left. “Tom Reed is a liar,” said Laura Bianchi.',
    'Tom Reed left. “Sure, Tom Reed is a brilliant man,” said Laura Bianchi.',
    'Tom Reed left. “Great work by the brilliant Tom Reed,” said Laura Bianchi.',
  ])('plain words carry no flag: %s', (text) => {
    const evidence = readEvidence(text);
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.every(({ hedge }) => hedge === null)).toBe(true);
  });

  test.each(['Tom Reed is a “great hero” of the town.', 'Tom Reed is a so-called great hero of the town.'])(
    'the narrator keeps words at a distance: %s',
    (text) => {
      const document = readDocument(text);
      const start = text.indexOf('great');
      const cue = { start, end: start + 5 };
      const hedge = findHedge(document, segmentDocument(document), document.sentences[0]!, NARRATOR, cue);
      expect(hedge).toBe('scare-quotes');
    },
  );

  test('a question counts for less than a statement', () => {
    const confidenceOf = (words: string) =>
      readStances(`Tom Reed left. “${words}” said Laura Bianchi.`).find(
        ({ from, toward }) => from === 'Laura Bianchi' && toward === 'Tom Reed',
      )!.confidence;
    expect(confidenceOf('Is Tom Reed a brilliant man?')).toBeLessThan(
      confidenceOf('Tom Reed is a brilliant man,'),
    );
  });
});

describe('what is denied', () => {
  test.each([
    'Laura Bianchi said it was not a personal vendetta against Tom Reed.',
    'Laura Bianchi does not hate Tom Reed.',
    'Laura Bianchi did not criticize Tom Reed.',
  ])('is no attitude: %s', (text) => {
    expect(readEdges(text)).toEqual([]);
  });

  test.each(['Laura Bianchi did not endorse Tom Reed.', 'Laura Bianchi has no respect for Tom Reed.'])(
    'but praise denied is blame: %s',
    (text) => {
      expect(readEdges(text)).toEqual(['Laura Bianchi > Tom Reed negative']);
    },
  );
});

describe('an attitude toward several together goes to each', () => {
  test.each([
    'Tom Reed met Paul Moss. Laura Bianchi praised the two.',
    'Tom Reed met Paul Moss. Laura Bianchi praised both men.',
  ])('%s', (text) => {
    expect(readEdges(text)).toEqual([
      'Laura Bianchi > Paul Moss positive',
      'Laura Bianchi > Tom Reed positive',
    ]);
  });

  test('and they hold it together', () => {
    expect(readEdges('Tom Reed met Paul Moss. The two praised Laura Bianchi.')).toEqual([
      'Paul Moss > Laura Bianchi positive',
      'Tom Reed > Laura Bianchi positive',
    ]);
  });
});
