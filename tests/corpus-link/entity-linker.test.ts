import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createEntityLinker,
  type EntityLinkerOptions,
  type LinkableEntity,
  type LinkableReport,
} from '../../src/corpus/link/index.ts';

type Named = string | [name: string, type: LinkableEntity['type'], ...aliases: string[]];

const articleOf = (id: string, ...entities: Named[]): LinkableReport => ({
  article: { id },
  entities: entities.map((given, index) => {
    const [name, type, ...aliases] = typeof given === 'string' ? ([given, 'person'] as const) : given;
    return { id: `e${index + 1}`, name, type, aliases };
  }),
});

/** Final keys of all entities, article by article. */
function keysOf(articles: readonly LinkableReport[], options?: EntityLinkerOptions) {
  const linker = createEntityLinker(options);
  const given = articles.map((article) => [...linker.link(article).values()]);
  const linked = linker.finish();
  return { keys: given.map((keys) => keys.map(linked.resolve)), linked };
}

describe('full names of persons', () => {
  test.each([
    ['Laura Bianchi', 'LAURA BIANCHI'],
    ['José Muñoz', 'Jose Munoz'],
    ['Łukasz Sørensen', 'Lukasz Sorensen'],
    ['Sen. Laura Bianchi', 'Laura Bianchi'],
    ['Prime Minister Laura Bianchi', 'Laura Bianchi'],
    ['Laura M. Bianchi', 'Laura Bianchi'],
    ['Laura Bianchi', 'Laura Bianchi’s'],
    ['Sean O’Brien', "Sean O'Brien"],
    ['Robert Kennedy Jr.', 'Robert F. Kennedy, Jr'],
    ['J. D. Vance', 'JD Vance'],
    ['Anne‐Marie Holt', 'Anne-Marie Holt'],
  ])('%s is %s', (one, other) => {
    const { keys } = keysOf([articleOf('a', one), articleOf('b', other)]);
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[0]![0]).not.toContain('?');
  });

  test.each([
    ['Laura Bianchi', 'Lara Bianchi'],
    ['Robert Kennedy', 'Robert Kennedy Jr.'],
    ['George W. Bush', 'George H. W. Bush'],
    // one and the same name of two, told apart by number in the article
    ['John Smith', 'John Smith (2)'],
    ['Bianchi', 'Bianchi'],
    ['J. Bianchi', 'J. Bianchi'],
    ['de la Cruz', 'de la Cruz'],
    ['Mr. Bianchi', 'Mr. Bianchi'],
    ['the singer', 'the singer'],
  ])('%s is not %s', (one, other) => {
    const { keys } = keysOf([articleOf('a', one), articleOf('b', other)]);
    expect(keys[0]).not.toEqual(keys[1]);
  });

  test('the key reads as the name', () => {
    const linker = createEntityLinker();
    expect([...linker.link(articleOf('a', 'Láura Bianchi', 'Otto Rautiainen Jr.')).entries()]).toEqual([
      ['e1', 'person:laura-bianchi'],
      ['e2', 'person:otto-rautiainen-jr'],
    ]);
  });

  test('two middle initials keep namesakes apart, one joins', () => {
    const one = keysOf([articleOf('a', 'George Bush'), articleOf('b', 'George W. Bush')]);
    expect(one.keys).toEqual([['person:george-bush'], ['person:george-bush']]);
    expect(one.linked.renamed).toEqual(new Map([['person:george-w-bush', 'person:george-bush']]));
    const two = keysOf([
      articleOf('a', 'George Bush'),
      articleOf('b', 'George W. Bush'),
      articleOf('c', 'George H. W. Bush'),
    ]);
    expect(two.keys.flat()).toEqual(['person:george-bush', 'person:george-w-bush', 'person:george-h-w-bush']);
    expect(two.linked.conflicts.map(({ code }) => code)).toContain('initials-differ');
  });

  test('a name without its middle words is linked where an article uses both for one person', () => {
    const articles = [
      articleOf('a', 'Hillary Clinton'),
      articleOf('b', ['Hillary Rodham Clinton', 'person', 'Clinton', 'Hillary Clinton']),
    ];
    expect(keysOf(articles).keys.flat()).toEqual(new Array(2).fill('person:hillary-rodham-clinton'));
    const rival = articleOf('c', ['Hillary Ann Clinton', 'person', 'Hillary Clinton']);
    const { keys, linked } = keysOf([...articles, rival]);
    expect(keys[0]).toEqual(['person:hillary-clinton']);
    expect(linked.conflicts).toContainEqual({
      code: 'ambiguous-name',
      subject: 'person:hillary-clinton',
      keys: ['person:hillary-ann-clinton', 'person:hillary-rodham-clinton'],
      articleId: null,
    });
  });
});

describe('a bare surname', () => {
  test('is nobody of another article, though that names somebody so', () => {
    const { keys } = keysOf([
      articleOf('a', 'Laura Bianchi'),
      articleOf('b', 'Bianchi'),
      articleOf('c', 'Bianchi'),
    ]);
    expect(keys.flat()).toEqual(['person:laura-bianchi', 'person:?bianchi@b', 'person:?bianchi@c']);
  });

  test('is the one person whom its own article names in full', () => {
    expect(keysOf([articleOf('a', 'Bianchi', 'Laura Bianchi')]).keys[0]).toEqual([
      'person:laura-bianchi',
      'person:laura-bianchi',
    ]);
    expect(keysOf([articleOf('a', 'de la Cruz', 'Ana de la Cruz')]).keys[0]![0]).toBe(
      'person:ana-de-la-cruz',
    );
  });

  test('is neither of two, nor one of another title', () => {
    const { keys, linked } = keysOf([articleOf('a', 'Bianchi', 'Laura Bianchi', 'Marco Bianchi')]);
    expect(keys[0]![0]).toBe('person:?bianchi@a');
    expect(linked.conflicts).toEqual([
      {
        code: 'ambiguous-surname',
        subject: 'bianchi',
        keys: ['person:laura-bianchi', 'person:marco-bianchi'],
        articleId: 'a',
      },
    ]);
    const titled = articleOf(
      'a',
      ['Bianchi', 'person', 'Mr. Bianchi'],
      ['Laura Bianchi', 'person', 'Ms. Bianchi'],
    );
    expect(keysOf([titled]).keys[0]![0]).toBe('person:?bianchi@a');
    const elder = articleOf('a', ['Bianchi', 'person', 'the elder Bianchi'], 'Laura Bianchi');
    expect(keysOf([elder]).keys[0]![0]).toBe('person:?bianchi@a');
  });

  test('two of one name in one article have two keys', () => {
    const { keys } = keysOf([articleOf('a', 'the singer', 'singer', 'singer (2)', ['😀', 'other'])]);
    expect(new Set(keys[0]).size).toBe(4);
  });
});

describe('organizations, places and groups', () => {
  test.each([
    ['organization', 'Corvane Instruments Inc.', 'CORVANE INSTRUMENTS'],
    ['organization', 'The Ledger', 'Ledger'],
    ['organization', 'Holt & Pryce', 'Holt and Pryce'],
    ['organization', 'U.N.', 'UN'],
    ['place', 'ZADAR', 'Zadar'],
    ['group', 'the Republicans', 'Republicans'],
    ['other', 'Halcyon Awards', 'the Halcyon Awards'],
  ] as const)('%s: %s is %s', (type, one, other) => {
    const { keys } = keysOf([articleOf('a', [one, type]), articleOf('b', [other, type])]);
    expect(keys[0]).toEqual(keys[1]);
  });

  test.each([
    ['organization', 'the board'],
    ['organization', 'Council'],
    ['group', 'officials'],
    ['other', 'the border bill'],
  ] as const)('%s: "%s" is known in its article only', (type, name) => {
    expect(keysOf([articleOf('a', [name, type])]).keys[0]![0]).toMatch(/:\?.*@a$/);
  });

  test('an acronym is linked by an article that has both', () => {
    const un = articleOf('a', ['UN', 'organization']);
    expect(keysOf([un]).keys[0]).toEqual(['organization:un']);
    const both = articleOf('b', ['United Nations', 'organization', 'U.N.', 'the body']);
    const { keys, linked } = keysOf([un, both]);
    expect(keys.flat()).toEqual(['organization:united-nations', 'organization:united-nations']);
    expect(linked.find('organization:united-nations')).toEqual({
      key: 'organization:united-nations',
      name: 'United Nations',
      type: 'organization',
      aliases: ['U.N.', 'UN'],
      known: false,
    });
  });

  test('an acronym of two bodies is neither, one of which the letters fit is that', () => {
    const ada = articleOf('a', ['ADA', 'organization']);
    const dental = articleOf('b', ['American Dental Association', 'organization', 'ADA']);
    const diabetes = articleOf('c', ['American Diabetes Association', 'organization', 'ADA']);
    const wrong = articleOf('d', ['Justice Department', 'organization', 'ADA']);
    expect(keysOf([ada, dental, wrong]).keys[0]).toEqual(['organization:american-dental-association']);
    const { keys, linked } = keysOf([ada, dental, diabetes]);
    expect(keys[0]).toEqual(['organization:ada']);
    expect(linked.conflicts.map(({ code }) => code)).toEqual(['ambiguous-acronym']);
  });

  test('one name of two types is told as a conflict', () => {
    const { keys, linked } = keysOf([
      articleOf('a', ['Verse', 'organization']),
      articleOf('b', ['Verse', 'other']),
    ]);
    expect(keys.flat()).toEqual(['organization:verse', 'other:verse']);
    expect(linked.conflicts).toMatchObject([{ code: 'type-differs', subject: 'verse' }]);
  });
});

describe('known entities', () => {
  const entities = [
    { id: 'Q1', name: 'Laura Bianchi', aliases: ['Laura Rossi', 'Bianchi'], type: 'person', wikidata: 'Q1' },
    { id: 'un', name: 'United Nations', aliases: ['UN'], type: 'organization' },
  ] as const;

  test('win over everything that the articles say', () => {
    const { keys, linked } = keysOf(
      [
        articleOf('a', 'Laura Rossi', 'LAURA M. BIANCHI', 'Bianchi', 'Tom Bianchi'),
        articleOf('b', ['U.N.', 'organization'], ['Tiffany Bianchi', 'person', 'Bianchi']),
      ],
      { entities },
    );
    expect(keys).toEqual([
      ['Q1', 'Q1', 'Q1', 'person:tom-bianchi'],
      ['un', 'person:tiffany-bianchi'],
    ]);
    expect(linked.find('Q1')).toMatchObject({
      name: 'Laura Bianchi',
      known: true,
      wikidata: 'Q1',
      type: 'person',
    });
  });

  test('also without a name, where the list says so', () => {
    const { keys } = keysOf([articleOf('a', ['abortion', 'other'])], {
      entities: [{ id: 'issue:abortion', name: 'abortion', type: 'other' }],
    });
    expect(keys[0]).toEqual(['issue:abortion']);
  });

  test('acronyms of the articles lead to them too', () => {
    const { keys } = keysOf(
      [
        articleOf('a', ['WHO', 'organization']),
        articleOf('b', ['World Health Organization', 'organization', 'WHO']),
      ],
      { entities: [{ id: 'who', name: 'World Health Organization' }] },
    );
    expect(keys.flat()).toEqual(['who', 'who']);
  });

  test('two that fit are a conflict, and neither is taken; initials and types decide', () => {
    const bushes = [
      { id: '41', name: 'George H. W. Bush', type: 'person' },
      { id: '43', name: 'George W. Bush', type: 'person' },
    ] as const;
    const { keys, linked } = keysOf([articleOf('a', 'George Bush', 'George W. Bush')], { entities: bushes });
    expect(keys[0]).toEqual(['person:george-bush', '43']);
    expect(linked.conflicts).toEqual([
      { code: 'ambiguous-known', subject: 'george bush', keys: ['41', '43'], articleId: 'a' },
    ]);
    const washingtons = [
      { id: 'man', name: 'Denzel Washington', aliases: ['Washington'], type: 'person' },
      { id: 'city', name: 'Washington', type: 'place' },
    ] as const;
    expect(
      keysOf([articleOf('a', 'Washington', ['Washington', 'place'])], { entities: washingtons }).keys[0],
    ).toEqual(['man', 'city']);
  });

  test('a longer name of another type is linked, and told', () => {
    const { keys, linked } = keysOf([articleOf('a', ['Laura Bianchi', 'organization'])], { entities });
    expect(keys[0]).toEqual(['Q1']);
    expect(linked.conflicts).toMatchObject([{ code: 'known-type', keys: ['Q1'] }]);
  });
});

describe('overrides', () => {
  test('merge keys, by whatever way they came', () => {
    const { keys, linked } = keysOf(
      [articleOf('a', 'Laura Bianchi'), articleOf('b', 'Laura Rossi'), articleOf('c', 'Bianchi')],
      {
        overrides: {
          merge: [
            ['person:laura-bianchi', 'person:laura-rossi'],
            ['person:?bianchi@c', 'person:laura-rossi'],
          ],
        },
      },
    );
    expect(keys.flat()).toEqual(new Array(3).fill('person:laura-bianchi'));
    expect(linked.entities).toEqual([
      {
        key: 'person:laura-bianchi',
        name: 'Laura Bianchi',
        type: 'person',
        aliases: ['Bianchi', 'Laura Rossi'],
        known: false,
      },
    ]);
    expect(linked.conflicts).toEqual([]);
  });

  test('split one entity of one article, by id or by name, against the list and the evidence', () => {
    const { keys } = keysOf(
      [
        articleOf('a', 'Laura Bianchi', ['UN', 'organization']),
        articleOf('b', 'Laura Bianchi', ['United Nations', 'organization', 'UN']),
      ],
      {
        entities: [{ id: 'Q1', name: 'Laura Bianchi' }],
        overrides: {
          split: [
            { articleId: 'a', name: 'laura bianchi', key: 'person:laura-bianchi-of-stelna' },
            { articleId: 'a', entityId: 'e2', key: 'organization:un' },
          ],
        },
      },
    );
    expect(keys).toEqual([
      ['person:laura-bianchi-of-stelna', 'organization:un'],
      ['Q1', 'organization:united-nations'],
    ]);
  });

  test('what they do not find, and what they contradict, is told', () => {
    const { linked } = keysOf([articleOf('a', 'Laura Bianchi', 'Tom Reed')], {
      entities: [
        { id: 'Q1', name: 'Laura Bianchi' },
        { id: 'Q2', name: 'Tom Reed' },
      ],
      overrides: {
        merge: [
          ['Q1', 'Q2'],
          ['Q1', 'person:nobody-here'],
        ],
        split: [
          { articleId: 'z', name: 'Laura Bianchi', key: 'x' },
          { articleId: 'a', name: 'Tom Reed', key: 'x' },
          { articleId: 'a', entityId: 'e2', key: 'y' },
        ],
      },
    });
    // Q2 itself is split off and is in no article any more
    expect(linked.conflicts.map(({ code, subject }) => [code, subject])).toEqual([
      ['known-merged', 'Q1'],
      ['merge-unused', 'Q2'],
      ['merge-unused', 'person:nobody-here'],
      ['split-twice', 'Tom Reed (e2)'],
      ['split-unused', 'Laura Bianchi'],
    ]);
  });
});

const anyArticle = fc.array(
  fc.constantFrom<Named>(
    'Laura Bianchi',
    'Laura M. Bianchi',
    'Laura K. Bianchi',
    'Bianchi',
    ['Laura Maria Bianchi', 'person', 'Laura Bianchi', 'Bianchi'],
    ['Laura Rosa Bianchi', 'person', 'Laura Bianchi'],
    ['UN', 'organization'],
    ['United Nations', 'organization', 'UN'],
    ['Union of Nurses', 'organization', 'UN'],
    ['Verse', 'place'],
    ['Verse', 'organization'],
    'the singer',
  ),
  { maxLength: 5 },
);

test('the order of articles, and an article that comes twice, change nothing', () => {
  const options: EntityLinkerOptions = {
    entities: [{ id: 'Q9', name: 'Union of Nurses' }],
    overrides: { merge: [['place:verse', 'organization:verse']] },
  };
  fc.assert(
    fc.property(
      fc.array(anyArticle, { maxLength: 10 }).chain((lists) => {
        const articles = lists.map((names, at) => articleOf(`r${at}`, ...names));
        return fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length }));
      }),
      ([articles, shuffled]) => {
        const byArticle = (given: readonly LinkableReport[]) => {
          const { keys, linked } = keysOf(given, options);
          const { entities, conflicts, renamed } = linked;
          for (const key of keys.flat()) expect(linked.resolve(key)).toBe(key);
          return {
            keys: new Map(given.map(({ article }, at) => [article.id, keys[at]])),
            entities,
            conflicts,
            renamed,
          };
        };
        const straight = byArticle(articles);
        expect(byArticle(shuffled)).toEqual(straight);
        expect(byArticle([...shuffled, ...articles.slice(0, 3)])).toEqual(straight);
      },
    ),
    { numRuns: 200 },
  );
});

test('no text of a name makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom<LinkableEntity['type']>('person', 'organization', 'place', 'group', 'other'),
      (name, type) => {
        const { keys, linked } = keysOf([articleOf('a', [name, type, name])]);
        expect(keys[0]![0]).toMatch(new RegExp(`^${type}:`));
        expect(linked.conflicts).toEqual([]);
      },
    ),
  );
});
