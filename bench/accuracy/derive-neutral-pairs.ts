import { overlaps, type Span } from '../../src/document/span.ts';
import type { AnnotatedSentence } from './annotated-sentence.ts';

/** A holder and a target between whom nothing is listed. */
export interface NeutralPair {
  readonly source: Span;
  readonly target: Span;
}

const PRONOUNS = new Set(
  'he she they him her them it his hers their its we us our i me my you your who whom himself herself themselves itself this that those these'.split(
    ' ',
  ),
);

/** Neutral pairs that follow from the annotation without being listed in it; training derives the same ones. */
export function deriveNeutralPairs(sentence: AnnotatedSentence): NeutralPair[] {
  return [...implyNeutral(sentence), ...swapPolar(sentence)];
}

/**
 * A speaker and an actor named inside what he says, without an edge between them: annotators listed every evident edge,
 * so he merely mentions him. Left out where a polar target may mean the same actor.
 */
function implyNeutral({ text, names, attributions, stances }: AnnotatedSentence): NeutralPair[] {
  const polar = stances
    .filter(({ polarity }) => polarity !== 'neutral')
    .map(({ target }) => text.slice(target.start, target.end).toLowerCase());
  const pairs: NeutralPair[] = [];
  for (const { source, content } of attributions) {
    if (!source) continue;
    for (const name of names) {
      if (name.type === 'place' || name.type === 'other' || overlaps(name, source)) continue;
      if (!content.some(({ start, end }) => start <= name.start && name.end <= end)) continue;
      const isListed = stances.some(
        ({ holder, target }) => holder !== 'narrator' && overlaps(holder, source) && overlaps(target, name),
      );
      if (isListed) continue;
      const words = wordsOf(text.slice(name.start, name.end).toLowerCase());
      const mayBeNamed = polar.some(
        (target) => PRONOUNS.has(target) || wordsOf(target).some((word) => words.includes(word)),
      );
      if (!mayBeNamed) pairs.push({ source, target: name });
    }
  }
  return pairs;
}

/** A polar edge without its reverse: the target shows nothing toward the holder. */
function swapPolar({ stances }: AnnotatedSentence): NeutralPair[] {
  return stances.flatMap(({ holder, target, polarity }) => {
    if (holder === 'narrator' || polarity === 'neutral' || isSame(holder, target)) return [];
    const hasReverse = stances.some(
      (other) => other.holder !== 'narrator' && isSame(other.holder, target) && isSame(other.target, holder),
    );
    return hasReverse ? [] : [{ source: target, target: holder }];
  });
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
