import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CorpusArticle, CorpusArticleSchema, PolarityOf } from './corpusSchema.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const articles = read('corpus/articles.jsonl')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as CorpusArticle);

/** Which articles break a rule, by id and a word on what: an empty list reads better in a failure than a count. */
const breaches = (rule: (article: CorpusArticle) => string[]) =>
  articles.flatMap((article) => rule(article).map((what) => `${article.id}: ${what}`));

const overlapping = (spans: { start: number; end: number }[]) =>
  spans.filter((s, i) => i > 0 && s.start < spans[i - 1]!.end).map((s) => `overlap at ${s.start}`);

describe('corpus/articles.jsonl', () => {
  it('is what the compile script makes of the sources', () => {
    const script = fileURLToPath(new URL('scripts/compile-corpus.mjs', ROOT));
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('fits the schema, line by line', () => {
    const misfits = breaches((article) => {
      const result = CorpusArticleSchema.safeParse(article);
      return result.success ? [] : [z.prettifyError(result.error)];
    });
    expect(misfits).toEqual([]);
  });

  it('has its schema committed as JSON Schema (vitest -u writes it anew)', async () => {
    const written = `${JSON.stringify(z.toJSONSchema(CorpusArticleSchema), null, 2)}\n`;
    await expect(written).toMatchFileSnapshot('../../corpus/schema.json');
  });

  it('holds 56 given articles and at least 10 of our own, each id once', () => {
    expect(articles.filter((a) => a.origin === 'given')).toHaveLength(56);
    expect(articles.filter((a) => a.origin === 'own').length).toBeGreaterThanOrEqual(10);
    expect(new Set(articles.map((a) => a.id)).size).toBe(articles.length);
  });

  it('keeps a third for testing, chosen by the hash of the id', () => {
    const chosen = (id: string) =>
      Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 3 === 0;
    expect(breaches((a) => (a.split === (chosen(a.id) ? 'test' : 'tune') ? [] : [a.split]))).toEqual([]);
    const share = articles.filter((a) => a.split === 'test').length / articles.length;
    expect(share).toBeGreaterThan(0.27);
    expect(share).toBeLessThan(0.4);
  });
});

describe('annotations', () => {
  it('slice: a span and the words kept beside it agree', () => {
    const wrong = breaches(({ text, mentions, quotes, indirect, segments }) => [
      ...[...mentions, ...quotes].filter((s) => text.slice(s.start, s.end) !== s.text).map((s) => s.text),
      ...[...indirect, ...segments]
        .filter((s) => s.start >= s.end || s.end > text.length)
        .map((s) => `${s.start}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('name only entities that the article has', () => {
    const unknown = breaches(({ entities, mentions, edges, quotes, speakers, indirect }) => {
      const known = new Set(entities.map((e) => e.name));
      const used = [
        ...mentions.map((m) => m.entity),
        ...edges.flatMap((e) => [e.holder, e.target]).filter((name) => name !== 'narrator'),
        ...[...quotes, ...speakers, ...indirect].flatMap((q) => (q.speaker === null ? [] : [q.speaker])),
      ];
      return used.filter((name) => !known.has(name));
    });
    expect(unknown).toEqual([]);
  });

  it('leave mentions and segments apart, and each in order', () => {
    expect(breaches((a) => [...overlapping(a.mentions), ...overlapping(a.segments)])).toEqual([]);
  });

  it('keep quotations in order, within a paragraph, nested or apart, and whole inside a segment', () => {
    const odd = breaches(({ quotes, segments }) => [
      ...quotes.filter((q, i) => i > 0 && q.start < quotes[i - 1]!.start).map((q) => `order: ${q.text}`),
      ...quotes.filter((q) => q.text.includes('\n\n')).map((q) => `paragraphs: ${q.text}`),
      ...quotes
        .filter((q) => quotes.some((r) => r.start < q.start && q.start < r.end && r.end < q.end))
        .map((q) => `crosses: ${q.text}`),
      ...quotes
        .filter((q) =>
          segments.some((s) => q.start < s.end && s.start < q.end && (q.start < s.start || s.end < q.end)),
        )
        .map((q) => `leaves its segment: ${q.text}`),
    ]);
    expect(odd).toEqual([]);
  });

  it('put quotations inside marks, but for turns and posts', () => {
    const bare = breaches(({ text, quotes }) =>
      quotes
        .filter((q) => q.kind !== 'turn' && q.kind !== 'written' && !/["'“‘]/.test(text[q.start - 1] ?? ''))
        .map((q) => q.text),
    );
    expect(bare).toEqual([]);
  });

  it('rest every edge on words of the article, with the polarity that its tone has', () => {
    const wrong = breaches(({ text, edges }) => [
      ...edges.flatMap((e) => e.evidence.filter((words) => !text.includes(words))),
      ...edges.filter((e) => PolarityOf[e.tone] !== e.polarity).map((e) => `${e.tone} is not ${e.polarity}`),
      ...edges.filter((e) => e.holder === e.target).map((e) => `${e.holder} on itself`),
    ]);
    expect(wrong).toEqual([]);
  });
});
