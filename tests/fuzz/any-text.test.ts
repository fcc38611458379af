import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  createAnalyzer,
  QuotestanceError,
  readHtml,
  toMentionRows,
  toQuotationRows,
  toStanceRows,
} from '../../src/index.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { casesOf, LONGEST } from './cases.ts';
import { checkReport } from './check-report.ts';
import { ARTICLES, anyText, HOSTILE_TEXTS, hostileHtml, megabyteLine } from './hostile-texts.ts';

const fast = await createAnalyzer({ engine: 'fast' });

describe('the fast engine reports on any text', () => {
  test.each(HOSTILE_TEXTS)(
    '%s',
    async (_, share, texts) => {
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const report = await fast.analyze(text);
          expect(checkReport(text, report)).toEqual([]);
          expect(JSON.stringify(await fast.analyze(text)) === JSON.stringify(report)).toBe(true);
          for (const rows of [toMentionRows, toQuotationRows, toStanceRows]) rows(report);
        }),
        casesOf(share),
      );
    },
    LONGEST,
  );

  test(
    'a megabyte on one line',
    async () => {
      await fc.assert(
        fc.asyncProperty(megabyteLine, async (text) => {
          expect(checkReport(text, await fast.analyze(text))).toEqual([]);
        }),
        casesOf(0.001),
      );
    },
    LONGEST,
  );

  test.each([
    '',
    ' ',
    '\n\n',
    '\0',
    '\ud800',
    '👩‍👩‍👧‍👦',
    '"',
    '“',
    '”””',
    "'",
    '...',
    '\u2028',
    'a'.repeat(5000),
    '"'.repeat(5000),
  ])('%j', async (text) => {
    expect(checkReport(text, await fast.analyze(text))).toEqual([]);
  });

  test('every annotated article', async () => {
    for (const text of ARTICLES) expect(checkReport(text, await fast.analyze(text))).toEqual([]);
  });
});

test(
  'the accurate engine reports on any text',
  async () => {
    const accurate = await createAnalyzer({ engine: 'accurate' });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const some = text.slice(0, 600);
        expect(checkReport(some, await accurate.analyze(some))).toEqual([]);
      }),
      casesOf(0.015),
    );
  },
  LONGEST,
);

test(
  'markup is read, or refused with what to do',
  async () => {
    await fc.assert(
      fc.asyncProperty(hostileHtml, async (html) => {
        const report = await fast.analyze(html, { format: 'html' }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(QuotestanceError);
          expect(error).toMatchObject({ code: 'html-without-article' });
          return null;
        });
        if (report) expect(checkReport((await readHtml(html)).text, report)).toEqual([]);
      }),
      casesOf(0.05),
    );
  },
  LONGEST,
);

test(
  'the page of a report runs nothing that the text brings',
  async () => {
    await fc.assert(
      fc.asyncProperty(hostileHtml, async (text) => {
        const page = await renderHtml(
          await fast.analyze(text, { id: text, title: text, outlet: text, url: text, publishedAt: text }),
          text,
        );
        const { document } = parseHTML(page);
        expect(document.querySelectorAll('script').length).toBe(1);
        expect(document.querySelectorAll('img, iframe, object, embed, base, form, link, math').length).toBe(
          0,
        );
        for (const { attributes } of Array.from(document.querySelectorAll('*')))
          for (const { name, value } of Array.from(attributes)) {
            expect(name).not.toMatch(/^(?:on|src$)/);
            if (name === 'href') expect(value).toMatch(/^(?:#|https?:)/);
          }
      }),
      casesOf(0.02),
    );
  },
  LONGEST,
);

const offset = fc.oneof(fc.integer({ min: -5, max: 400 }), fc.double(), fc.constant(undefined));
const span = fc.record({ start: offset, end: offset });
const anything = fc.oneof(fc.anything(), span, fc.constantFrom('narrator', 'Ortiz', '', ' '));

test(
  'single questions are answered, or refused with a code',
  async () => {
    const codes = ['invalid-input', 'invalid-option'];
    const settle = async (answer: Promise<{ score: number }>) => {
      const found = await answer.catch((error: unknown) => error);
      if (found instanceof QuotestanceError) expect(codes).toContain(found.code);
      else expect(Math.abs((found as { score: number }).score)).toBeLessThanOrEqual(1);
    };
    await fc.assert(
      fc.asyncProperty(anyText, anything, anything, span, async (text, holder, target, at) => {
        await settle(fast.scoreTarget({ sentence: text, target: at as never }));
        await settle(fast.scoreStance({ text, holder: holder as never, target: target as never }));
        const inside = { start: Math.min(text.length, 3), end: Math.min(text.length, 9) };
        await settle(fast.scoreTarget({ sentence: text, target: inside }));
        await settle(fast.scoreStance({ text, holder: 'narrator', target: inside }));
      }),
      casesOf(0.1),
    );
  },
  LONGEST,
);
