import { describe, expect, test } from 'vitest';
import { createEntityLinker, parseEntityOverrides, parseKnownEntities } from '../../src/corpus/link/index.ts';

const BIANCHI = { id: 'Q1', name: 'Laura Bianchi', aliases: ['Bianchi'], type: 'person', wikidata: 'Q42' };
const UN = { id: 'un', name: 'United Nations' };

function errorOf(act: () => unknown): { code: string; message: string } {
  try {
    act();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('nothing was thrown');
}

describe('known entities', () => {
  test('a JSON array and JSON Lines say the same', () => {
    expect(parseKnownEntities(JSON.stringify([BIANCHI, UN], null, 2))).toEqual([BIANCHI, UN]);
    expect(parseKnownEntities(`\ufeff${JSON.stringify(BIANCHI)}\r\n\r\n${JSON.stringify(UN)}\n`)).toEqual([
      BIANCHI,
      UN,
    ]);
    expect(parseKnownEntities('')).toEqual([]);
    expect(parseKnownEntities('[]')).toEqual([]);
  });

  test.each([
    ['{"id": "a", "name": "A"}\n{"id": "b"', 'people.jsonl, line 2: no JSON'],
    ['{"id": "a", "name": "A"}\n\n{"id": "b"}', 'people.jsonl, line 3: name: invalid input: expected string'],
    [
      '[{"id": "a", "name": "A", "aliases": ["x", 5]}]',
      'people.jsonl, entry 1: aliases[1]: invalid input: expected string',
    ],
    [
      '[{"id": "a", "name": "A", "alias": ["x"]}]',
      'people.jsonl, entry 1: unrecognized key: "alias"; expected {"id", "name", "aliases"?',
    ],
    ['[{"id": "a", "name": "A", "type": "company"}]', 'people.jsonl, entry 1: type: invalid option'],
    ['[{"id": "a", "name": "A", "wikidata": "42"}]', 'wikidata: is no Wikidata id such as "Q42"'],
    ['[{"id": " ", "name": "A"}]', 'id: is empty'],
    ['[{"id": "narrator", "name": "A"}]', 'id: is a word that stands for no entity; choose another id'],
    [
      '{"id": "a", "name": "A"}\n{"id": "a", "name": "B"}',
      'people.jsonl, line 2: id "a" stands at people.jsonl, line 1 too',
    ],
    ['[1', 'people.jsonl: no JSON'],
  ])('%s', (text, message) => {
    const error = errorOf(() => parseKnownEntities(text, 'people.jsonl'));
    expect(error.code).toBe('invalid-option');
    expect(error.message).toContain(message);
  });
});

describe('overrides', () => {
  test('merges and splits', () => {
    const overrides = {
      merge: [['a', 'b']],
      split: [
        { articleId: 'x', entityId: 'e1', key: 'c' },
        { articleId: 'x', name: 'Reed', key: 'd' },
      ],
    };
    expect(parseEntityOverrides(JSON.stringify(overrides))).toEqual(overrides);
    expect(parseEntityOverrides('{}')).toEqual({});
  });

  test.each([
    ['{"merge": [["a"]]}', 'fix.json: merge[0]: needs two keys or more'],
    ['{"merge": [["a", "narrator"]]}', 'fix.json: merge[0][1]: is a word that stands for no entity'],
    ['{"merges": []}', 'fix.json: unrecognized key: "merges"; expected {"merge"?'],
    [
      '{"split": [{"articleId": "x", "key": "c"}]}',
      'fix.json: split[0]: needs either entityId or name, and not both',
    ],
    [
      '{"split": [{"articleId": "x", "name": "N", "entityId": "e1", "key": "c"}]}',
      'split[0]: needs either entityId or name',
    ],
    [
      '{"split": [{"articleId": 5, "name": "N", "key": "c"}]}',
      'split[0].articleId: invalid input: expected string',
    ],
    ['[]', 'fix.json: invalid input: expected object'],
    ['{', 'fix.json: no JSON'],
  ])('%s', (text, message) => {
    const error = errorOf(() => parseEntityOverrides(text, 'fix.json'));
    expect(error.code).toBe('invalid-option');
    expect(error.message).toContain(message);
  });
});

test('createEntityLinker checks what it is given', () => {
  expect(errorOf(() => createEntityLinker({ entities: [{ name: 'x' }] as never }))).toMatchObject({
    code: 'invalid-option',
    message: expect.stringContaining('entities, entry 1: id'),
  });
  expect(errorOf(() => createEntityLinker({ entities: {} as never })).message).toContain(
    'expected an array of',
  );
  expect(errorOf(() => createEntityLinker({ overrides: 'merge' as never })).code).toBe('invalid-option');
});
