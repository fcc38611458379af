import type { Figure, Judgement } from './judgement.ts';

const ARTICLES: readonly Figure[] = [
  { name: 'names linked', path: 'link/name', goal: 93, accurateGoal: 95, comparison: 'CoreNLP 42' },
  { name: 'nominals linked', path: 'link/nominal', goal: 55, accurateGoal: 65, comparison: 'CoreNLP 13' },
  { name: 'pronouns linked', path: 'link/pronoun', goal: 75, accurateGoal: 82, comparison: 'CoreNLP 52' },
  { name: 'B3 F1', path: 'b3/f1', goal: 80, accurateGoal: 85, comparison: 'CoreNLP 52' },
  {
    name: 'clusters merged',
    path: 'merged',
    goal: 7,
    accurateGoal: 5,
    atMost: true,
    comparison: 'CoreNLP 33',
  },
  { name: 'speaker right', path: 'quotes/speaker', goal: 89, accurateGoal: 93, comparison: 'CoreNLP 36' },
  { name: 'scare quotes and titles kept out', path: 'quotes/scareKeptOut', goal: 75, accurateGoal: 80 },
  { name: 'segments', path: 'segments/accuracy', goal: 96, accurateGoal: 97 },
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
      {
        name: 'entities found',
        path: 'entities/recall',
        goal: 88,
        accurateGoal: 92,
        comparison: 'two readings 96',
      },
      {
        name: 'entities split',
        path: 'entities/split',
        goal: 6,
        accurateGoal: 5,
        atMost: true,
        comparison: 'two readings 1',
      },
      {
        name: 'speakers right',
        path: 'speakers/accuracy',
        goal: 90,
        accurateGoal: 94,
        comparison: 'two readings 99',
      },
      {
        name: 'polar edge F1',
        path: 'polarEdge/f1',
        goal: 48,
        accurateGoal: 60,
        comparison: 'two readings 85',
      },
      {
        name: 'tone distance (grades)',
        path: 'tone/meanDistance',
        goal: 0.9,
        accurateGoal: 0.7,
        atMost: true,
        plain: true,
        comparison: 'two readings 0.1',
      },
      {
        name: 'tone, weighted kappa',
        path: 'tone/quadraticKappa',
        goal: 0.6,
        accurateGoal: 0.75,
        plain: true,
        comparison: 'two readings 0.98',
      },
    ],
  },
  {
    title: 'Real articles, confidence of polar edges',
    task: 'stance',
    input: 'stance/dev-articles.jsonl',
    gold: 'stance/dev-gold.jsonl',
    judge: './score-calibration.ts',
    figures: [
      {
        name: 'expected calibration error',
        path: 'error',
        goal: 0.1,
        accurateGoal: 0.08,
        atMost: true,
        plain: true,
      },
    ],
  },
  {
    title: 'SEESAW dev edges, listed, by document',
    task: 'stance',
    input: 'seesaw/dev.jsonl',
    judge: 'score-edges.mjs',
    options: ['--listed', '--unit', 'document'],
    figures: [
      {
        name: 'labelled F1',
        path: 'labelled/f1',
        goal: 33,
        accurateGoal: 40,
        comparison: 'floor 21, people 61',
      },
    ],
  },
  {
    title: 'SEESAW dev edges, listed, by sentence',
    task: 'stance',
    input: 'seesaw/dev.jsonl',
    judge: 'score-edges.mjs',
    options: ['--listed', '--unit', 'sentence'],
    figures: [
      {
        name: 'labelled F1',
        path: 'labelled/f1',
        goal: 18,
        accurateGoal: 25,
        comparison: 'floor 11, people 53',
      },
    ],
  },
  {
    title: 'SEESAW dev, entity sentiment per article',
    task: 'document',
    input: 'seesaw/dev-documents.jsonl',
    judge: 'score-labels.mjs',
    figures: [
      { name: 'macro-F1', path: 'macroF1', goal: 45, accurateGoal: 52, comparison: 'AFINN 38, people 67' },
    ],
  },
  {
    title: 'PerSenT dev',
    task: 'document',
    input: 'persent/dev.jsonl',
    judge: 'score-labels.mjs',
    figures: [
      { name: 'macro-F1', path: 'macroF1', goal: 46, accurateGoal: 50, comparison: 'AFINN 47, BERT 47' },
    ],
  },
  {
    title: 'BASIL 2010-2016, listed',
    task: 'stance',
    input: 'basil/basil-2010-2016.jsonl',
    judge: 'score-edges.mjs',
    options: ['--listed'],
    figures: [
      {
        name: 'recall, labelled',
        path: 'labelled/recall',
        goal: 30,
        accurateGoal: 40,
        comparison: 'VADER 16',
      },
      {
        name: 'polarity agreement',
        path: 'polarityAgreement',
        goal: 74,
        accurateGoal: 82,
        comparison: 'VADER 56',
      },
      {
        name: 'holder agreement',
        path: 'holderAgreement',
        goal: 80,
        accurateGoal: 85,
        comparison: 'VADER 76',
      },
    ],
  },
];
