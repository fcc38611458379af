// Scores a folder or files of articles; prints who speaks in them, and how outlets differ, never without an interval.
// node score-outlets.mjs PATH...
import {
  aggregateSpeakers,
  aggregateStances,
  analyzeCorpus,
  compareVoices,
  readInputs,
} from 'quotestance/corpus';

/** Whoever is in fewer articles of an outlet is left out: an interval of two or three articles means little. */
const LEAST_ARTICLES = 4;

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(
    'usage: node score-outlets.mjs PATH...   files (.jsonl, .csv, .parquet, .txt, .html) or folders',
  );
  process.exit(2);
}

// Of two articles with one id the later one counts. Reports take up some ten times the room of their articles: for more
// than some ten thousand, `quotestance corpus` with a database is the better way.
const reports = new Map();
let rejects = 0;
try {
  for await (const result of analyzeCorpus(readInputs(paths))) {
    if (result.kind === 'report') reports.set(result.article.id, result.report);
    else {
      const { code, reason, origin } = result.reject;
      console.error(`${origin.file}${origin.line === null ? '' : `:${origin.line}`} ${code}: ${reason}`);
      rejects++;
    }
  }
} catch (error) {
  if (error.name !== 'QuotestanceError') throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exit(1);
}
const articles = [...reports.values()];
console.log(`${articles.length} articles, ${rejects} rejected`);

const percent = ({ share, low, high }) =>
  `${Math.round(100 * share)} % (${Math.round(100 * low)} to ${Math.round(100 * high)})`;
const signed = (number) =>
  `${number < -0.005 ? '−' : number > 0.005 ? '+' : ' '}${Math.abs(number).toFixed(2)}`;
const score = (summary) =>
  summary ? `${signed(summary.mean)} (${signed(summary.low)} to ${signed(summary.high)})` : '';
function print(title, names, rows) {
  const cells = [names, ...rows].map((row) => row.map(String));
  const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of cells)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd());
}

const speakers = await aggregateSpeakers(articles);
print(
  'Who speaks',
  ['speaker', 'quotations', 'articles', 'share of all'],
  speakers
    .filter((row) => row.articles >= LEAST_ARTICLES)
    .sort((a, b) => b.n - a.n)
    .map((row) => [row.speakerName, row.n, row.articles, percent(row.shareOfQuotations)]),
);

const stances = await aggregateStances(articles, { by: ['target', 'voice', 'outlet'] });
print(
  'How outlets write of somebody in their own voice',
  ['target', 'outlet', 'articles', 'negative', 'mean score'],
  stances
    .filter((row) => row.voice === 'narration' && row.articles >= LEAST_ARTICLES)
    .map((row) => [
      row.targetName,
      row.outlet ?? '',
      row.articles,
      percent(row.shareNegative),
      score(row.score),
    ]),
);

const voices = await compareVoices(articles, { by: ['outlet'] });
print(
  'Own voice against the voices that they quote',
  ['target', 'outlet', 'own', 'quoted', 'difference', ''],
  voices
    .filter((row) => row.narration?.articles >= LEAST_ARTICLES && row.quotation?.articles >= LEAST_ARTICLES)
    .map(({ entityName, outlet, narration, quotation, difference }) => [
      entityName,
      outlet ?? '',
      `${signed(narration.score.mean)} of ${narration.n}`,
      `${signed(quotation.score.mean)} of ${quotation.n}`,
      score(difference),
      difference.low > 0 || difference.high < 0 ? '' : 'may be none',
    ]),
);
