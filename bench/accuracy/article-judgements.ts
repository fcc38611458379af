import type { Figure, Judgement } from './judgement.ts';

const ARTICLES: readonly Figure[] = [
  { name: 'names linked', path: 'link/name', goal: 85, comparison: 'CoreNLP 42' },
  { name: 'nominals linked', path: 'link/nominal', goal: 35, comparison: 'CoreNLP 13' },
  { name: 'pronouns linked', path: 'link/pronoun', goal: 60, comparison: 'CoreNLP 52' },
  { name: 'B3 F1', path: 'b3/f1', goal: 0, comparison: 'CoreNLP 52' },
  { name: 'clusters merged', path: 'merged', goal: 12, atMost: true, comparison: 'CoreNLP 33' },
  { name: 'speaker right', path: 'quotes/speaker', goal: 0, comparison: 'CoreNLP 36' },
  { name: 'scare quotes and titles kept out', path: 'quotes/scareKeptOut', goal: 60 },
  { name: 'segments', path: 'segments/accuracy', goal: 93 },
];

/** Entities, speakers and stances of whole articles. */
export const ARTICLE_JUDGEMENTS: readonly Judgement[] = [
  {
    title: 'Written articles',
    task: 'stance',
    input: 'articles/articles.jsonl',
    judge: 'score-articles.mjs',
    figures: ARTICLES,
  },
  {
    title: 'Written articles, untuned third',
    task: 'stance',
    input: ':test-split',
    judge: 'score-articles.mjs',
    figures: ARTICLES,
  },
  {
    title: 'Real articles, stance',
    task: 'stance',
    input: 'stance/dev-articles.jsonl',
    gold: 'stance/dev-gold.jsonl',
    judge: 'score-stance.mjs',
    figures: [
      { name: 'entities found', path: 'entities/recall', goal: 82, comparison: 'two readings 96' },
      {
        name: 'entities split',
        path: 'entities/split',
        goal: 100,
        atMost: true,
        comparison: 'two readings 1',
      },
      { name: 'speakers right', path: 'speakers/accuracy', goal: 85, comparison: 'two readings 99' },
      { name: 'polar edge F1', path: 'polarEdge/f1', goal: 36, comparison: 'two readings 85' },
      {
        name: 'tone distance (grades)',
        path: 'tone/meanDistance',
        goal: 1.1,
        atMost: true,
        plain: true,
        comparison: 'two readings 0.1',
      },
    ],
  },
  {
    title: 'SEESAW dev edges, listed, by document',
    task: 'stance',
    input: 'seesaw/dev.jsonl',
    judge: 'score-edges.mjs',
    options: ['--listed', '--unit', 'document'],
    figures: [{ name: 'labelled F1', path: 'labelled/f1', goal: 27, comparison: 'floor 21, people 61' }],
  },
  {
    title: 'SEESAW dev edges, listed, by sentence',
    task: 'stance',
    input: 'seesaw/dev.jsonl',
    judge: 'score-edges.mjs',
    options: ['--listed', '--unit', 'sentence'],
    figures: [{ name: 'labelled F1', path: 'labelled/f1', goal: 13, comparison: 'floor 11, people 53' }],
  },
  {
    title: 'SEESAW dev, entity sentiment per article',
    task: 'document',
    input: 'seesaw/dev-documents.jsonl',
    judge: 'score-labels.mjs',
    figures: [{ name: 'macro-F1', path: 'macroF1', goal: 0, comparison: 'AFINN 38, people 67' }],
  },
  {
    title: 'PerSenT dev',
    task: 'document',
    input: 'persent/dev.jsonl',
    judge: 'score-labels.mjs',
    figures: [{ name: 'macro-F1', path: 'macroF1', goal: 0, comparison: 'AFINN 47, BERT 47' }],
  },
  {
    title: 'BASIL 2010-2016, listed',
    task: 'stance',
    input: 'basil/basil-2010-2016.jsonl',
    judge: 'score-edges.mjs',
    options: ['--listed'],
    figures: [
      { name: 'recall, labelled', path: 'labelled/recall', goal: 0, comparison: 'VADER 16' },
      { name: 'polarity agreement', path: 'polarityAgreement', goal: 0, comparison: 'VADER 56' },
      { name: 'holder agreement', path: 'holderAgreement', goal: 0, comparison: 'VADER 76' },
    ],
  },
];
