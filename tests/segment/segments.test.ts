import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';
import { tileSegments } from '../../src/segment/tile-segments.ts';

function segmentsOf(text: string) {
  const document = readDocument(text);
  const segmentation = segmentDocument(document);
  const quoted = new Set(segmentation.regions.map(({ index }) => index));
  return tileSegments(document, segmentation, quoted);
}
const shown = (text: string) =>
  segmentsOf(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const BODY =
  'The council of Marlow voted on Monday to close the old bridge, which has stood for ninety years over the river.';

describe('segments by form', () => {
  test('headline, byline, dateline and narration', () => {
    expect(shown(`Marlow to close its bridge\n\nBy Ana Ortiz\n\nMARLOW, Vt. (AP) — ${BODY}`)).toEqual([
      'headline: Marlow to close its bridge',
      'byline: By Ana Ortiz',
      expect.stringMatching(/^dateline: MARLOW, Vt\. \(AP\)/),
      `narration: ${BODY}`,
    ]);
  });

  test('caption and credit under the headline', () => {
    const kinds = segmentsOf(
      `Marlow to close its bridge\n\nThe bridge in Marlow, seen in May.\n\nPhoto: Idris Vance/Lumen Press\n\n${BODY}`,
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['headline', 'caption', 'credit', 'narration']);
  });

  test('a line that asks to watch a video is boilerplate', () => {
    expect(
      segmentsOf(`Marlow to close its bridge\n\n${BODY}\n\nCheck out the video below.`).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['headline', 'narration', 'boilerplate']);
  });

  test('a short line without a stop between paragraphs is a heading', () => {
    expect(
      segmentsOf(`Marlow to close its bridge\n\n${BODY}\n\nWhat comes next\n\n${BODY}`).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['headline', 'narration', 'heading', 'narration']);
  });

  test('a quotation has a tile of its own, marks included; in the headline it has none', () => {
    expect(shown(`Ortiz: ‘We close it’\n\n“We close it,” Ortiz said. ${BODY}`)).toEqual([
      'headline: Ortiz: ‘We close it’',
      'quotation: “We close it,”',
      `narration: Ortiz said. ${BODY}`,
    ]);
  });

  test('one sentence is narration', () => {
    expect(segmentsOf('Ana Ortiz praised Tom Reed on Monday.').map(({ kind }) => kind)).toEqual([
      'narration',
    ]);
  });
});

const PARTS = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  "''",
  '\n',
  '\n\n',
  ' ',
  'By Ana Ortiz',
  'Photo: X/Y',
  'MARLOW (AP) —',
  'said Ortiz',
  'The bridge.',
  '###',
  'Q: Yes?',
  'A: No.',
  '\u2028',
  '👩‍👧',
];

test('segments tile any text: in order, without overlap, with only white space between', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      let at = 0;
      for (const { start, end } of segmentsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(at, start).trim()).toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});
