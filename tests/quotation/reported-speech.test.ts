import { describe, expect, test } from 'vitest';
import { readQuotations, readReported } from './read-quotations.ts';

describe('speech and thought without marks', () => {
  test.each([
    ['that', 'Marta Ortiz said that the plan would fail.', ['Marta Ortiz (said): the plan would fail']],
    ['no that', 'Marta Ortiz said the plan would fail.', ['Marta Ortiz (said): the plan would fail']],
    ['that as a pronoun', 'Marta Ortiz said that was a lie.', ['Marta Ortiz (said): that was a lie']],
    ['frame last', 'The plan would fail, Marta Ortiz said.', ['Marta Ortiz (said): The plan would fail']],
    [
      'inverted',
      'The plan would fail, said Marta Ortiz, a councillor.',
      ['Marta Ortiz (said): The plan would fail'],
    ],
    [
      'frame in the middle',
      'The plan, Marta Ortiz said, would fail.',
      ['Marta Ortiz (said): The plan … would fail'],
    ],
    [
      'according to, behind',
      'The plan fails, according to Marta Ortiz.',
      ['Marta Ortiz (according to): The plan fails'],
    ],
    [
      'according to, before',
      'According to Marta Ortiz, the plan fails.',
      ['Marta Ortiz (According to): the plan fails'],
    ],
    [
      'behind the one spoken to',
      'Marta Ortiz told the crowded hall that it fails.',
      ['Marta Ortiz (told): it fails'],
    ],
    [
      'behind a pronoun spoken to',
      'Marta Ortiz told him she was leaving.',
      ['Marta Ortiz (told): she was leaving'],
    ],
    ['behind a day', 'Marta Ortiz said on Tuesday she was leaving.', ['Marta Ortiz (said): she was leaving']],
    [
      'behind an aside',
      'Marta Ortiz said in a statement that she was leaving.',
      ['Marta Ortiz (said): she was leaving'],
    ],
    ['behind a particle', 'Marta Ortiz pointed out that it fails.', ['Marta Ortiz (pointed): it fails']],
    ['behind a preposition', 'Marta Ortiz called for a new vote.', ['Marta Ortiz (called): a new vote']],
    ['an object', 'Marta Ortiz praised the plan.', ['Marta Ortiz (praised): the plan']],
    [
      'an object and its charge',
      'Marta Ortiz accused the board of lying.',
      ['Marta Ortiz (accused): the board of lying'],
    ],
    [
      'an infinitive that is a fact',
      'Marta Ortiz had to admit that it fails.',
      ['Marta Ortiz (admit): it fails'],
    ],
    ['a noun', 'Her claim that the board lied was wrong.', ['Her (claim): the board lied was wrong']],
    ['a quantity', 'Six in ten said they would leave.', ['Six in ten (said): they would leave']],
    [
      'a headline’s label',
      'Ortiz: The board knew of the leak\n\nThe board met.',
      ['Ortiz (-): The board knew of the leak'],
    ],
  ])('%s', (_, text, expected) => {
    expect(readReported(text)).toEqual(expected);
  });

  test.each([
    ['before a participle', 'Marta Ortiz said it fails, adding that it was late.', 'it fails'],
    ['before another verb of the same speaker', 'Marta Ortiz said it fails and warned of chaos.', 'it fails'],
    ['before the main clause', 'While Marta Ortiz said it fails, the board stayed.', 'it fails'],
    ['at the end of a relative clause', 'Marta Ortiz, who said it fails, ate lunch.', 'it fails'],
    ['before "but"', 'Marta Ortiz said it fails, but the board met.', 'it fails'],
    [
      'not before an inserted clause',
      'Marta Ortiz said the plan, which is old, would fail.',
      'the plan, which is old, would fail',
    ],
    ['a phrase ends at the comma', 'Marta Ortiz praised the plan, after the board met.', 'the plan'],
  ])('content ends %s', (_, text, content) => {
    expect(readQuotations(text)[0]).toMatchObject({ content });
  });

  test.each([
    ['believes', 'Marta Ortiz believes the plan will fail.', true],
    ['wants', 'Marta Ortiz wants to leave.', true],
    ['said', 'Marta Ortiz said she would leave.', false],
  ])('thought is told from speech: %s', (_, text, attitude) => {
    expect(readQuotations(text)[0]).toMatchObject({ kind: 'indirect', attitude });
  });

  test.each([
    'Marta Ortiz declined to say whether she was leaving.',
    'Marta Ortiz did not say that she was leaving.',
    'Marta Ortiz came to say goodbye.',
    'Marta Ortiz read the statement.',
    'What Marta Ortiz said is not known.',
    'Marta Ortiz, asked about the plan, left.',
    'The state of Ohio is large.',
    'Clinton won North Carolina, adding to her run of wins.',
  ])('nothing is reported: %s', (text) => {
    expect(readReported(text)).toEqual([]);
  });
});
