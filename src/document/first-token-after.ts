import type { Token } from './document.ts';

/** Index of the first token from `from` on that ends after an offset; `to` where none before it does. */
export function firstTokenAfter(tokens: readonly Token[], offset: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
