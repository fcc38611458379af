import { describe, expect, test } from 'vitest';
import { resolveText, type SpokenWords } from './resolve-text.ts';

describe('he and she', () => {
  test('go to the nearest subject of their gender', () => {
    const { nameAt } = resolveText('Martin Kessler met Laura Bianchi on Friday. He was late. She was not.');
    expect([nameAt('He'), nameAt('She')]).toEqual(['Martin Kessler', 'Laura Bianchi']);
  });

  test('stay with the subject of the sentence before', () => {
    const { nameAt } = resolveText(
      'Martin Kessler blamed Anna Lang for the delay. He had warned the council in May.',
    );
    expect(nameAt('He')).toBe('Martin Kessler');
  });

  test('stay open where two are nearly as likely', () => {
    const { nameAt } = resolveText(
      'The council heard from Martin Kessler. It heard from Peter Lang. He had warned it in May.',
    );
    expect(nameAt('He')).toBeNull();
  });

  test('stay open where only somebody without a name is near', () => {
    const opening = 'The fire was seen from afar.\n\n'.repeat(5);
    expect(resolveText(`${opening}A guard waited outside. He ran.`).nameAt('He')).toBeNull();
  });

  test('are told all the same where they speak', () => {
    const { nameAt } = resolveText(
      'Martin Kessler blamed Peter Lang for the delay. He said the council had been warned.',
      [['the council had been warned', 'He']],
    );
    expect(nameAt('He')).toBe('Martin Kessler');
  });

  test.each([
    ['Peter Lang accused the council of forcing him out.', 'him', 'Peter Lang'],
    ['Laura Bianchi waited. Rosalind Teague, she said, had lent money.', 'she', 'Laura Bianchi'],
    ['Laura Bianchi waited. She had never heard of Rosalind Teague, she said.', 'she', 'Laura Bianchi'],
    ['Laura Bianchi admires Rosalind Teague, she said.', 'she', 'Laura Bianchi'],
    ['Martin Kessler, a Republican who runs a shop, met the Republicans.', 'who', 'Martin Kessler'],
  ])('the grammar of the sentence tells: %s', (text, pronoun, name) => {
    const spoken: SpokenWords[] = pronoun === 'she' ? [[text.slice(0, text.indexOf(', she')), ' she']] : [];
    expect(resolveText(text, spoken).nameAt(pronoun)).toBe(name);
  });

  test('the object of a clause is not its subject', () => {
    const { nameAt } = resolveText('Peter Lang runs the shop. Martin Kessler blamed him.');
    expect(nameAt('him')).toBe('Peter Lang');
  });

  test('a possessive is the subject of its clause', () => {
    const { nameAt } = resolveText('Peter Lang runs the shop.\n\nMartin Kessler sold his house.');
    expect(nameAt('his')).toBe('Martin Kessler');
  });

  test.each([
    'Laura Bianchi won on Friday. Prosper Amoah, who is also her uncle, was there.',
    'Laura Bianchi won on Friday. Prosper Amoah, her uncle, was there.',
    'Laura Bianchi won on Friday. Her uncle, Prosper Amoah, was there.',
  ])('nobody is his own relative: %s', (text) => {
    const { nameAt } = resolveText(text);
    expect(nameAt(text.includes('Her uncle') ? 'Her' : 'her')).toBe('Laura Bianchi');
  });

  test('a participle has the subject of its clause', () => {
    const { nameAt } = resolveText('Peter Lang runs the shop. Martin Kessler left, calling him a thief.');
    expect(nameAt('him')).toBe('Peter Lang');
  });

  test('the one in whose clause the pronoun is the subject is somebody else', () => {
    const { nameAt } = resolveText(
      'Martin Kessler left in May. Peter Lang, whom he had known for years, stayed.',
    );
    expect(nameAt('he')).toBe('Martin Kessler');
  });

  test('a reflexive is the subject of its clause', () => {
    const { nameAt } = resolveText('Peter Lang runs the shop. Martin Kessler blamed himself.');
    expect(nameAt('himself')).toBe('Martin Kessler');
  });

  test('a reflexive right after a name only stresses it', () => {
    const { nameAt } = resolveText('Laura Bianchi waited. Rosalind Teague herself opened the door.');
    expect(nameAt('herself')).toBe('Rosalind Teague');
  });

  test('who is the person right before', () => {
    const { nameAt } = resolveText('Martin Kessler called Peter Lang, who runs the shop.');
    expect(nameAt('who')).toBe('Peter Lang');
  });

  test('a pronoun may come before the name that it announces', () => {
    const { nameAt } = resolveText(
      'Peter Lang left.\n\nAsked whether he would go too, Martin Kessler said no.',
    );
    expect(nameAt('he')).toBe('Martin Kessler');
  });

  test('names in bylines and credits attract no pronoun', () => {
    const { nameAt } = resolveText(
      'Kessler leaves the council\n\nBy Peter Lang\n\nMartin Kessler left the council on Friday after nine years of service. He gave no reason.',
    );
    expect(nameAt('He')).toBe('Martin Kessler');
  });
});

describe('quotations', () => {
  const text =
    'Martin Kessler praised Peter Lang on Friday.\n\n“He taught me everything I know,” Kessler said. “We owe him a lot.”';
  const spoken = [
    ['He taught me everything I know,', 'Kessler'],
    ['We owe him a lot.', 'Kessler'],
  ] as const;

  test('I, me and we are the speaker', () => {
    const { nameAt } = resolveText(text, spoken);
    expect([nameAt('me'), nameAt('I'), nameAt('We')]).toEqual([
      'Martin Kessler',
      'Martin Kessler',
      'Martin Kessler',
    ]);
  });

  test('he is not the speaker but whom he speaks of', () => {
    const { nameAt } = resolveText(text, spoken);
    expect([nameAt('He'), nameAt('him')]).toEqual(['Peter Lang', 'Peter Lang']);
  });

  test('who speaks of a person by name is not that person', () => {
    const { nameAt } = resolveText('Martin Kessler met Peter Lang.\n\n“I never liked Kessler,” he said.', [
      ['I never liked Kessler,', 'he'],
    ]);
    expect(nameAt('he')).toBe('Peter Lang');
  });

  test('in reported speech he is mostly the one who speaks', () => {
    const { nameAt } = resolveText('Peter Lang left early.\n\nMartin Kessler said he was not angry.', [
      ['he was not angry', 'Martin Kessler'],
    ]);
    expect(nameAt('he')).toBe('Martin Kessler');
  });

  test('who is spoken to is not spoken of', () => {
    const { nameAt } = resolveText(
      'Peter Lang left in May.\n\n“He was tired,” Martin Kessler said in a podcast with David Axel. Lang is at home.',
      [['He was tired,', 'Martin Kessler']],
    );
    expect(nameAt('He')).toBe('Peter Lang');
  });

  test('you inside a quotation within a quotation is the outer speaker', () => {
    const { nameAt } = resolveText(
      'Laura Bianchi met Peter Lang.\n\n“He said, ‘What are you for?’ and left,” Bianchi recalled.',
      [
        ['He said, ‘What are you for?’ and left,', 'Bianchi'],
        ['What are you for?', 'He'],
      ],
    );
    expect(nameAt('you')).toBe('Laura Bianchi');
  });

  test('I inside words reported within a quotation is who is quoted', () => {
    const { nameAt } = resolveText('“Peter Lang wrote that my work was dull,” said Martin Kessler.', [
      ['Peter Lang wrote that my work was dull,', 'Martin Kessler'],
      ['my work was dull', 'Peter Lang'],
    ]);
    expect(nameAt('my')).toBe('Martin Kessler');
  });

  test('I belongs to a speaker who is named only later', () => {
    const { nameAt } = resolveText('“I was there,” it began.\n\nMartin Kessler wrote the letter.', [
      ['I was there,', 'Martin Kessler'],
    ]);
    expect(nameAt('I')).toBe('Martin Kessler');
  });
});

describe('it and its', () => {
  test('go to the body that speaks', () => {
    const { nameAt } = resolveText('Corvane Instruments said it would cut its staff.', [
      ['it would cut its staff', 'Corvane Instruments'],
    ]);
    expect([nameAt('it'), nameAt('its')]).toEqual(['Corvane Instruments', 'Corvane Instruments']);
  });

  test('never go to a person', () => {
    const { nameAt } = resolveText('Martin Kessler left. It was late.');
    expect(nameAt('It')).toBeNull();
  });
});
