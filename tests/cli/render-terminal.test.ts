import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/cli/clean-text.ts';
import { renderTerminal } from '../../src/cli/render-terminal.ts';
import { wantsColor } from '../../src/cli/wants-color.ts';
import { cutText, measureWidth, wrapRuns } from '../../src/cli/wrap-text.ts';
import { assembleReport } from '../../src/report/assemble-report.ts';
import { analyzeAnnotated, createToyEngine, readAnnotatedArticles } from '../report/annotated-analysis.ts';

const ARTICLES = readAnnotatedArticles();
const ARTICLE = ARTICLES.find(({ id }) => id === 'a-1')!;
const view = (article: (typeof ARTICLES)[number], options: { width?: number; color?: boolean } = {}) =>
  renderTerminal(assembleReport(analyzeAnnotated(article), createToyEngine(), {}), article.text, {
    width: 80,
    color: false,
    ...options,
  });

describe('the terminal view', () => {
  test.each([60, 80, 100])('of every article keeps to %i columns', (width) => {
    const wide = ARTICLES.flatMap((article) =>
      view(article, { width })
        .split('\n')
        .filter((line) => measureWidth(line) > width),
    );
    expect(wide).toEqual([]);
  });

  test('says who speaks, and how much', () => {
    expect(view(ARTICLE)).toMatch(/1 Noor Valdivia +\d+ words ▇{10} 7 quoted, \d+ reported\n/);
  });

  test('says who feels how about whom, with the words it rests on', () => {
    expect(view(ARTICLE)).toMatch(
      / {2}Graciela Valdivia → Bastian Roe +respectful, mixed +\+0\.67 +80% sure\n +“The boy has a good heart\.” \(\+2\)\n/,
    );
  });

  test('marks every quotation in the article with the number of its speaker', () => {
    expect(view(ARTICLE)).toContain('“He wanted a statement,”[1] she recalled.');
  });

  test('names what is no running text at its side', () => {
    expect(view(ARTICLE)).toMatch(/\nbyline +By Perpetua Lindqvist\n\ncaption +Noor Valdivia, left/);
  });

  test('holds every word of the article', () => {
    const shown = view(ARTICLE)
      .split('The article\n')[1]!
      .replace(/\[\d+\]|^(?:headline|byline|caption|credit)/gm, '')
      .replace(/\s+/g, ' ');
    expect(shown).toContain(
      ARTICLE.text.slice(ARTICLE.text.indexOf('Roe, who turned 33')).replace(/\s+/g, ' ').trim(),
    );
  });

  test('in colour says the same as without', () => {
    const colored = view(ARTICLE, { color: true });
    expect(colored).toContain('\u001b[');
    expect(colored.replace(/\u001b\[[\d;]*m/g, '').replace(/ +$/gm, '')).toBe(
      view(ARTICLE).replace(/ +$/gm, ''),
    );
  });

  test('of an empty article says that there is nothing', () => {
    const empty = view({
      id: 'x',
      text: '',
      entities: [],
      mentions: [],
      edges: [],
      quotes: [],
      indirect: [],
      segments: [],
    });
    expect(empty).toContain('Nobody is quoted.');
    expect(empty).toContain('Untitled article\n0 words');
  });
});

describe('colour', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{}, undefined, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j at a terminal (%s): %s', (environment, isTerminal, wanted) => {
    expect(wantsColor(environment, isTerminal)).toBe(wanted);
  });
});

describe('text for the terminal', () => {
  test('is free of control characters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  test('wraps to the width and loses nothing but blanks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40 }).map(cleanText)),
        fc.integer({ min: 4, max: 30 }),
        (texts, width) => {
          const lines = wrapRuns(
            texts.map((text) => ({ text, paint: (words) => words })),
            width,
          );
          expect(lines.filter((line) => measureWidth(line) > width)).toEqual([]);
          expect(lines.join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
        },
      ),
    );
  });

  test.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['👍', 2],
    ['', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(measureWidth(text)).toBe(columns);
  });

  test.each([
    ['Ana Reyes', 9, 'Ana Reyes'],
    ['Ana Reyes', 8, 'Ana Rey…'],
    ['Ana Reyes', 5, 'Ana…'],
  ])('%j cut to %i is %j', (text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
  });
});
