import type { Passage } from './passages.ts';

/** Passages that samples are chosen from. */
export const SAMPLED = 100;
const SHOWN = 10;
const NEUTRAL = 3;

/**
 * Some passages that show how an entity speaks and is spoken of: one of each article, the one with the clearest tone; and more of
 * the same articles where these are too few. In the order given.
 */
export function chooseTelling(passages: readonly Passage[], key: string): readonly Passage[] {
  const clarity = (passage: Passage) =>
    Math.max(
      0,
      ...passage.stances
        .filter(({ holder, target }) => holder === key || target === key)
        .map(({ tone }) => Math.abs(tone - NEUTRAL)),
    );
  const ranked = passages
    .map((passage, place) => ({ passage, place, clear: clarity(passage) }))
    .sort((a, b) => b.clear - a.clear || a.place - b.place);
  const seen = new Set<number>();
  const [first, rest] = [[], []] as [typeof ranked, typeof ranked];
  for (const each of ranked) {
    (seen.has(each.passage.article) ? rest : first).push(each);
    seen.add(each.passage.article);
  }
  return [...first.sort((a, b) => a.place - b.place), ...rest]
    .slice(0, SHOWN)
    .sort((a, b) => a.place - b.place)
    .map(({ passage }) => passage);
}
