import { ARTICLE_JUDGEMENTS } from './article-judgements.ts';
import type { Judgement } from './judgement.ts';
import { PAIR_JUDGEMENTS } from './pair-judgements.ts';
import { QUOTATION_JUDGEMENTS } from './quotation-judgements.ts';
import { SENTENCE_JUDGEMENTS } from './sentence-judgements.ts';

/** Everything that `npm run accuracy` measures, in the order of its table. */
export const JUDGEMENTS: readonly Judgement[] = [
  ...QUOTATION_JUDGEMENTS,
  ...ARTICLE_JUDGEMENTS,
  ...SENTENCE_JUDGEMENTS,
  ...PAIR_JUDGEMENTS,
];
