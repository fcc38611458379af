import type { LightKernel } from './kernel.ts';
import type { LightWeights } from './light-weights.ts';
import { createScalarKernel } from './scalar-kernel.ts';
import { createSimdKernel } from './simd-kernel.ts';

/** Words that the network takes in at once: a sentence, or a part of one that is too long. */
export const LONGEST = 120;
/** Numbers that the heads of both attentions give to a word, filled up; those of pairs begin after those of targets. */
const SCORES = 16;
const HEADS = 4;
const POLARITIES = 3;
const PAIR_OUTPUTS = 13;
/** Outputs are filled up to whole vectors. */
const FILLED = 16;
/** Sentences whose states are kept. */
const KEPT = 32;
/** Mentions of a sentence whose share in the hidden layer is kept. */
const KEPT_RANGES = 16;

/** Words by their place in a stretch, end-exclusive. */
export type WordRange = readonly [first: number, end: number];

/** A network in memory. Not for use by two callers at once. */
export interface LightNetwork {
  readonly kernel: 'simd' | 'scalar';
  /** Forms of words that there is room for at once. */
  readonly forms: number;
  /** Puts what a word form gives to its neighbourhood into a place of the table of forms. */
  learnForm(place: number, pieces: readonly number[], flag: number): void;
  /** The same for a word that is hidden. */
  learnHidden(place: number, flag: number): void;
  /** Reads words, given by their places in the table of forms, and says where their states are kept for a while. */
  encode(places: readonly number[]): number;
  /** Whether the states of a stretch are still kept. */
  keeps(stretch: number): boolean;
  /** Three logits, negative, neutral, positive; good until the next call. */
  readTarget(stretch: number, target: WordRange): Float32Array;
  /** Thirteen logits, polarity among listed pairs, among all pairs, seven tones; good until the next call. */
  readPair(stretch: number, target: WordRange, holder: WordRange | 'outside' | 'narrator'): Float32Array;
}

/** A read-out of a stretch: attention with values of its own, and what mentions and the whole give to the hidden layer. */
interface Head {
  readonly values: { readonly weights: number; readonly bias: number };
  /** Of the mentions: as the target, and for pairs as the holder. */
  readonly mention: { readonly weights: number; readonly bias: number; readonly width: number };
  readonly whole: number;
  readonly distances: number;
  readonly output: { readonly weights: number; readonly bias: number };
  /** First of its four scores of a word. */
  readonly score: number;
  /** Kept for each stretch: values, share of the whole, shares of mentions. */
  readonly states: number;
  readonly wholes: number;
  readonly mentions: number;
}

/** Lays the weights out for the kernel. */
export function createLightNetwork(
  weights: LightWeights,
  choice: 'auto' | 'scalar' = 'auto',
  forms = 8192,
): LightNetwork {
  const { inner, size, hidden } = weights.description;
  const line = size * 4;
  let top = 64;
  const take = (numbers: number): number => {
    const address = top;
    top += Math.ceil(numbers / 16) * 64;
    return address;
  };
  const placed: { readonly at: number; readonly values: Float32Array }[] = [];
  const place = (name: string): number => {
    const values = weights.tensor(name) as Float32Array;
    const at = take(values.length);
    placed.push({ at, values });
    return at;
  };
  const layerOf = (name: string) => ({ weights: place(name), bias: place(`${name}.bias`) });
  const headOf = (name: string, parties: number, score: number): Head => ({
    values: layerOf(`${name}.values`),
    mention: { ...layerOf(`${name}.mention`), width: parties * hidden },
    whole: place(`${name}.whole`),
    distances: place(`${name}.distances`),
    output: layerOf(`${name}.output`),
    score,
    states: take(KEPT * LONGEST * hidden),
    wholes: take(KEPT * hidden),
    mentions: take(KEPT * KEPT_RANGES * parties * hidden),
  });
  const vectors = weights.tensor('words') as Int8Array;
  const scales = weights.tensor('words.scales') as Float32Array;
  const flags = weights.tensor('flags') as Float32Array;
  const hiddenWord = weights.tensor('hidden') as Float32Array;
  const near = layerOf('near');
  const far = place('far');
  const scorer = layerOf('scores');
  const target = headOf('target', 1, 0);
  const pair = headOf('pair', 2, HEADS);
  const holderDistances = place('holder.distances');
  /** What a holder whom the sentence does not name, and the narrator, give to the hidden layer. */
  const kinds = place('kinds');

  const nothing = take(3 * size);
  const sum = take(inner);
  const table = take(forms * 3 * size);
  const places = take(LONGEST);
  const layer = take(LONGEST * size);
  const mean = take(size);
  const shares = take(LONGEST * HEADS);
  const between = take(hidden);
  const output = take(FILLED);
  const states = take(KEPT * LONGEST * size);
  const scores = take(KEPT * LONGEST * SCORES);

  const kernel: LightKernel = (choice === 'auto' ? createSimdKernel(top) : null) ?? createScalarKernel(top);
  const floats = new Float32Array(kernel.memory);
  const wholes = new Int32Array(kernel.memory);
  for (const { at, values } of placed) floats.set(values, at / 4);

  const rows = new Int32Array(KEPT);
  /** The ranges whose shares are kept, by head: first word and end of each. */
  const ranges = {
    target: new Int32Array(KEPT * KEPT_RANGES * 2),
    pair: new Int32Array(KEPT * KEPT_RANGES * 2),
  };
  const turns = { target: new Int32Array(KEPT), pair: new Int32Array(KEPT) };
  const hasValues = { target: new Uint8Array(KEPT), pair: new Uint8Array(KEPT) };
  let turn = 0;

  const statesOf = (own: number) => states + own * LONGEST * line;
  const eachRow = (
    own: number,
    { weights: matrix, bias }: Head['values'],
    to: number,
    outputs: number,
  ): void => {
    kernel.denseRows(statesOf(own), rows[own]!, matrix, bias, to, size, outputs);
  };
  const openHead = (own: number, head: Head, name: 'target' | 'pair'): void => {
    if (hasValues[name][own]) return;
    hasValues[name][own] = 1;
    eachRow(own, head.values, head.states + own * LONGEST * hidden * 4, hidden);
    kernel.pool(statesOf(own), rows[own]!, mean, size);
    kernel.dense(mean, head.whole, nothing, head.wholes + own * hidden * 4, size, hidden, 0);
  };
  /** Where the share of a mention in the hidden layer lies: as the target, then for pairs as the holder. */
  const mentionAt = (own: number, head: Head, name: 'target' | 'pair', [first, end]: WordRange): number => {
    const known = ranges[name];
    const from = own * KEPT_RANGES;
    const count = turns[name][own]!;
    const { width } = head.mention;
    for (let at = from; at < from + Math.min(count, KEPT_RANGES); at++)
      if (known[at * 2] === first && known[at * 2 + 1] === end) return head.mentions + at * width * 4;
    const at = from + (count % KEPT_RANGES);
    turns[name][own] = count + 1;
    known[at * 2] = first;
    known[at * 2 + 1] = end;
    kernel.average(statesOf(own), first, end, mean, size);
    const to = head.mentions + at * width * 4;
    kernel.dense(mean, head.mention.weights, head.mention.bias, to, size, width, 0);
    return to;
  };
  const finish = (own: number, head: Head, parts: readonly number[]): void => {
    const whole = head.wholes / 4 + own * hidden;
    for (let k = 0; k < hidden; k++) {
      let value = floats[between / 4 + k]! + floats[whole + k]!;
      for (const part of parts) value += floats[part / 4 + k]!;
      floats[between / 4 + k] = Math.max(value, 0);
    }
    kernel.dense(between, head.output.weights, head.output.bias, output, hidden, FILLED, 0);
  };
  const read = (
    stretch: number,
    head: Head,
    name: 'target' | 'pair',
    aim: WordRange,
    voice: WordRange | null,
    kind: number,
  ): void => {
    const own = stretch % KEPT;
    openHead(own, head, name);
    const parts = [mentionAt(own, head, name, aim)];
    if (voice) parts.push(mentionAt(own, head, name, voice) + hidden * 4);
    else if (kind >= 0) parts.push(kinds + kind * hidden * 4);
    kernel.attend(
      head.states + own * LONGEST * hidden * 4,
      scores + (own * LONGEST * SCORES + head.score) * 4,
      rows[own]!,
      aim[0],
      aim[1],
      head.distances,
      voice?.[0] ?? 0,
      voice?.[1] ?? 0,
      holderDistances,
      shares,
      between,
      hidden,
    );
    finish(own, head, parts);
  };

  return {
    kernel: kernel.name,
    forms,
    learnForm(at, pieces, flag) {
      for (let k = 0; k < inner; k++) floats[sum / 4 + k] = flags[flag * inner + k]!;
      for (const piece of pieces) {
        const scale = scales[piece]!;
        for (let k = 0; k < inner; k++) floats[sum / 4 + k]! += vectors[piece * inner + k]! * scale;
      }
      kernel.dense(sum, near.weights, nothing, table + at * 3 * line, inner, 3 * size, 0);
    },
    learnHidden(at, flag) {
      for (let k = 0; k < inner; k++) floats[sum / 4 + k] = flags[flag * inner + k]! + hiddenWord[k]!;
      kernel.dense(sum, near.weights, nothing, table + at * 3 * line, inner, 3 * size, 0);
    },
    encode(words) {
      const stretch = turn++;
      const own = stretch % KEPT;
      rows[own] = words.length;
      for (const name of ['target', 'pair'] as const) {
        hasValues[name][own] = 0;
        turns[name][own] = 0;
      }
      for (let row = 0; row < words.length; row++) wholes[places / 4 + row] = words[row]!;
      kernel.convolve(places, words.length, table, near.bias, layer, size);
      kernel.deepen(layer, words.length, far, statesOf(own), size);
      eachRow(own, scorer, scores + own * LONGEST * SCORES * 4, SCORES);
      return stretch;
    },
    keeps: (stretch) => turn - stretch <= KEPT,
    readTarget(stretch, aim) {
      read(stretch, target, 'target', aim, null, -1);
      return floats.subarray(output / 4, output / 4 + POLARITIES);
    },
    readPair(stretch, aim, holder) {
      const voice = typeof holder === 'string' ? null : holder;
      read(stretch, pair, 'pair', aim, voice, holder === 'narrator' ? 1 : 0);
      return floats.subarray(output / 4, output / 4 + PAIR_OUTPUTS);
    },
  };
}
