import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { Rewording } from './stand-ins.ts';
import { flagOf } from './word-flags.ts';
import type { WordPieces } from './word-pieces.ts';

/** Words that the encoder takes in at once: a sentence, or a part of one that is too long; with the states of their pieces. */
export interface Stretch {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Place of each word's first piece among the states; one entry more than there are words. */
  readonly firstPiece: readonly number[];
  readonly ids: readonly number[];
  readonly flags: readonly number[];
  states: Float32Array | null;
}

/** Pieces by their place among the states. */
export type PieceRange = readonly [first: number, end: number];

const asItIs: Rewording = (_, word) => word;

/** Cuts a stretch of text into what the encoder takes in at once: as a rule one piece. */
export function cutStretches(
  pieces: WordPieces,
  longest: number,
  { text }: Document,
  segmentation: Segmentation,
  { start, end }: Span,
  reword: Rewording = asItIs,
): Stretch[] {
  const split = pieces.split(text.slice(start, end));
  const regions = quotedInsides(segmentation, start, end);
  const begin = pieces.idOf('[CLS]');
  const close = pieces.idOf('[SEP]');
  const stretches: Stretch[] = [];
  const count = split.starts.length;
  for (let from = 0; from < count; ) {
    const [starts, ends, firstPiece, ids, flags]: number[][] = [[], [], [], [begin], [0]];
    let word = from;
    for (; word < count; word++) {
      const at = start + split.starts[word]!;
      const until = start + split.ends[word]!;
      const written = text.slice(at, until);
      const read = reword(at, written);
      const own =
        read === written
          ? split.ids.slice(split.firstPiece[word]!, split.firstPiece[word + 1]!)
          : pieces.split(read).ids;
      if (ids!.length + own.length > longest - 1 && word > from) break;
      const flag = flagOf(
        written,
        regions.some((inner) => inner.start <= at && at < inner.end),
      );
      starts!.push(at);
      ends!.push(until);
      firstPiece!.push(ids!.length);
      for (const id of own) {
        ids!.push(id);
        flags!.push(flag);
      }
    }
    firstPiece!.push(ids!.length);
    ids!.push(close);
    flags!.push(0);
    stretches.push({
      starts: starts!,
      ends: ends!,
      firstPiece: firstPiece!,
      ids: ids!,
      flags: flags!,
      states: null,
    });
    from = word;
  }
  return stretches;
}

/** The insides of the quoted regions that a stretch touches. Regions stand in the order of their starts. */
export function quotedInsides({ regions }: Segmentation, start: number, end: number): Span[] {
  const found: Span[] = [];
  let low = 0;
  let high = regions.length;
  // Regions of depth 0 do not overlap, so only the last one that begins before can reach in.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (regions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let first = low - 1;
  while (first > 0 && regions[first]!.depth > 0) first--;
  for (let at = Math.max(0, first); at < regions.length && regions[at]!.start < end; at++) {
    if (regions[at]!.end > start && regions[at]!.depth === 0) found.push(regions[at]!.inner);
  }
  return found;
}

/** The pieces of the words that a span touches, null where it touches none. */
export function piecesOf({ starts, ends, firstPiece }: Stretch, span: Span): PieceRange | null {
  let first = 0;
  while (first < starts.length && ends[first]! <= span.start) first++;
  let end = first;
  while (end < starts.length && starts[end]! < span.end) end++;
  return end > first ? [firstPiece[first]!, firstPiece[end]!] : null;
}
