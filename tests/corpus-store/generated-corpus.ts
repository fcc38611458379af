import { readFileSync } from 'node:fs';
import type { CorpusResult } from '../../src/corpus/corpus-result.ts';
import { analyze, type Report } from '../../src/index.ts';

const OUTLETS = ['Harbour Post', 'The Ledger', 'Morning Echo', 'Valley Herald', 'Northern Wire'];

let reports: Promise<Report[]> | undefined;

/** Real reports of the annotated articles, analysed once a process. */
export function analyzeAnnotated(): Promise<Report[]> {
  reports ??= (async () => {
    const lines = readFileSync('corpus/articles.jsonl', 'utf8').trim().split('\n');
    const articles = lines.map((line) => JSON.parse(line) as { id: string; text: string });
    const done: Report[] = [];
    for (const { id, text } of articles) done.push(await analyze(text, { id }));
    return done;
  })();
  return reports;
}

/** Whom the articles are made to be about, so that people are spoken of in more than one. */
const PEOPLE = ['Dana Ruiz', 'Miles Okafor', 'Ingrid Solheim', 'Theo Brandt', 'Amara Nwosu', 'Petra Lang'];

/** The report with another name for the person whom it is most about; the words change, the offsets do not. */
function recast(report: Report, place: number): Report {
  const person = report.entities.find(({ type }) => type === 'person');
  if (!person) return report;
  const name = PEOPLE[place % PEOPLE.length]!;
  const surname = (full: string) => full.split(' ').at(-1)!;
  const text = JSON.stringify(report).replaceAll(person.name, name);
  return JSON.parse(text.replaceAll(new RegExp(`\\b${surname(person.name)}\\b`, 'g'), surname(name)));
}

/**
 * As many results as are wanted: the reports over and over with other ids, people, outlets and days; every 40th is a reject.
 */
export async function generateResults(count: number): Promise<CorpusResult[]> {
  const annotated = (await analyzeAnnotated()).map(recast);
  return Array.from({ length: count }, (_, sequence) => makeResult(annotated, sequence));
}

function makeResult(annotated: readonly Report[], sequence: number): CorpusResult {
  const origin = { file: 'articles.jsonl', line: sequence + 1 };
  if (sequence % 40 === 39) {
    const code = sequence % 80 === 39 ? 'broken-line' : 'too-long';
    const reason = code === 'too-long' ? 'the text has 2,000,001 characters' : 'the line is no JSON';
    return {
      kind: 'reject',
      sequence,
      reject: { id: code === 'too-long' ? `n-${sequence}` : null, code, reason, origin },
    };
  }
  const place = (sequence * 7) % annotated.length;
  const report = annotated[place]!;
  // Each article goes to three of the five, so that outlets differ in what they print.
  const round = Math.floor(sequence / annotated.length);
  const outlet = OUTLETS[(place + (round % 3)) % OUTLETS.length]!;
  const day = new Date(Date.UTC(2025, 0, 1 + (sequence % 365))).toISOString().slice(0, 10);
  const article = {
    id: `n-${sequence}`,
    outlet,
    url: `https://news.example/${sequence}`,
    publishedAt: day,
  };
  return {
    kind: 'report',
    sequence,
    article: { ...article, text: '', extra: { section: 'news', rank: sequence % 3 }, origin },
    report: { ...report, article: { ...report.article, ...article } },
  };
}
