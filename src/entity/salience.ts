import type { Segmentation } from '../segment/segmentation.ts';
import type { Mention } from './mention.ts';

const KIND_WEIGHTS = { name: 1, nominal: 0.8, pronoun: 0.6 } as const;

/** How much the article turns on an entity: by number and place of its mentions, not yet scaled. */
export function measureSalience(
  mentions: readonly Mention[],
  members: readonly number[],
  { kindOfParagraph }: Segmentation,
): number {
  let salience = 0;
  for (const index of members) {
    const { kind, paragraph } = mentions[index]!;
    const place = kindOfParagraph[paragraph] ?? 'narration';
    if (place === 'byline' || place === 'credit' || place === 'boilerplate') salience += 0.1;
    else salience += KIND_WEIGHTS[kind] * (place === 'headline' ? 2 : 1 + 1 / (1 + paragraph));
  }
  return salience;
}
