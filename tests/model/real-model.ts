import { readModel } from '../../src/index.ts';
import type { ModelBundle } from '../../src/model/model-bundle.ts';
import { createWordPieces, type WordPieces } from '../../src/model/word-pieces.ts';

/** The model that is released with the library. */
export const MODEL_FOLDER = new URL('../../models/en/', import.meta.url);

export const readBundle = (): Promise<ModelBundle> => readModel(MODEL_FOLDER);

export const piecesOf = ({ vocabulary }: ModelBundle): WordPieces =>
  createWordPieces(vocabulary.split('\n').filter((piece) => piece !== ''));

/** Place of the largest of `count` numbers, counted from `from`. */
export function largest(numbers: ArrayLike<number>, from = 0, count = numbers.length): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (numbers[from + at]! > numbers[from + best]!) best = at;
  return best;
}

/** The largest difference between numbers that should be the same. */
export function furthest(some: ArrayLike<number>, others: ArrayLike<number>): number {
  if (some.length !== others.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let at = 0; at < some.length; at++) {
    const difference = Math.abs(some[at]! - others[at]!);
    // NaN too is far off.
    if (!(difference <= most)) most = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  }
  return most;
}
