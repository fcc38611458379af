/**
 * `npm run bench`: words a second by stage, beside others on the same articles in one run: bare wink-nlp, the word lists of
 * `sentiment` and vader-sentiment, compromise, and CoreNLP where Java and Maven are present. Rounds alternate between the contestants, and the median round counts, so that a busy machine slows all alike.
 */
import { readFileSync } from 'node:fs';
import compromise from 'compromise';
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createAnalyzer } from '../src/analyze.ts';
import { readDocument } from '../src/document/read.ts';
import { findMentions } from '../src/entity/find-mentions.ts';
import { resolveEntities } from '../src/entity/resolve-entities.ts';
import { openLight } from '../src/model/light/find-light.ts';
import { attributeQuotations } from '../src/quotation/attribute-quotations.ts';
import { runStages, voicesOf } from '../src/run-stages.ts';
import { segmentDocument } from '../src/segment/segment-document.ts';
import { createFastEngine } from '../src/sentiment/fast-engine.ts';
import { createWordEngine } from '../src/sentiment/word-engine.ts';
import { findStances } from '../src/stance/find-stances.ts';
import { timeCoreNlp } from './core-nlp/time-core-nlp.ts';

/** The bundle of the benchmark does not lie beside them. */
const WEIGHTS = new Uint8Array(readFileSync('src/model/light/light.bin'));
const ROUNDS = 15;
/** Rounds until the code is compiled. */
const WARM_UP = 12;
const articles = readFileSync(process.argv[2] ?? 'corpus/articles.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text as string);
const words = articles.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

const nlp = winkNLP(model, ['sbd', 'pos']);
const engine = createFastEngine(openLight(WEIGHTS));
const wordEngine = createWordEngine();
const analyzer = await createAnalyzer({ engine: 'fast', weights: WEIGHTS });
const analyses = articles.map((text) => runStages(text, engine));

const contestants: Record<string, () => unknown> = {
  'wink-nlp readDoc (sbd+pos)': () => articles.map((text) => nlp.readDoc(text).tokens().length()),
  document: () => articles.map((text) => readDocument(text)),
  segment: () => analyses.map(({ document }) => segmentDocument(document)),
  'entity: mentions': () =>
    analyses.map(({ document, segmentation }) => findMentions(document, segmentation)),
  quotation: () =>
    analyses.map(({ document, segmentation, mentions }) =>
      attributeQuotations(document, segmentation, mentions),
    ),
  'entity: resolution': () =>
    analyses.map(({ document, segmentation, mentions, quotations }) =>
      resolveEntities(document, segmentation, mentions, voicesOf(quotations)),
    ),
  'sentiment and stance': () => analyses.map((analysis) => findStances({ ...analysis, engine })),
  'the same of words alone': () =>
    analyses.map((analysis) => findStances({ ...analysis, engine: wordEngine })),
  'all stages': () => articles.map((text) => runStages(text, engine)),
  'whole report': async () => {
    for (const text of articles) await analyzer.analyze(text);
  },
};
const sentenceTexts = analyses.flatMap(({ document: { text, sentences } }) =>
  sentences.map(({ start, end }) => text.slice(start, end)),
);
const wordList = new Sentiment();
Object.assign(contestants, {
  '`sentiment`, by sentence': () => sentenceTexts.map((text) => wordList.analyze(text).score),
});
const few = articles.slice(0, 10);
const slow: Record<string, () => number | null> = {
  'vader-sentiment, by sentence': () =>
    timed(() =>
      few.map((text) => {
        const { sentences } = analyses[articles.indexOf(text)]!.document;
        return sentences.map(({ start, end }) =>
          vader.SentimentIntensityAnalyzer.polarity_scores(text.slice(start, end)),
        );
      }),
    ),
  'compromise (three)': () => timed(() => few.map((text) => compromise(text).people().json().length)),
  'CoreNLP, up to quotations': () => timeCoreNlp(few),
};

function timed(work: () => unknown): number {
  work();
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

const times = new Map<string, number[]>();
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  for (const [name, work] of Object.entries(contestants)) {
    const begin = performance.now();
    await work();
    if (round >= WARM_UP) times.set(name, [...(times.get(name) ?? []), performance.now() - begin]);
  }
}
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const bare = median(times.get('wink-nlp readDoc (sbd+pos)')!);
process.stdout.write(
  `${articles.length} articles, ${words} words, ${ROUNDS} rounds, medians, Node ${process.version}\n`,
);
process.stdout.write(
  `${''.padEnd(30)} ${'words/s'.padStart(10)} ${'us/word'.padStart(9)} ${'of bare wink'.padStart(13)}\n`,
);
for (const [name, values] of times) tell(name, median(values) / words, 2);
const part = few.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
for (const [name, work] of Object.entries(slow)) {
  const time = work();
  if (time === null) process.stdout.write(`${name.padEnd(30)} not here: it needs Java and Maven\n`);
  else tell(name, time / part, 4);
}

/** A line of the table. @param milliseconds for a word. @param digits of what it is of bare wink. */
function tell(name: string, milliseconds: number, digits: number): void {
  const columns = [
    name.padEnd(30),
    Math.round(1000 / milliseconds)
      .toLocaleString('en')
      .padStart(10),
    (milliseconds * 1000).toFixed(3).padStart(9),
    `${(bare / words / milliseconds).toFixed(digits)}x`.padStart(13),
  ];
  process.stdout.write(`${columns.join(' ')}\n`);
}
