import { describe, expect, test } from 'vitest';
import { isSameFullName } from '../../src/entity/name-compatibility.ts';
import { readNameForm } from '../../src/entity/name-form.ts';
import { isSpellingVariant } from '../../src/entity/spelling.ts';
import { resolveText } from './resolve-text.ts';

describe('two spellings of one name', () => {
  test.each([
    ['zelensky', 'zelenskyy'],
    ['mohammed', 'muhammad'],
    ['steven', 'stephen'],
    ['petersen', 'peterson'],
    ['gyllenhammar', 'gyllenhamar'],
  ])('%s is %s', (first, second) => {
    expect(isSpellingVariant(first, second)).toBe(true);
  });

  test.each([
    ['austria', 'australia'],
    ['iran', 'iraq'],
    ['iran', 'iranian'],
    ['maria', 'marie'],
    ['daniel', 'daniela'],
    ['john', 'joan'],
    ['slovakia', 'slovenia'],
  ])('%s is not %s', (first, second) => {
    expect(isSpellingVariant(first, second)).toBe(false);
  });
});

describe('two full names of one person', () => {
  test.each([
    ['Marta Ines Okafor', 'Marta Okafor'],
    ['M. Okafor', 'Marta Okafor'],
    ['Dan Okafor', 'Daniel Okafor'],
    ['Sen. Marta Okafor', 'Marta Okafor'],
    ['Okafor-Lund', 'Marta Okafor-Lund'],
    ['Erik Petersen', 'Erik Peterson'],
  ])('%s is %s', (first, second) => {
    expect(isSameFullName(readNameForm(first), readNameForm(second))).toBe(true);
  });

  test.each([
    ['John Smith', 'Joan Smith'],
    ['Daniel Smith', 'Daniela Smith'],
    ['John Smith Jr.', 'John Smith Sr.'],
    ['Marta Okafor', 'Marta Okoro'],
    ['Marta Okafor', 'Ines Okafor'],
  ])('%s is not %s', (first, second) => {
    expect(isSameFullName(readNameForm(first), readNameForm(second))).toBe(false);
  });
});

describe('a name taken apart', () => {
  test.each([
    ['Mr. Okafor’s', 'Okafor', 'okafor', null],
    ['the elder Valdez', 'Valdez', 'valdez', 'elder'],
    ['Róisín de Brún', 'Róisín de Brún', 'roisin de brun', null],
    ['The Low Tides', 'Low Tides', 'low tides', null],
    ['James', 'James', 'james', null],
  ])('%s', (text, kept, key, rank) => {
    expect(readNameForm(text)).toMatchObject({ text: kept, key, rank });
  });
});

describe('one entity under several names', () => {
  test('surname and first name go to the full name', () => {
    const { nameAt } = resolveText(
      'Tessa Okafor sang on Friday. Okafor was late. Fans of Tessa did not mind.',
    );
    expect([nameAt('Okafor', 2), nameAt('Tessa', 2)]).toEqual(['Tessa Okafor', 'Tessa Okafor']);
  });

  test('an acronym goes to the words that it is made of', () => {
    const { nameAt } = resolveText(
      'The Harbor Freight Commission (HFC) met on Friday. The HFC gave no reason.',
    );
    expect(nameAt('HFC', 2)).toBe(nameAt('Harbor Freight Commission'));
  });

  test('the first words of a company stand for it', () => {
    const { nameAt } = resolveText('Corvane Instruments cut jobs on Friday. Shares of Corvane fell.');
    expect(nameAt('Corvane', 2)).toBe('Corvane Instruments');
  });

  test('no two entities have one name', () => {
    const { entities } = resolveText(
      'A spokesman said it was late. “No,” he said.\n\nAnother spokesman said it was early. “Yes,” he said.',
    );
    expect(new Set(entities.map(({ name }) => name)).size).toBe(entities.length);
  });
});

describe('two people of one surname', () => {
  const family =
    'Noor Valdez sang on Friday. Valdez, 31, was late. She laughed.\n\n' +
    'Her mother, Graciela Valdez, was not amused. The elder Valdez left early.\n\nValdez sang again on Sunday.';

  test('stay two', () => {
    const { entities } = resolveText(family);
    expect(entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Noor Valdez', 'Graciela Valdez']),
    );
  });

  test('the bare surname is the more salient one', () => {
    expect(resolveText(family).nameAt('Valdez sang again'.slice(0, 6), 5)).toBe('Noor Valdez');
  });

  test('the elder one is the mother', () => {
    expect(resolveText(family).nameAt('Valdez', 4)).toBe('Graciela Valdez');
  });

  test('a title tells them apart', () => {
    const { nameAt } = resolveText(
      'Derek Pham voted yes. His colleague Linh Pham voted no. Ms. Pham then left, and Mr. Pham stayed.',
    );
    expect([nameAt('Pham', 3), nameAt('Pham', 4)]).toEqual(['Linh Pham', 'Derek Pham']);
  });

  test('nobody speaks of himself by his surname', () => {
    const { nameAt } = resolveText(
      'Derek Pham and Linda Pham met on Friday. “I like Pham,” Derek Pham said.',
      [['I like Pham', 'Derek Pham']],
    );
    expect(nameAt('Pham', 3)).toBe('Linda Pham');
  });
});
