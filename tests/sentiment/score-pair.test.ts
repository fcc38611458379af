import { describe, expect, test } from 'vitest';
import { between } from './read-attitude.ts';

describe('attitude verbs have a direction', () => {
  test.each([
    ['Moss praised Brandt.', 'positive'],
    ['Moss has repeatedly criticized Brandt.', 'negative'],
    ['Brandt was denounced by Moss.', 'negative'],
    ['Moss, who endorsed Brandt, left early.', 'positive'],
    ['Moss thanked Brandt for the help.', 'positive'],
    ['Moss accused Brandt of lying.', 'negative'],
    ['Moss mocked Brandt.', 'negative'],
    ['Moss defended Brandt.', 'positive'],
    ['Moss clashed with Brandt.', 'negative'],
    ['Moss is proud of Brandt.', 'positive'],
    ['Moss voiced his contempt for Brandt.', 'negative'],
    ['Moss, a fierce critic of Brandt, left early.', 'negative'],
    ['Moss left the room and later attacked Brandt.', 'negative'],
    ['Moss did not endorse Brandt.', 'negative'],
    ['Moss slams Brandt over budget', 'negative'],
    ['Moss Slams Brandt Over Budget', 'negative'],
    ['Blasting Brandt, Moss left the room.', 'negative'],
  ])('%s (%s)', (sentence, label) => {
    expect(between(sentence, 'Moss', 'Brandt').label).toBe(label);
  });

  test.each([['Moss praised Brandt.'], ['Moss criticized Brandt.'], ['Moss denounced Brandt on Monday.']])(
    'nothing comes back, and the narrator stays out: %s',
    (sentence) => {
      expect(between(sentence, 'Brandt', 'Moss').label).toBe('neutral');
      expect(between(sentence, 'narrator', 'Brandt').label).toBe('neutral');
    },
  );

  test('an attitude that another holds is not the speaker’s', () => {
    const sentence = 'Reed said that Moss despises Brandt.';
    expect(between(sentence, 'Moss', 'Brandt').score).toBeLessThan(
      between(sentence, 'Reed', 'Brandt').score - 0.2,
    );
  });
});

describe('feelings belong to the one who is moved', () => {
  test.each([
    ['Brandt infuriated Moss.', 'negative'],
    ['Moss was impressed by Brandt.', 'positive'],
    ['Moss is furious with Brandt.', 'negative'],
  ])('%s (%s)', (sentence, label) => {
    expect(between(sentence, 'Moss', 'Brandt').label).toBe(label);
    expect(between(sentence, 'Brandt', 'Moss').label).toBe('neutral');
  });
});

describe('what a speaker says of the target', () => {
  test.each([
    ['Moss said Brandt is a liar.', 'negative'],
    ['Moss called Brandt a disgrace.', 'negative'],
    ['"Brandt is a great leader," Moss said.', 'positive'],
    ['Brandt is corrupt, according to Moss.', 'negative'],
    ['"I admire Brandt," Moss said.', 'positive'],
  ])('%s (%s)', (sentence, label) => {
    expect(between(sentence, 'Moss', 'Brandt').label).toBe(label);
    expect(between(sentence, 'narrator', 'Brandt').label).toBe('neutral');
  });

  test('a voice from outside owns the words of the window', () => {
    expect(between('I think Brandt is a liar.', 'outside', 'Brandt').label).toBe('negative');
    expect(between('We admire Brandt.', 'outside', 'Brandt').label).toBe('positive');
  });
});

describe('the narrator', () => {
  test.each([
    ['The disgraced and dishonest banker Brandt left.', 'negative'],
    ['Brandt lied and cheated.', 'negative'],
    ['Brandt, a brilliant and beloved singer, performed on Friday.', 'positive'],
    ['Brandt met Moss on Friday.', 'neutral'],
  ])('%s (%s)', (sentence, label) => {
    expect(between(sentence, 'narrator', 'Brandt').label).toBe(label);
  });
});
