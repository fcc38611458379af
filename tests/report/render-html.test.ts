import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { assembleReport } from '../../src/report/assemble-report.ts';
import { escapeHtml } from '../../src/report/html/escape-html.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { analyzeAnnotated, createToyEngine, readAnnotatedArticles } from './annotated-analysis.ts';

const PAGES = await Promise.all(
  readAnnotatedArticles().map(async (article) => {
    const report = assembleReport(analyzeAnnotated(article), createToyEngine(), {});
    return { id: article.id, article, report, page: await renderHtml(report, article.text) };
  }),
);

const readText = (html: string) =>
  html
    .replace(/<a class="badge[^>]*>[^<]*<\/a>|<span class="kind">[^<]*<\/span>|<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(PAGES)('the page of $id', ({ article, page, report }) => {
  test('holds the article word for word', () => {
    const [, headline, body] = page.match(/<h1>(.*?)<\/h1>.*?<main[^>]*>(.*)<\/main>/s)!;
    const hasHeadline = report.segments[0]!.kind === 'headline';
    expect(readText(`${hasHeadline ? headline : ''} ${body}`)).toBe(article.text.replace(/\s+/g, ' ').trim());
  });

  test('has links that lead somewhere, and no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(new Set(ids).size);
    const broken = [...page.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.includes(id!));
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  test('marks every quotation that lies in no other with its speaker', () => {
    const outer = report.quotations.filter(
      ({ id, spans: [span] }) =>
        !report.quotations.some(
          (other) =>
            other.id !== id && other.spans.some(({ start, end }) => start < span!.end && span!.start < end),
        ),
    );
    expect(outer.length).toBeGreaterThan(0);
    expect(outer.filter(({ id }) => !page.includes(`data-quotation="${id}"`))).toEqual([]);
  });
});

test('the policy of a page allows its own style and script and nothing else', () => {
  const { page } = PAGES[0]!;
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  const [, style] = page.match(/<style>(.*?)<\/style>/s)!;
  const [, script] = page.match(/<script>(.*?)<\/script>/s)!;
  const [, policy] = page.match(/Content-Security-Policy" content="([^"]*)"/)!;
  expect(policy).toBe(
    `default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)}; base-uri 'none'; form-action 'none'`,
  );
  expect(page).not.toMatch(/ style="|(?:src|href)="(?!#)/);
});

test('two speakers with the same initials are told apart', async () => {
  const text = '“Yes,” Ana Reyes said. “No,” Abel Ruiz said.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const names = ['Ana Reyes', 'Abel Ruiz'];
  const report = assembleReport(
    analyzeAnnotated({
      id: 't',
      text,
      entities: names.map((name) => ({ name, type: 'person', aliases: [] })),
      mentions: names.map((name) => ({ ...at(name), entity: name, kind: 'name' })),
      edges: [],
      quotes: [
        { ...at('Yes,'), speaker: 'Ana Reyes', kind: 'speech' },
        { ...at('No,'), speaker: 'Abel Ruiz', kind: 'speech' },
      ],
      indirect: [],
      segments: [],
    }),
    createToyEngine(),
    {},
  );
  const page = await renderHtml(report, text);
  expect(page).toContain('aria-label="AR: Ana Reyes speaks"');
  expect(page).toContain('aria-label="AR2: Abel Ruiz speaks"');
});

test('any text is escaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(
        /[<>"'\u0000-\u0008\u202a-\u202e\u2066-\u2069]|&(?!(?:amp|lt|gt|quot|#39);)/,
      );
    }),
  );
});

test('evidence that leans nowhere is marked as neutral', async () => {
  const text =
    'Bruno Falk chaired the meeting on Monday. He read the minutes. “Ines Calder is a disgrace,” said Falk, who sat in the front row.';
  const report = await analyze(text);
  const page = await renderHtml(report, text);
  const faint = report.stances.flatMap(({ evidence }, stance) =>
    evidence.flatMap(({ score }, item) => (Math.abs(score) < 0.05 ? [`${stance}-${item}`] : [])),
  );
  expect(faint.length).toBeGreaterThan(0);
  for (const [, direction, keys] of page.matchAll(/class="evidence (\w+)"[^>]*data-evidence="([^"]*)"/g))
    if (faint.includes(keys!.split(' ')[0]!)) expect(direction).toBe('neutral');
  expect(page).toContain('class="evidence neutral"');
  expect(page).toContain('class="evidence negative"');
});
