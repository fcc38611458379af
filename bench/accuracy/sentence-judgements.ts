import type { Figure, Judgement } from './judgement.ts';

/** What stands in an annotated sentence, as the stages find it and, under `model/`, as the model alone reads it. */
const SENTENCES: readonly Figure[] = [
  { name: 'names typed F1, pipeline', path: 'typed/f1', goal: 0, comparison: 'two readings 99' },
  { name: 'names typed F1, model', path: 'model/typed/f1', goal: 0, accurateGoal: 90 },
  { name: 'content words F1, pipeline', path: 'content/f1', goal: 0, comparison: 'two readings 98' },
  { name: 'content words F1, model', path: 'model/content/f1', goal: 0, accurateGoal: 94 },
  { name: 'speaker words F1, pipeline', path: 'speaker/f1', goal: 0, comparison: 'two readings 95' },
  { name: 'speaker words F1, model', path: 'model/speaker/f1', goal: 0, accurateGoal: 87 },
  { name: 'cue words F1, pipeline', path: 'cue/f1', goal: 0, comparison: 'two readings 96' },
  { name: 'cue words F1, model', path: 'model/cue/f1', goal: 0 },
];

/** What is read in single sentences. */
export const SENTENCE_JUDGEMENTS: readonly Judgement[] = [
  {
    title: 'NewsMTSC dev',
    task: 'target',
    input: 'newsmtsc/dev.jsonl',
    judge: 'score-labels.mjs',
    figures: [
      {
        name: 'macro-F1',
        path: 'macroF1',
        goal: 57,
        accurateGoal: 77.5,
        comparison: 'VADER 50-52, wink 52-56',
      },
    ],
  },
  {
    title: 'NewsMTSC dev, target masked',
    task: 'target',
    predictOptions: ['--masked'],
    input: 'newsmtsc/dev.jsonl',
    judge: 'score-labels.mjs',
    figures: [{ name: 'macro-F1', path: 'macroF1', goal: 0, accurateGoal: 74 }],
  },
  {
    title: 'Annotated sentences dev',
    task: 'sentence',
    input: 'annotated/dev.jsonl',
    judge: './score-sentences.mjs',
    figures: SENTENCES,
  },
  {
    title: 'Annotated sentences dev-2, few quotations',
    task: 'sentence',
    input: 'annotated/dev-2.jsonl',
    judge: './score-sentences.mjs',
    // The goals are set for dev alone.
    figures: SENTENCES.map(({ name, path }) => ({ name, path, goal: 0 })),
  },
];
