import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { decodeTags } from './decode-tags.ts';
import { type Encoder, STATE_SIZE } from './encoder.ts';
import type { ModelDescription } from './model-bundle.ts';
import type {
  DocumentReading,
  PairReading,
  PolarityProbabilities,
  SentenceReading,
  TaggedPart,
} from './sentence-reading.ts';
import { NAME_TAGS, NAME_TYPES, PART_TAGS, PARTS, type Part, TAGS } from './tags.ts';
import { flagOf } from './word-flags.ts';
import type { WordPieces } from './word-pieces.ts';

/** A model ready to read documents. */
export interface Reader {
  readonly description: ModelDescription;
  readonly encoder: Encoder;
  readonly pieces: WordPieces;
}

/** Words of a sentence, or of a part of one that is too long for the encoder, with the states of their pieces. */
interface Stretch {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Place of each word's first piece among the states; one entry more than there are words. */
  readonly firstPiece: readonly number[];
  readonly ids: readonly number[];
  readonly flags: readonly number[];
  states: Float32Array | null;
}

interface Opened {
  readonly stretches: readonly Stretch[];
  reading: SentenceReading | null;
}

/** Puts a document under the model's eyes. */
export function readDocumentWith(
  reader: Reader,
  document: Document,
  segmentation: Segmentation | null,
): DocumentReading {
  const opened: (Opened | undefined)[] = new Array(document.sentences.length).fill(undefined);
  const open = (index: number): Opened => {
    opened[index] ??= { stretches: cutSentence(reader, document, segmentation, index), reading: null };
    return opened[index];
  };
  const find = (index: number, span: Span): Stretch | null =>
    open(index).stretches.find(({ starts, ends }) => span.start < ends.at(-1)! && span.end > starts[0]!) ??
    null;
  return {
    readSentence(index) {
      const sentence = open(index);
      sentence.reading ??= readTags(reader, sentence.stretches);
      return sentence.reading;
    },
    readTarget(index, target, masked) {
      const stretch = find(index, target);
      if (!stretch) return null;
      const pieces = piecesOf(stretch, target);
      if (pieces === null) return null;
      const states = masked ? encodeMasked(reader, stretch, pieces) : statesOf(reader, stretch);
      const row = new Float32Array(2 * STATE_SIZE);
      row.set(states.subarray(0, STATE_SIZE));
      addMean(row, STATE_SIZE, states, pieces);
      return softmax(reader.encoder.applyDeep('target', row), 0, reader.description.temperature.target);
    },
    readPair(index, holder, target) {
      const stretch = find(index, target);
      const aim = stretch && piecesOf(stretch, target);
      if (!stretch || !aim) return null;
      const states = statesOf(reader, stretch);
      const row = new Float32Array(4 * STATE_SIZE);
      row.set(states.subarray(0, STATE_SIZE));
      addMean(row, STATE_SIZE, states, aim);
      const holders = reader.encoder.constant('holders');
      const own = typeof holder === 'string' ? null : piecesOf(stretch, holder);
      if (own) addMean(row, 2 * STATE_SIZE, states, own);
      else {
        const kind = holder === 'narrator' ? 2 : 1;
        row.set(holders.subarray(kind * STATE_SIZE, (kind + 1) * STATE_SIZE), 2 * STATE_SIZE);
      }
      for (let k = 0; k < STATE_SIZE; k++) {
        row[3 * STATE_SIZE + k] = row[STATE_SIZE + k]! * row[2 * STATE_SIZE + k]!;
      }
      const logits = reader.encoder.applyDeep('pair', row);
      const { pair } = reader.description.temperature;
      return {
        stance: softmax(logits, 0, pair),
        pair: softmax(logits, 3, pair),
        tones: softmaxOf(logits.subarray(6), 1),
      } satisfies PairReading;
    },
  };
}

function cutSentence(
  { encoder, pieces }: Reader,
  { text, sentences, tokens }: Document,
  segmentation: Segmentation | null,
  index: number,
): Stretch[] {
  const sentence = sentences[index]!;
  const { start } = sentence;
  const split = pieces.split(text.slice(start, sentence.end));
  const regions = segmentation === null ? [] : regionsIn(segmentation, tokens, sentence);
  const stretches: Stretch[] = [];
  const count = split.starts.length;
  for (let from = 0; from < count; ) {
    const [starts, ends, firstPiece, ids, flags]: number[][] = [[], [], [], [pieces.idOf('[CLS]')], [0]];
    let word = from;
    for (; word < count; word++) {
      const first = split.firstPiece[word]!;
      const end = split.firstPiece[word + 1]!;
      if (ids!.length + end - first > encoder.longest - 1 && word > from) break;
      const at = start + split.starts[word]!;
      const until = start + split.ends[word]!;
      const flag = flagOf(
        text.slice(at, until),
        regions.some((inner) => inner.start <= at && at < inner.end),
      );
      starts!.push(at);
      ends!.push(until);
      firstPiece!.push(ids!.length);
      for (let piece = first; piece < end; piece++) {
        ids!.push(split.ids[piece]!);
        flags!.push(flag);
      }
    }
    firstPiece!.push(ids!.length);
    ids!.push(pieces.idOf('[SEP]'));
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

/** The insides of the quoted regions that a sentence touches. */
function regionsIn(
  { regions, regionOfToken }: Segmentation,
  tokens: Document['tokens'],
  { firstToken, endToken }: { firstToken: number; endToken: number },
): Span[] {
  const found = new Set<number>();
  for (let token = firstToken; token < endToken; token++) {
    let region = regionOfToken[token]!;
    while (region >= 0 && !found.has(region)) {
      found.add(region);
      region = regions[region]!.parent ?? -1;
    }
  }
  void tokens;
  return [...found].map((region) => regions[region]!.inner);
}

function statesOf({ encoder }: Reader, stretch: Stretch): Float32Array {
  stretch.states ??= encoder.encode(stretch.ids, stretch.flags);
  return stretch.states;
}

function encodeMasked(
  { encoder, pieces }: Reader,
  { ids, flags }: Stretch,
  [first, end]: PieceRange,
): Float32Array {
  const masked = [...ids];
  masked.fill(pieces.idOf('[MASK]'), first, end);
  return encoder.encode(masked, flags);
}

type PieceRange = readonly [first: number, end: number];

/** The pieces of the words that a span touches. */
function piecesOf({ starts, ends, firstPiece }: Stretch, span: Span): PieceRange | null {
  let first = 0;
  while (first < starts.length && ends[first]! <= span.start) first++;
  let end = first;
  while (end < starts.length && starts[end]! < span.end) end++;
  return end > first ? [firstPiece[first]!, firstPiece[end]!] : null;
}

function addMean(row: Float32Array, at: number, states: Float32Array, [first, end]: PieceRange): void {
  const share = 1 / (end - first);
  for (let piece = first; piece < end; piece++) {
    const from = piece * STATE_SIZE;
    for (let k = 0; k < STATE_SIZE; k++) row[at + k]! += states[from + k]! * share;
  }
}

function readTags(reader: Reader, stretches: readonly Stretch[]): SentenceReading {
  const names: SentenceReading['names'][number][] = [];
  const parts: TaggedPart[] = [];
  for (const stretch of stretches) {
    const { starts, ends, firstPiece } = stretch;
    const states = statesOf(reader, stretch);
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
      const part: Part = PARTS[run.kind]!;
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

function softmax(logits: Float32Array, from: number, temperature: number): PolarityProbabilities {
  const [negative = 0, neutral = 0, positive = 0] = softmaxOf(logits.subarray(from, from + 3), temperature);
  return [negative, neutral, positive];
}

function softmaxOf(logits: Float32Array, temperature: number): number[] {
  const most = Math.max(...logits);
  const powers = [...logits].map((value) => Math.exp((value - most) / temperature));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / total);
}
