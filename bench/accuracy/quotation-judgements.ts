import type { Judgement } from './judgement.ts';

/** Who says what, in whole articles. */
export const QUOTATION_JUDGEMENTS: readonly Judgement[] = [
  {
    title: 'PolNeAR dev',
    task: 'quotes',
    input: 'polnear/dev.jsonl',
    judge: 'score-quotes.mjs',
    figures: [
      {
        name: '(a) quoted parts: exact F1',
        path: 'a/exact/f1',
        goal: 94,
        accurateGoal: 94,
        comparison: 'CoreNLP 88',
      },
      {
        name: '(a) end-to-end F1',
        path: 'a/e2e/f1',
        goal: 75,
        accurateGoal: 89,
        comparison: 'CoreNLP 63, people 95',
      },
      {
        name: '(a) entity behind a pronoun speaker',
        path: 'a/by/src:pronoun/entityAcc',
        goal: 62,
        accurateGoal: 76,
        comparison: 'CoreNLP 47',
      },
      {
        name: '(b) all: character F1',
        path: 'b/char/f1',
        goal: 62,
        accurateGoal: 87,
        comparison: 'CoreNLP 54, people 91',
      },
      {
        name: '(b) end-to-end F1',
        path: 'b/e2e/f1',
        goal: 0,
        accurateGoal: 66.5,
        comparison: 'CoreNLP 27, people 76',
      },
    ],
  },
];
