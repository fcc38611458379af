import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { analyzeCorpus, type CorpusArticleInput } from '../../src/corpus/analyze-corpus.ts';
import type { CorpusItem } from '../../src/corpus/corpus-article.ts';
import { ARTICLES, collect, makeShortArticles, outline } from './collections.ts';

const asLines = async (workers: number) =>
  (await collect(analyzeCorpus(ARTICLES, { workers }))).map((result) => JSON.stringify(result));

describe('the same results', () => {
  test('with no worker, one and three, byte for byte, and the same as one by one', async () => {
    const here = await asLines(0);
    expect(here).toHaveLength(ARTICLES.length);
    expect(await asLines(1)).toEqual(here);
    expect(await asLines(3)).toEqual(here);
    for (const at of [0, 41, ARTICLES.length - 1]) {
      const { text, id } = ARTICLES[at]!;
      expect(JSON.stringify(JSON.parse(here[at]!).report)).toBe(JSON.stringify(await analyze(text, { id })));
    }
  });

  test('with the accurate engine', async () => {
    const run = (workers: number) =>
      collect(analyzeCorpus(makeShortArticles(2), { workers, engine: 'accurate', nameBlind: true }));
    const [here, there] = [await run(0), await run(1)];
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    expect(here[0]).toMatchObject({ kind: 'report', report: { engine: { name: 'accurate' } } });
  });
});

describe('what goes in', () => {
  test('details, other fields and a sequence are carried through, ids may come twice or be missing', async () => {
    const [first] = makeShortArticles(1);
    const hash = createHash('sha256').update(first!.text).digest('hex');
    const given = [
      { ...first!, outlet: 'The Gazette', title: null, publishedAt: '2024-05-01', section: { name: 'City' } },
      { ...first!, id: 7 },
      first!,
      { text: first!.text },
    ];
    const results = await collect(analyzeCorpus(given, { workers: 1, firstSequence: 40 }));
    expect(outline(results)).toEqual(['40 n0', '41 7', '42 n0', `43 sha256:${hash.slice(0, 16)}`]);
    expect(results[0]).toMatchObject({
      article: { extra: { section: { name: 'City' } }, origin: { file: '', line: 41 } },
      report: { article: { outlet: 'The Gazette', publishedAt: '2024-05-01' } },
    });
    expect(results[0]).not.toHaveProperty('article.title');
  });

  test('items of a reader keep their place and origin, rejects among them', async () => {
    const origin = (line: number) => ({ file: 'a.jsonl', line });
    const items: CorpusItem[] = [
      { kind: 'article', article: { ...makeShortArticles(1)[0]!, extra: {}, origin: origin(1) } },
      { kind: 'reject', reject: { id: null, code: 'broken-line', reason: 'no JSON', origin: origin(2) } },
      { kind: 'article', article: { id: 'n2', text: '', extra: {}, origin: origin(3) } },
    ];
    const results = await collect(analyzeCorpus(items, { workers: 1 }));
    expect(outline(results)).toEqual(['0 n0', '1 null broken-line', '2 n2 missing-text']);
    expect(results[0]).toMatchObject({ article: { origin: origin(1) } });
    expect(results[2]).toMatchObject({ reject: { origin: origin(3) } });
  });

  const misfits: [string, unknown, string, RegExp][] = [
    ['nothing', undefined, 'wrong-type', /undefined/],
    ['null', null, 'wrong-type', /null/],
    ['a bare text', 'Text.', 'wrong-type', /a string/],
    ['an array', ['Text.'], 'wrong-type', /an array/],
    ['no text', { id: 'a' }, 'missing-text', /"text"/],
    ['a text of null', { id: 'a', text: null }, 'missing-text', /"text" is null/],
    ['an undefined text', { id: 'a', text: undefined }, 'missing-text', /"text"/],
    ['a blank text', { id: 'a', text: ' \n' }, 'missing-text', /white space/],
    ['a number as text', { id: 'a', text: 5 }, 'wrong-type', /the number 5/],
    ['an id that is an object', { id: {}, text: 'Text.' }, 'wrong-type', /"id" is an object/],
    [
      'a date that is no string',
      { id: 'a', text: 'Text.', publishedAt: new Date() },
      'wrong-type',
      /publishedAt/,
    ],
    ['an unknown format', { id: 'a', text: 'Text.', format: 'pdf' }, 'wrong-type', /format/],
  ];
  test.each(misfits)('%s is rejected', async (_, given, code, reason) => {
    const [result, next] = await collect(
      analyzeCorpus([given as CorpusArticleInput, makeShortArticles(1)[0]!], { workers: 0 }),
    );
    expect(result).toMatchObject({ kind: 'reject', reject: { code, origin: { file: '', line: 1 } } });
    expect(result).toHaveProperty('reject.reason', expect.stringMatching(reason));
    expect(next).toMatchObject({ kind: 'report', sequence: 1 });
  });

  test('an empty collection gives nothing', async () => {
    expect(await collect(analyzeCorpus([], { workers: 2 }))).toEqual([]);
  });

  test('an article whose field is named kind is an article', async () => {
    const given = [{ ...makeShortArticles(1)[0]!, kind: 'article', article: {} }];
    expect(outline(await collect(analyzeCorpus(given, { workers: 0 })))).toEqual(['0 n0']);
  });

  test('what a reader throws comes after the results of what it gave before', async () => {
    async function* read() {
      yield* makeShortArticles(3);
      throw new Error('the disk is gone');
    }
    const seen: number[] = [];
    const run = async () => {
      for await (const { sequence } of analyzeCorpus(read(), { workers: 1 })) seen.push(sequence);
    };
    await expect(run()).rejects.toThrow('the disk is gone');
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe('how far it reads ahead', () => {
  test.each([
    [0, 1],
    [1, 32],
    [2, 64],
  ])(
    'with %i workers %i articles at most, and no further while the consumer waits',
    async (workers, most) => {
      let read = 0;
      let isClosed = false;
      function* count() {
        try {
          for (const article of makeShortArticles(1000)) {
            read++;
            yield article;
          }
        } finally {
          isClosed = true;
        }
      }
      let taken = 0;
      for await (const _ of analyzeCorpus(count(), { workers })) {
        expect(read).toBeLessThanOrEqual(++taken - 1 + most);
        if (taken < 40) continue;
        await setTimeout(300);
        expect(read).toBe(taken - 1 + most);
        break;
      }
      expect(isClosed).toBe(true);
      expect(read).toBe(39 + most);
    },
  );

  test('nothing before the first result is asked for', async () => {
    const results = analyzeCorpus(
      (function* () {
        yield expect.unreachable() as never;
      })(),
    );
    await setTimeout(20);
    await results.return();
  });

  test('a result does not wait for the next article to come in', async () => {
    let letGo = () => {};
    async function* trickle() {
      const [first, second] = makeShortArticles(2);
      yield first!;
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      yield second!;
    }
    const results = analyzeCorpus(trickle(), { workers: 2 });
    expect((await results.next()).value).toMatchObject({ sequence: 0 });
    letGo();
    expect(outline(await collect(results))).toEqual(['1 n1']);
  });
});

describe('wrong arguments', () => {
  test.each([
    [{ workers: -1 }, 'workers is -1'],
    [{ workers: 1.5 }, 'workers is 1.5'],
    [{ engine: 'slow' }, 'engine is "slow"'],
    [{ timeLimit: 0 }, 'timeLimit is 0'],
    [{ timeLimit: '5s' }, 'timeLimit is "5s"'],
    [{ nameBlind: 1 }, 'nameBlind is 1'],
    [{ signal: {} }, 'signal is'],
    [{ firstSequence: -2 }, 'firstSequence is -2'],
  ])('%j', (options, message) => {
    expect(() => analyzeCorpus([], options as object)).toThrow(
      expect.objectContaining({ code: 'invalid-option', message: expect.stringContaining(message) }),
    );
  });

  test.each([[undefined], [null], [{ text: 'Text.' }], ['a text']])('%j for articles', (articles) => {
    expect(() => analyzeCorpus(articles as never)).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining('articles is') }),
    );
  });
});
