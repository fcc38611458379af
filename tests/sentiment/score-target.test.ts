import { describe, expect, test } from 'vitest';
import { toward } from './read-attitude.ts';

describe('judgements', () => {
  test.each([
    ['Brandt is a liar and a coward.', 'Brandt', 'negative'],
    ['The corrupt mayor, Olga Brandt, left town.', 'Olga Brandt', 'negative'],
    ['Voters see Brandt as honest and capable.', 'Brandt', 'positive'],
    ['Brandt is a brilliant lawyer.', 'Brandt', 'positive'],
    ['Brandt’s reckless plan alarmed the town.', 'Brandt', 'negative'],
    ['Brandt arrived in Lisbon on Monday.', 'Brandt', 'neutral'],
  ])('%s (%s: %s)', (sentence, target, label) => {
    expect(toward(sentence, target).label).toBe(label);
  });
});

describe('negation', () => {
  test.each([
    ['Brandt is not honest.', 'Brandt', 'negative'],
    ['Brandt was never a competent minister.', 'Brandt', 'negative'],
    ['Moss did not praise Brandt.', 'Brandt', 'negative'],
    ['Brandt isn’t trustworthy.', 'Brandt', 'negative'],
  ])('turns praise: %s', (sentence, target, label) => {
    expect(toward(sentence, target).label).toBe(label);
  });

  test.each([
    ['Brandt is not corrupt.', 'Brandt is corrupt.'],
    ['Moss never criticized Brandt.', 'Moss criticized Brandt.'],
  ])('takes the edge off blame: %s', (denied, said) => {
    expect(toward(denied, 'Brandt').score).toBeGreaterThan(toward(said, 'Brandt').score + 0.3);
  });

  test('two negations cancel out', () => {
    expect(toward('Brandt never was not honest.', 'Brandt').label).toBe('positive');
  });

  test('"not only" is no negation', () => {
    expect(toward('Brandt is not only corrupt.', 'Brandt').label).toBe('negative');
  });

  test('does not reach over a comma', () => {
    expect(toward('No, Brandt is honest.', 'Brandt').label).toBe('positive');
  });
});

describe('degree', () => {
  test('an intensifier strengthens and a downtoner weakens', () => {
    const plain = toward('Brandt is corrupt.', 'Brandt').score;
    expect(toward('Brandt is deeply corrupt.', 'Brandt').score).toBeLessThan(plain);
    expect(toward('Brandt is somewhat corrupt.', 'Brandt').score).toBeGreaterThan(plain);
  });

  test('a hedge weakens', () => {
    expect(toward('Brandt is allegedly corrupt.', 'Brandt').score).toBeGreaterThan(
      toward('Brandt is corrupt.', 'Brandt').score,
    );
  });
});

describe('who does what to whom', () => {
  test.each([
    ['Moss criticized Brandt.', 'Brandt', 'negative'],
    ['Brandt was criticized by Moss.', 'Brandt', 'negative'],
    ['Brandt, who was slammed by Moss, declined to comment.', 'Brandt', 'negative'],
    ['Moss praised Brandt.', 'Brandt', 'positive'],
    ['Brandt was endorsed by Moss.', 'Brandt', 'positive'],
    ['Moss lashed out at Brandt.', 'Brandt', 'negative'],
    ['Moss apologized to Brandt.', 'Brandt', 'positive'],
    ['Moss clashed with Brandt.', 'Brandt', 'negative'],
    ['Brandt lied to Moss.', 'Brandt', 'negative'],
    ['Brandt rescued Moss.', 'Brandt', 'positive'],
    ['Moss slams Brandt over budget', 'Brandt', 'negative'],
  ])('%s (%s: %s)', (sentence, target, label) => {
    expect(toward(sentence, target).label).toBe(label);
  });

  test.each([
    ['Moss criticized Brandt.', 'Moss', 'Brandt'],
    ['Brandt was criticized by Moss.', 'Moss', 'Brandt'],
    ['Brandt lied to Moss.', 'Moss', 'Brandt'],
  ])('blame falls on the one who is blamed: %s', (sentence, spared, blamed) => {
    expect(toward(sentence, spared).score).toBeGreaterThan(toward(sentence, blamed).score + 0.2);
  });
});

describe('no attitude', () => {
  test.each([
    ['Brandt spoke to reporters on Friday.', 'Brandt'],
    ['"The roads are open again," Brandt said.', 'Brandt'],
    ['"Moss is a liar," Brandt said.', 'Brandt'],
  ])('%s is neutral toward %s', (sentence, target) => {
    expect(toward(sentence, target).label).toBe('neutral');
  });

  test('misfortune weighs far less than criticism', () => {
    const misfortune = toward('Brandt was injured in a crash.', 'Brandt').score;
    expect(misfortune).toBeGreaterThan(toward('Brandt was condemned as a fraud.', 'Brandt').score + 0.3);
  });
});
