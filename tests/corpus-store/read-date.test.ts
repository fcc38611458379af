import { expect, test } from 'vitest';
import { readDate } from '../../src/corpus/store/read-date.ts';

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-03-01T23:30:00-05:00', '2026-03-01'],
  ['2026-03-01 08:00', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['20260301T101500Z', '2026-03-01'],
  ['Sun, 01 Mar 2026 23:30:00 -0500', '2026-03-01'],
  ['1 March 2026', '2026-03-01'],
  ['March 1, 2026', '2026-03-01'],
  ['Sunday, Mar. 1, 2026 at 8 pm', '2026-03-01'],
  ['0099-12-31', '0099-12-31'],
])('%s is the day %s', (text, day) => {
  expect(new Date(readDate(text)! * 86_400_000).toISOString().slice(0, 10)).toBe(day);
});

test.each([
  '',
  'yesterday',
  '2026',
  '2026-03',
  '2026-02-30',
  '2026-13-01',
  '03/04/2026',
  '1 Foo 2026',
  '1772323200',
  '2026-03-01-02',
])('"%s" is no day', (text) => {
  expect(readDate(text)).toBeNull();
});
