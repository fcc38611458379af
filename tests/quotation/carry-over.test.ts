import { describe, expect, test } from 'vitest';
import { readQuotations, readSaid } from './read-quotations.ts';

describe('talk that goes on without a frame', () => {
  test.each([
    [
      'in the same paragraph',
      '“It fails,” Marta Ortiz said. “It is late.”',
      ['Marta Ortiz: It fails,', 'Marta Ortiz: It is late.'],
    ],
    [
      'in the next paragraph',
      '“It fails,” Marta Ortiz said.\n\n“It is late.”',
      ['Marta Ortiz: It fails,', 'Marta Ortiz: It is late.'],
    ],
    [
      'with one closing mark at the end',
      '“It fails,” Ortiz said. “It is late.\n\n“Nobody listened.”',
      ['Ortiz: It fails,', 'Ortiz: It is late.', 'Ortiz: Nobody listened.'],
    ],
    [
      'after reported speech',
      'Marta Ortiz said the plan fails.\n\n“It is late.”',
      ['Marta Ortiz: It is late.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(readSaid(text)).toEqual(expected);
  });

  test('the other one speaks after a reply', () => {
    const text = '“Who knew?” asked Marta Ortiz.\n\n“Nobody knew,” Hugh Hill replied.\n\n“That is a lie.”';
    expect(readSaid(text).at(-1)).toBe('Marta Ortiz: That is a lie.');
  });

  test('nobody speaks to himself by name', () => {
    const text = '“It fails,” said Marta Ortiz. “It is late,” said Hugh Hill.\n\n“Read it again, Hill.”';
    expect(readSaid(text).at(-1)).toBe('Marta Ortiz: Read it again, Hill.');
  });

  test('in a run of talk a pronoun is whoever spoke last', () => {
    const text = 'Hugh Hill met Bo Grant.\n\n“It fails,” Hugh Hill said. “It is late,” he added.';
    expect(readQuotations(text).at(-1)).toMatchObject({ speaker: 'he', mention: 'Hugh Hill' });
  });

  test('but not where the narration has named somebody else', () => {
    const text = '“It fails,” Hugh Hill said. Bo Grant laughed. “It is late,” he added.';
    expect(readQuotations(text).at(-1)).toMatchObject({ speaker: 'he', mention: 'he' });
  });

  test('nor where the pronoun does not fit', () => {
    const text = '“It fails,” Hugh Hill said. “It is late,” she added.';
    expect(readQuotations(text).at(-1)).toMatchObject({ speaker: 'she', mention: 'she' });
  });
});

describe('forms with a label', () => {
  test('turns of a transcript', () => {
    const text =
      'Transcript of the debate\n\nRUIZ: The plan works well.\n\nHILL: It does not work at all.\n\nRUIZ: It does.\n\nHILL: We shall see.';
    expect(readSaid(text)).toEqual([
      'RUIZ: The plan works well.',
      'HILL: It does not work at all.',
      'RUIZ: It does.',
      'HILL: We shall see.',
    ]);
  });

  test('answers are those of the first person named', () => {
    const text =
      'Marta Ortiz, 71, won three titles.\n\nQ: Why did you leave?\n\nA: I was tired of it.\n\nQ: And now?\n\nA: Now I rest.';
    expect(readQuotations(text).map(({ mention, content }) => `${mention}: ${content}`)).toEqual([
      'null: Why did you leave?',
      'Marta Ortiz: I was tired of it.',
      'null: And now?',
      'Marta Ortiz: Now I rest.',
    ]);
  });

  test('a label with a number only is a table, not talk', () => {
    expect(readSaid('Delegates won so far\n\nRuiz: 547\n\nHill: 46')).toEqual([]);
  });

  test('a headline quotes the body', () => {
    const text =
      '‘The plan will fail badly’\n\nThe board met on Monday.\n\n“The plan will fail badly,” Marta Ortiz said.';
    expect(readQuotations(text)[0]).toMatchObject({ mention: 'Marta Ortiz', method: 'headline' });
  });
});
