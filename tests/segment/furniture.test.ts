import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';

const BODY =
  'The council of Marlow voted on Monday to close the old bridge, which has stood for ninety years over the river.';
const HEADLINE = 'Marlow to close its bridge';

function furnitureOf(text: string): string[] {
  const { furniture } = segmentDocument(readDocument(text));
  return furniture.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}
/** What a line is taken for between headline and text, and what a line is taken for below it. */
const inHead = (line: string) => furnitureOf(`${HEADLINE}\n\n${line}\n\n${BODY}`).slice(1);
const below = (line: string) =>
  furnitureOf(`${HEADLINE}\n\n${BODY}\n\n${BODY}\n\n${line}\n\n${BODY}`).slice(1);

describe('between headline and text', () => {
  test.each([
    ['byline', 'By ANA ORTIZ'],
    ['byline', 'Words by Ana Ortiz'],
    ['byline', 'Ana Ortiz'],
    ['byline', 'Ana Ortiz, Education Editor'],
    ['dateline', 'May 5, 2024'],
    ['dateline', 'Published 5 May 2024'],
    ['dateline', 'Posted: 10:42am'],
    ['caption', 'FILE PHOTO: Ana Ortiz speaks in May. REUTERS/Ben Reed'],
    ['caption', 'Ana Ortiz, left, at the gate. (AP Photo/Ben Reed)'],
    ['caption', 'Ana Ortiz waits at the gate with her brothers (AP Photo: Ben Reed)'],
    ['credit', 'Ana Ortiz/Getty Images'],
    ['credit', 'Photo: Ana Ortiz/Lumen Press'],
    ['boilerplate', 'Sign up for our newsletter'],
  ])('%s: %s', (kind, line) => {
    expect(inHead(line)).toEqual([`${kind}: ${line}`]);
  });

  test('a role under a name belongs to the byline', () => {
    expect(inHead('Ana Ortiz\n\nStaff writer')).toEqual(['byline: Ana Ortiz', 'byline: Staff writer']);
  });
});

describe('the place that a report begins with', () => {
  test.each([
    ['LONDON (Reuters) -'],
    ['LONDON —'],
    ['MARLOW, Vt., May 5 (Newswire) --'],
    ['London (Newswire) -'],
    ['RIO DE JANEIRO —'],
  ])('%s', (dateline) => {
    expect(inHead(`${dateline} ${BODY}`)).toEqual([`dateline: ${dateline}`]);
  });

  test.each([['UPDATE —'], ['Marlow —'], ['EXCLUSIVE:']])('%s is none', (words) => {
    expect(inHead(`${words} ${BODY}`)).toEqual([]);
  });
});

describe('below the text has begun', () => {
  test.each([
    ['heading', 'What comes next'],
    ['boilerplate', 'Read more: bridges of the county'],
    ['boilerplate', '* * *'],
    ['boilerplate', '© 2024 Lumen Press. All rights reserved.'],
    ['boilerplate', 'Ben Reed contributed to this report.'],
    ['boilerplate', 'Check out the video below.'],
    ['credit', 'Ana Ortiz/Getty Images'],
  ])('%s: %s', (kind, line) => {
    expect(below(line)).toEqual([`${kind}: ${line}`]);
  });

  test.each([
    ['a short sentence', 'Nobody spoke.'],
    [
      'a sentence about tickets',
      'Tickets for the show sold out in minutes on Friday, and the hall has had to add a row.',
    ],
    ['a short quotation', '“We close it,” Ortiz said.'],
    ['a question', 'Who pays for the bridge now that it is closed?'],
  ])('%s is running text', (_name, line) => {
    expect(below(line)).toEqual([]);
  });

  test('who writes a column is told in the last line only', () => {
    const about = 'Ana Ortiz is a columnist for the Sheet.';
    expect(furnitureOf(`${HEADLINE}\n\n${BODY}\n\n${about}`)).toContain(`boilerplate: ${about}`);
    expect(furnitureOf(`${HEADLINE}\n\n${about}\n\n${BODY}\n\n${BODY}\n\n${BODY}`)).not.toContain(
      `boilerplate: ${about}`,
    );
  });
});

test('of a press release only the text is running text', () => {
  expect(
    furnitureOf(
      `FOR IMMEDIATE RELEASE\n\nAcme opens a bridge\n\n${BODY}\n\n###\n\nMedia contact: Ana Ortiz\n\nAcme builds bridges all over the world.`,
    ),
  ).toEqual([
    'boilerplate: FOR IMMEDIATE RELEASE',
    'headline: Acme opens a bridge',
    'boilerplate: ###',
    'boilerplate: Media contact: Ana Ortiz',
    'boilerplate: Acme builds bridges all over the world.',
  ]);
});

test('a headline over nothing is none', () => {
  expect(furnitureOf(HEADLINE)).toEqual([]);
});

describe('notes on the text', () => {
  test.each([
    ['no-text', ' ” '],
    ['markup-found', '<p>Ana left.</p>'],
    ['mojibake-found', 'â€œNo,â€\u009d she said.'],
    [
      'not-english',
      'der die das und ist nicht ein haus mit zwei hunden und einem garten voller blumen die sehr schoen sind im sommer',
    ],
    ['very-long-sentence', `${'Ana met Ben and '.repeat(50)}left.`],
    ['unclosed-quotation', '“We lost, he said. “Then we won.”'],
  ])('%s', (code, text) => {
    expect(segmentDocument(readDocument(text)).notes.map((note) => note.code)).toEqual([code]);
  });

  test('plain news text has none', () => {
    expect(segmentDocument(readDocument(`${HEADLINE}\n\n${BODY}`)).notes).toEqual([]);
  });
});
