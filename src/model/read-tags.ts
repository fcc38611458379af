import { decodeTags } from './decode-tags.ts';
import { STATE_SIZE } from './encoder.ts';
import type { Reader } from './read-document.ts';
import type { SentenceReading, TaggedName, TaggedPart } from './sentence-reading.ts';
import type { Stretch } from './stretch.ts';
import { NAME_TAGS, NAME_TYPES, PART_TAGS, PARTS, TAGS } from './tags.ts';

/** Names and attributions in encoded stretches. */
export function readTags(
  reader: Reader,
  stretches: readonly Stretch[],
  statesOf: (stretch: Stretch) => Float32Array,
): SentenceReading {
  const names: TaggedName[] = [];
  const parts: TaggedPart[] = [];
  for (const stretch of stretches) {
    const { starts, ends, firstPiece } = stretch;
    const states = statesOf(stretch);
    const rows = new Float32Array(starts.length * STATE_SIZE);
    for (let word = 0; word < starts.length; word++) {
      const from = firstPiece[word]! * STATE_SIZE;
      rows.set(states.subarray(from, from + STATE_SIZE), word * STATE_SIZE);
    }
    const tags = reader.encoder.apply('tags', rows);
    for (const run of decodeTags(tags, starts.length, TAGS, 0, NAME_TAGS)) {
      names.push({
        start: starts[run.firstWord]!,
        end: ends[run.endWord - 1]!,
        type: NAME_TYPES[run.kind]!,
        probability: run.probability,
      });
    }
    const bias = reader.description.attributionBias;
    for (const run of decodeTags(tags, starts.length, TAGS, NAME_TAGS, PART_TAGS, bias)) {
      const part = PARTS[run.kind]!;
      parts.push({
        start: starts[run.firstWord]!,
        end: ends[run.endWord - 1]!,
        part,
        probability: run.probability,
        attitude: part === 'content' ? meanAttitude(tags, run.firstWord, run.endWord) : 0,
      });
    }
  }
  return { names, parts };
}

function meanAttitude(tags: Float32Array, firstWord: number, endWord: number): number {
  let total = 0;
  for (let word = firstWord; word < endWord; word++)
    total += 1 / (1 + Math.exp(-tags[word * TAGS + TAGS - 1]!));
  return total / (endWord - firstWord);
}
