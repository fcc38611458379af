#!/usr/bin/env node
// Compiles corpus/given.jsonl and corpus/marked/*.md into corpus/articles.jsonl, one article a line.
//   node scripts/compile-corpus.mjs            writes the file
//   node scripts/compile-corpus.mjs --check    fails when the committed file differs
//   node scripts/compile-corpus.mjs --review   lists personal pronouns that carry no mark, for the annotator
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readMarked, speakersOf } from '../corpus/read-marked.mjs';

const CORPUS = new URL('../corpus/', import.meta.url);
const POLARITY = {
  hostile: 'negative',
  critical: 'negative',
  'neutral-to-critical': 'negative',
  neutral: 'neutral',
  'neutral-to-respectful': 'positive',
  respectful: 'positive',
  admiring: 'positive',
};

/** A third is for testing only. The hash decides, so that nobody chooses and new articles move no old one. */
const splitOf = (id) =>
  parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 3 === 0 ? 'test' : 'tune';

/** What must hold of every article, wherever it came from. */
function verify(article, fail) {
  const { text, entities, mentions, edges, quotes, indirect, segments, speakers } = article;
  const names = new Set(entities.map((e) => e.name));
  const known = (name, role) => name === null || names.has(name) || fail(`${role} "${name}" is no entity`);
  const inside = ({ start, end }, role) =>
    (Number.isInteger(start) && start >= 0 && start < end && end <= text.length) ||
    fail(`${role} ${start}-${end} is no span of the text`);
  const apart = (spans, role) => {
    const late = spans.find((span, i) => i > 0 && span.start < spans[i - 1].end);
    if (late) fail(`${role} at ${late.start} overlaps`);
  };

  if (names.size !== entities.length) fail('two entities have one name');
  for (const m of mentions) {
    inside(m, 'mention');
    known(m.entity, 'mentioned');
    if (text.slice(m.start, m.end) !== m.text) fail(`mention at ${m.start} is not "${m.text}"`);
  }
  for (const name of names)
    if (!mentions.some((m) => m.entity === name)) fail(`"${name}" is never mentioned`);
  apart(mentions, 'mention');
  for (const q of quotes) {
    inside(q, 'quotation');
    known(q.speaker, 'speaker');
    if (text.slice(q.start, q.end) !== q.text) fail(`quotation at ${q.start} is not "${q.text}"`);
  }
  for (const s of indirect) inside(s, 'indirect') && known(s.speaker, 'speaker');
  for (const s of segments) inside(s, 'segment');
  apart(segments, 'segment');
  for (const e of edges) {
    if (e.holder !== 'narrator') known(e.holder, 'holder');
    known(e.target, 'target');
    if (POLARITY[e.tone] !== e.polarity) fail(`${e.holder} -> ${e.target}: ${e.tone} is not ${e.polarity}`);
    for (const words of e.evidence) if (!text.includes(words)) fail(`evidence not in the text: "${words}"`);
  }
  if (JSON.stringify(speakers) !== JSON.stringify(speakersOf(quotes)))
    fail('speakers do not follow from quotes');
}

/** Unmarked pronouns are often right (generic "you", weather "it"), so they are listed and not refused. */
function review({ id, text, mentions }) {
  const covered = (at) => mentions.some((m) => m.start <= at && at < m.end);
  const pronoun =
    /\b(I|me|my|mine|we|us|ours?|you|yours?|he|him|his|she|hers?|they|them|theirs?|its?|who|whom|whose|\w+sel(f|ves))\b/gi;
  for (const { index } of text.matchAll(pronoun))
    if (!covered(index))
      console.log(`${id}: …${text.slice(Math.max(0, index - 40), index + 30).replace(/\n+/g, ' ¶ ')}…`);
}

const failer = (where) => (what) => {
  throw new Error(`${where}: ${what}`);
};

function compile() {
  const given = readFileSync(new URL('given.jsonl', CORPUS), 'utf8').split('\n').filter(Boolean);
  const articles = given.map((line, i) => {
    const article = JSON.parse(line);
    return { where: `given.jsonl:${i + 1} ${article.id}`, origin: 'given', article };
  });
  const files = readdirSync(new URL('marked/', CORPUS))
    .filter((f) => f.endsWith('.md'))
    .sort();
  for (const file of files) {
    const where = `marked/${file}`;
    const article = readMarked(readFileSync(new URL(where, CORPUS), 'utf8'), failer(where));
    if (`${article.id}.md` !== file) failer(where)(`its id is "${article.id}"`);
    articles.push({ where, origin: 'own', article });
  }
  const seen = new Set();
  return articles.map(({ where, origin, article }) => {
    const fail = failer(where);
    if (seen.has(article.id)) fail('this id stands twice');
    seen.add(article.id);
    verify(article, fail);
    return { ...article, origin, split: splitOf(article.id) };
  });
}

try {
  const articles = compile();
  const output = articles.map((a) => `${JSON.stringify(a)}\n`).join('');
  const target = new URL('articles.jsonl', CORPUS);
  if (process.argv.includes('--review')) articles.filter((a) => a.origin === 'own').forEach(review);
  else if (!process.argv.includes('--check')) writeFileSync(target, output);
  else if (readFileSync(target, 'utf8') !== output)
    throw new Error('corpus/articles.jsonl is stale: npm run corpus');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
