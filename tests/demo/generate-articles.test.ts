import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateArticles } from '../../examples/demo/generate-articles.ts';
import { listKnownEntities } from '../../examples/demo/list-known-entities.ts';
import { readTemplates } from '../../examples/demo/templates.ts';
import { readDate } from '../../src/corpus/store/read-date.ts';

const ARTICLES = generateArticles();
const MONTHS = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`);

describe('the articles', () => {
  test('are the same every time', () => {
    expect(generateArticles()).toEqual(ARTICLES);
  });

  test('use no chance but that of their own keys', () => {
    const code = readdirSync('examples/demo')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`examples/demo/${name}`, 'utf8'));
    expect(code.length).toBeGreaterThan(5);
    for (const text of code) expect(text).not.toMatch(/Math\.random|Date\.now|new Date\(\)|randomUUID/);
  });

  test('are at least 240, of four outlets, some of each in every month', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(240);
    expect(new Set(ARTICLES.map(({ id }) => id)).size).toBe(ARTICLES.length);
    const outlets = new Set(ARTICLES.map(({ outlet }) => outlet));
    expect(outlets.size).toBe(4);
    for (const outlet of outlets)
      for (const month of MONTHS) {
        const count = ARTICLES.filter((one) => one.outlet === outlet && one.publishedAt.startsWith(month));
        expect(count.length, `${outlet} in ${month}`).toBeGreaterThanOrEqual(3);
      }
    for (const { publishedAt } of ARTICLES) expect(readDate(publishedAt)).not.toBeNull();
  });

  test('have a headline, a lead and at least four paragraphs of news, with every slot filled', () => {
    for (const { id, title, text } of ARTICLES) {
      const [headline, ...paragraphs] = text.split('\n\n');
      expect(headline).toBe(title);
      expect(paragraphs.length, id).toBeGreaterThanOrEqual(4);
      expect(paragraphs.length, id).toBeLessThanOrEqual(12);
      expect(text, id).not.toMatch(/[{}|]|undefined|null| {2}|,,|,\.|\.\.|,:/);
      for (const paragraph of paragraphs) expect(paragraph, id).toMatch(/^[“A-Z0-9].*[.”]$/);
      // Every opened quotation mark is closed in its paragraph.
      for (const paragraph of paragraphs)
        expect(paragraph.split('“').length, `${id}: ${paragraph}`).toBe(paragraph.split('”').length);
    }
  });

  test('name a person in full before the surname stands alone in the narration', () => {
    const { people } = readTemplates().cast;
    for (const { id, text } of ARTICLES) {
      const body = text.slice(text.indexOf('\n\n'));
      for (const { given, surname } of Object.values(people)) {
        const first = body.indexOf(surname);
        if (first !== -1) expect(body.slice(0, first), `${id}: ${surname}`).toMatch(new RegExp(`${given} $`));
      }
    }
  });

  test('share no more than a few sentences with any other', () => {
    const sentences = ARTICLES.map(
      ({ text }) =>
        new Set(text.split(/\n+|(?<=[.!?]”?) /).filter((sentence) => sentence.split(' ').length > 3)),
    );
    const pairs = [0, 0, 0, 0, 0, 0];
    for (const [place, own] of sentences.entries())
      for (const other of sentences.slice(0, place)) {
        let shared = 0;
        for (const sentence of own) if (other.has(sentence)) shared++;
        pairs[shared] = (pairs[shared] ?? 0) + 1;
      }
    expect(pairs).toHaveLength(6);
    const all = (ARTICLES.length * (ARTICLES.length - 1)) / 2;
    expect((pairs[0]! + pairs[1]! + pairs[2]!) / all).toBeGreaterThan(0.999);
  });

  test('are made of hundreds of templates, nearly all of which come into use', () => {
    const { statements, frames, narration, stories } = readTemplates();
    const strings = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : value !== null && typeof value === 'object'
          ? Object.values(value).flatMap(strings)
          : [];
    const sentences = strings([statements, frames, narration, stories]).filter(
      (text) => text.split(' ').length >= 4,
    );
    expect(new Set(sentences).size).toBeGreaterThan(400);
    const whole = ARTICLES.map(({ text }) => text).join('\n');
    const plain = sentences.filter((text) => !/[{|]/.test(text) && !/^[a-z]/.test(text));
    const unused = plain.filter((text) => !whole.includes(text));
    expect(unused.length / plain.length).toBeLessThan(0.1);
  });
});

test('nobody in them is in the annotated corpus', () => {
  const corpus = readFileSync('corpus/articles.jsonl', 'utf8');
  const { people, bodies } = readTemplates().cast;
  const names = [
    ...Object.values(people).map(({ given, surname }) => `${given} ${surname}`),
    ...Object.values(bodies).map(({ name }) => name),
  ];
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => corpus.includes(name))).toEqual([]);
});

test('the list of known entities holds each once', () => {
  const ids = listKnownEntities().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(['person:marian-averill', 'organization:dockers-alliance', 'place:aldersea']),
  );
});
