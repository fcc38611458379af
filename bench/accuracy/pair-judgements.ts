import type { Figure, Judgement } from './judgement.ts';

const LABELS: readonly Figure[] = [
  { name: 'accuracy', path: 'accuracy', goal: 0 },
  { name: 'macro-F1', path: 'macroF1', goal: 0 },
];
const LISTED: readonly Figure[] = [
  { name: 'accuracy', path: 'accuracy', goal: 0, accurateGoal: 83, comparison: 'two readings 97 of shared' },
  { name: 'macro-F1', path: 'macroF1', goal: 0, accurateGoal: 79 },
];
const TONES: readonly Figure[] = [
  {
    name: 'tone distance (grades)',
    path: 'meanDistance',
    goal: 0,
    accurateGoal: 0.48,
    atMost: true,
    plain: true,
  },
];
const SEESAW: readonly Figure[] = [
  { name: 'accuracy', path: 'accuracy', goal: 0, accurateGoal: 77, comparison: 'AFINN 67, RoBERTa 84' },
  { name: 'macro-F1', path: 'macroF1', goal: 0 },
];

const listed = { task: 'pair', input: ':listed-pairs' } as const;
const seesaw = { task: 'pair', input: 'seesaw/dev-pairs.jsonl', judge: 'score-labels.mjs' } as const;

/**
 * The attitude of a marked holder toward a marked target. One rule serves all sets; where a title says "told", the
 * prediction knows in addition what kind of pairs the set has, which a judge that only passes lines does not tell.
 */
export const PAIR_JUDGEMENTS: readonly Judgement[] = [
  { ...listed, title: 'Annotated dev, listed stances', judge: 'score-labels.mjs', figures: LISTED },
  { ...listed, title: 'Annotated dev, listed stances, tone', judge: './score-tones.mjs', figures: TONES },
  {
    title: 'Annotated dev, listed stances and derived neutral pairs',
    task: 'pair',
    input: ':listed-and-neutral-pairs',
    judge: 'score-labels.mjs',
    figures: [
      { name: 'accuracy', path: 'accuracy', goal: 0, accurateGoal: 81 },
      { name: 'macro-F1', path: 'macroF1', goal: 0, accurateGoal: 73 },
    ],
  },
  { ...seesaw, title: 'SEESAW dev pairs', figures: SEESAW },
  {
    title: 'DSE dev, sentences not in train',
    task: 'pair',
    input: 'dse/dev.jsonl',
    judge: 'score-labels.mjs',
    options: ['--where', 'sentenceInTrain=false'],
    figures: [{ name: 'macro-F1', path: 'macroF1', goal: 0, accurateGoal: 60, comparison: 'floor 50' }],
  },
  {
    ...listed,
    title: 'Annotated dev, listed stances, told that they are listed',
    predictOptions: ['--listed'],
    judge: 'score-labels.mjs',
    figures: LABELS,
  },
  {
    ...listed,
    title: 'Annotated dev, listed stances, told that they are listed, tone',
    predictOptions: ['--listed'],
    judge: './score-tones.mjs',
    figures: [{ name: 'tone distance (grades)', path: 'meanDistance', goal: 0, atMost: true, plain: true }],
  },
  {
    ...seesaw,
    title: 'SEESAW dev pairs, told that there is an attitude',
    predictOptions: ['--polar'],
    figures: LABELS,
  },
];
