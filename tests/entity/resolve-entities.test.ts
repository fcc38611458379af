import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveText } from './resolve-text.ts';

const PIECES = [
  'Martin Kessler',
  'Kessler',
  'Laura Bianchi',
  'Mr. Bianchi',
  'the senator',
  'his wife',
  'the company',
  'he',
  'her',
  'who',
  'they',
  'it',
  'itself',
  'I',
  'you',
  'Corvane Instruments',
  'CI',
  '“',
  '”',
  ',',
  '.',
  '\n\n',
  'said',
  'met',
  'By',
  '’s',
  '-',
  '()',
];

describe('an entity', () => {
  const story =
    'Martin Kessler blamed Peter Lang on Friday. Kessler, the mayor, was angry. He left. Lang stayed.\n\nSen. Kessler sued.';

  test('goes by its fullest name, without title, and keeps every other form as an alias', () => {
    const [first] = resolveText(story).entities;
    expect(first).toMatchObject({ name: 'Martin Kessler', type: 'person', gender: 'male', salience: 1 });
    expect(first!.aliases).toEqual(expect.arrayContaining(['Kessler', 'the mayor']));
    expect(first!.aliases).not.toContain('He');
  });

  test('is placed by salience', () => {
    const salience = resolveText(story).entities.map((entity) => entity.salience);
    expect(salience).toEqual([...salience].sort((a, b) => b - a));
  });
});

describe('any text', () => {
  test('gives entities that agree with their mentions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const { entities, entityOfMention, mentions } = resolveText(pieces.join(' '));
        expect(entityOfMention.length).toBe(mentions.length);
        expect(new Set(entities.map(({ name }) => name)).size).toBe(entities.length);
        entities.forEach((entity, index) => {
          expect(entity.index).toBe(index);
          expect(entity.name).not.toBe('');
          expect(entity.salience).toBeGreaterThanOrEqual(0);
          expect(entity.salience).toBeLessThanOrEqual(1);
          for (const mention of entity.mentions) expect(entityOfMention[mention]).toBe(index);
        });
        const placed = entityOfMention.filter((entity) => entity >= 0).length;
        expect(entities.reduce((sum, entity) => sum + entity.mentions.length, 0)).toBe(placed);
      }),
      { numRuns: 60 },
    );
  });
});
