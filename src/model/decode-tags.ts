/** Words that carry one tag: `kind` is the place of the tag's name in its list. */
export interface TagRun {
  readonly kind: number;
  readonly firstWord: number;
  readonly endWord: number;
  /** Mean probability of the tags chosen, 0..1. */
  readonly probability: number;
}

const BARRED = -1e4;

/**
 * The best sequence of tags in which nothing goes on that has not begun (Viterbi), as runs. Taking the best tag of every
 * word on its own instead cost 6 points of end-to-end F1 in attribution.
 * @param logits `words` rows of `columns` numbers, of which `count` from `offset` on are the tags.
 * @param bias Added to the logarithm of O's probability: below 0 finds more.
 */
export function decodeTags(
  logits: Float32Array,
  words: number,
  columns: number,
  offset: number,
  count: number,
  bias = 0,
): TagRun[] {
  if (words === 0) return [];
  const scores = logProbabilities(logits, words, columns, offset, count);
  const back = new Uint8Array(words * count);
  let current = new Float64Array(count);
  for (let tag = 0; tag < count; tag++) {
    current[tag] = tag > 0 && tag % 2 === 0 ? BARRED : scores[tag]! + (tag === 0 ? bias : 0);
  }
  let following = new Float64Array(count);
  for (let word = 1; word < words; word++) {
    let best = 0;
    for (let tag = 1; tag < count; tag++) if (current[tag]! > current[best]!) best = tag;
    for (let tag = 0; tag < count; tag++) {
      let from = best;
      if (tag > 0 && tag % 2 === 0) from = current[tag]! > current[tag - 1]! ? tag : tag - 1;
      following[tag] = current[from]! + scores[word * count + tag]! + (tag === 0 ? bias : 0);
      back[word * count + tag] = from;
    }
    [current, following] = [following, current];
  }
  const chosen = new Uint8Array(words);
  let tag = 0;
  for (let other = 1; other < count; other++) if (current[other]! > current[tag]!) tag = other;
  for (let word = words - 1; word >= 0; word--) {
    chosen[word] = tag;
    tag = back[word * count + tag]!;
  }
  return runsOf(chosen, scores, count);
}

function logProbabilities(
  logits: Float32Array,
  words: number,
  columns: number,
  offset: number,
  count: number,
): Float64Array {
  const scores = new Float64Array(words * count);
  for (let word = 0; word < words; word++) {
    const from = word * columns + offset;
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < count; tag++) most = Math.max(most, logits[from + tag]!);
    let total = 0;
    for (let tag = 0; tag < count; tag++) total += Math.exp(logits[from + tag]! - most);
    const log = most + Math.log(total);
    for (let tag = 0; tag < count; tag++) scores[word * count + tag] = logits[from + tag]! - log;
  }
  return scores;
}

function runsOf(chosen: Uint8Array, scores: Float64Array, count: number): TagRun[] {
  const runs: TagRun[] = [];
  let first = -1;
  let total = 0;
  for (let word = 0; word <= chosen.length; word++) {
    const tag = word < chosen.length ? chosen[word]! : 0;
    if (first >= 0 && (tag === 0 || tag % 2 === 1)) {
      const kind = (chosen[first]! - 1) >> 1;
      runs.push({ kind, firstWord: first, endWord: word, probability: total / (word - first) });
      first = -1;
    }
    if (tag % 2 === 1) {
      first = word;
      total = 0;
    }
    if (tag > 0) total += Math.exp(scores[word * count + tag]!);
  }
  return runs;
}
