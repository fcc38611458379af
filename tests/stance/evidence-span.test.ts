import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { trimEvidence } from '../../src/stance/evidence-span.ts';

const clause = 'the ministry kept every school of the valley shut for another week';
const text = `Falk called him a liar there. Talks, ${Array(6).fill(clause).join(' and ')}. A coward, Roe said.`;
const document = readDocument(text);
const [, sentence] = document.sentences;
const trim = (place: string) => {
  const start = text.indexOf(place);
  return trimEvidence(document, sentence!, { start, end: start + place.length });
};

test.each(['liar', 'coward'])('a cue outside of a long window (%s) leaves words of the window', (place) => {
  const { start, end } = trim(place);
  expect(sentence!.start <= start && start < end && end <= sentence!.end).toBe(true);
});

test('of a long window the clauses around the cue are left', () => {
  const { start, end } = trim('Talks');
  expect(text.slice(start, end)).toBe('Talks');
});
