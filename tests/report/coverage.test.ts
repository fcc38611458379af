import { expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';

test('an article’s choices are told apart: the headline, who is given the floor, which voices judge', async () => {
  const { entities } = await analyze(
    `Corrupt liar Tom Reed finally quits

Tom Reed left the town hall on Monday.

“Tom Reed is a liar and a coward,” Laura Bianchi said. “He disgraced this town.”

“He was a brilliant and honest man,” Paul Moss said of Tom Reed.

“Thank you,” Tom Reed said.`,
    { engine: 'fast' },
  );
  const named = (name: string) => entities.find((entity) => entity.name === name)!.coverage;
  expect(named('Tom Reed').headline).toMatchObject({ label: 'negative' });
  expect(named('Tom Reed').voices).toEqual({ negative: 1, neutral: 0, positive: 1 });
  expect(named('Laura Bianchi')).toMatchObject({
    headline: null,
    voices: { negative: 0, neutral: 0, positive: 0 },
  });
  const shares = ['Laura Bianchi', 'Paul Moss', 'Tom Reed'].map((name) => named(name).spoken);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
});

test('where nobody speaks nobody has a share', async () => {
  const { entities } = await analyze('Tom Reed left. Tom Reed came back.', { engine: 'fast' });
  expect(entities[0]!.coverage.spoken).toBe(0);
});
