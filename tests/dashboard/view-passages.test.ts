import { expect, test } from 'vitest';
import type { Passage } from '../../src/dashboard/data/passages.ts';
import { viewPassage } from '../../src/dashboard/view/view-passages.ts';

const passage = (tone: number, score: number): Passage => ({
  article: 1,
  title: 'Tram',
  outlet: 0,
  month: 0,
  published: null,
  speaker: 'person:a',
  speakerName: 'Ana',
  cue: 'said',
  kind: 'direct',
  text: 'He got there in the end',
  stances: [
    { holder: 'person:a', holderName: 'Ana', target: 'person:b', targetName: 'Bo', tone, score, anchor: 'x' },
  ],
  anchor: 'x',
  hasPage: false,
});
const context = { catalog: { outlets: ['Echo'], months: ['2025-01'], entities: [] } } as never;

test.each([
  [5, 0.6, null],
  [1, -0.2, null],
  [5, -0.4, 'critical'],
  [1, 0.02, 'neutral'],
  [3, 0.6, 'admiring'],
])('a stance of tone %i with words of %f', (tone, score, own) => {
  const html = viewPassage(context, passage(tone, score));
  if (own === null) expect(html).not.toContain('these words');
  else expect(html).toContain(`(these words: ${own})`);
});
