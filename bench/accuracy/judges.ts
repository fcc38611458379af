/** One judged figure: where its value stands in the judge's JSON, and what it must come to. */
export interface Figure {
  readonly name: string;
  /** Path into the judge's JSON: keys joined by `/`. */
  readonly path: string;
  /** The least (or, with `atMost`, the most) that a release may show. */
  readonly goal: number;
  readonly atMost?: boolean;
  /** Print as it stands rather than in per cent. */
  readonly plain?: boolean;
  readonly comparison?: string;
}

/** A judge run: which prediction task over which data, scored by which script. */
export interface Judgement {
  readonly title: string;
  readonly task: 'target' | 'pair' | 'quotes' | 'stance' | 'document';
  /** Files under the data folder: what is predicted on, and the gold where it is another file. */
  readonly input: string;
  readonly gold?: string;
  readonly judge: string;
  readonly options?: readonly string[];
  readonly figures: readonly Figure[];
}

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

export const JUDGEMENTS: readonly Judgement[] = [
  {
    title: 'PolNeAR dev',
    task: 'quotes',
    input: 'polnear/dev.jsonl',
    judge: 'score-quotes.mjs',
    figures: [
      { name: '(a) quoted parts: exact F1', path: 'a/exact/f1', goal: 94, comparison: 'CoreNLP 88' },
      { name: '(a) end-to-end F1', path: 'a/e2e/f1', goal: 75, comparison: 'CoreNLP 63, people 95' },
      {
        name: '(a) entity behind a pronoun speaker',
        path: 'a/by/src:pronoun/entityAcc',
        goal: 62,
        comparison: 'CoreNLP 47',
      },
      { name: '(b) all: character F1', path: 'b/char/f1', goal: 62, comparison: 'CoreNLP 54, people 91' },
      { name: '(b) end-to-end F1', path: 'b/e2e/f1', goal: 0, comparison: 'CoreNLP 27, people 76' },
    ],
  },
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
    title: 'NewsMTSC dev',
    task: 'target',
    input: 'newsmtsc/dev.jsonl',
    judge: 'score-labels.mjs',
    figures: [{ name: 'macro-F1', path: 'macroF1', goal: 57, comparison: 'VADER 50-52, wink 52-56' }],
  },
  {
    title: 'SEESAW dev pairs',
    task: 'pair',
    input: 'seesaw/dev-pairs.jsonl',
    judge: 'score-labels.mjs',
    figures: [
      { name: 'accuracy', path: 'accuracy', goal: 0, comparison: 'AFINN 67' },
      { name: 'macro-F1', path: 'macroF1', goal: 0 },
    ],
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
    title: 'DSE dev, sentences not in train',
    task: 'pair',
    input: 'dse/dev.jsonl',
    judge: 'score-labels.mjs',
    options: ['--where', 'sentenceInTrain=false'],
    figures: [{ name: 'macro-F1', path: 'macroF1', goal: 0, comparison: 'floor 50' }],
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
