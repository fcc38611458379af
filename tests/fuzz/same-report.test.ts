import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeCorpus } from '../../src/corpus/index.ts';
import { createAnalyzer, type Report } from '../../src/index.ts';
import { casesOf, LONGEST } from './cases.ts';
import { ARTICLES, anyText } from './hostile-texts.ts';

const fast = await createAnalyzer({ engine: 'fast' });
const accurate = await createAnalyzer({ engine: 'accurate' });

/** A report with every offset put through a function; the article's length, which is none, is left out. */
function mapOffsets(report: Report, move: (offset: number) => number): unknown {
  const { article, ...rest } = report;
  return JSON.parse(JSON.stringify({ ...rest, title: article.title, words: article.words }), (key, value) =>
    key === 'start' || key === 'end' ? move(value) : value,
  );
}
const unmoved = (offset: number) => offset;

describe('white space behind the text changes nothing but its length', () => {
  const trails = fc.stringMatching(/^[ \t\n\r\u00a0\u2028\u3000]{1,6}$/);
  test.each([
    ['fast', fast, 0.1, 2000],
    ['accurate', accurate, 0.004, 600],
  ])(
    '%s',
    async (_, analyzer, share, longest) => {
      await fc.assert(
        fc.asyncProperty(anyText, trails, async (any, trail) => {
          const text = any.slice(0, longest).trimEnd();
          expect(mapOffsets(await analyzer.analyze(text + trail), unmoved)).toEqual(
            mapOffsets(await analyzer.analyze(text), unmoved),
          );
        }),
        casesOf(share),
      );
    },
    LONGEST,
  );
});

describe('CRLF equals LF up to offsets', () => {
  test.each([
    ['fast', fast, 0.1, 2000],
    ['accurate', accurate, 0.004, 600],
  ])(
    '%s',
    async (_, analyzer, share, longest) => {
      await fc.assert(
        fc.asyncProperty(anyText, async (any) => {
          const plain = any.replaceAll('\r', '').slice(0, longest);
          const text = plain.replaceAll('\n', '\r\n');
          // Of each offset in the text with CRLF, the one in the text with LF.
          const offsets: number[] = [0];
          for (let at = 0; at < text.length; at++)
            offsets.push(offsets[at]! + (text[at] === '\r' && text[at + 1] === '\n' ? 0 : 1));
          const report = mapOffsets(await analyzer.analyze(text), (offset) => offsets[offset]!);
          expect(JSON.parse(JSON.stringify(report).replaceAll('\\r\\n', '\\n'))).toEqual(
            mapOffsets(await analyzer.analyze(plain), unmoved),
          );
        }),
        casesOf(share),
      );
    },
    LONGEST,
  );
});

test(
  'the order of articles changes no report',
  async () => {
    const articles = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), text: anyText }),
      {
        minLength: 2,
        maxLength: 12,
        selector: ({ id }) => id,
      },
    );
    const gather = async (some: readonly { id: string; text: string }[]) => {
      const found = new Map<string, unknown>();
      for await (const result of analyzeCorpus(some, { workers: 0 })) {
        const { id } = result.kind === 'report' ? result.article : result.reject;
        found.set(id!, result.kind === 'report' ? result.report : result.reject.code);
      }
      return found;
    };
    await fc.assert(
      fc.asyncProperty(articles, fc.nat(), async (some, turn) => {
        const cut = turn % some.length;
        const turned = [...some.slice(cut), ...some.slice(0, cut)].reverse();
        expect(await gather(turned)).toEqual(await gather(some));
      }),
      casesOf(0.01),
    );
  },
  LONGEST,
);

test('the same text gives the same report, whatever was analysed between', async () => {
  const first = JSON.stringify(await fast.analyze(ARTICLES[0]!));
  for (const text of ARTICLES.slice(1, 6)) await fast.analyze(text);
  expect(JSON.stringify(await fast.analyze(ARTICLES[0]!))).toBe(first);
});
