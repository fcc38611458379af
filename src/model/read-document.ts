import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { type Encoder, STATE_SIZE } from './encoder.ts';
import type { ModelDescription } from './model-bundle.ts';
import { readTags } from './read-tags.ts';
import type { DocumentReading, SentenceReading } from './sentence-reading.ts';
import { polaritiesOf, softMax } from './soft-max.ts';
import type { Rewording } from './stand-ins.ts';
import { cutStretches, type PieceRange, piecesOf, type Stretch } from './stretch.ts';
import type { WordPieces } from './word-pieces.ts';

/** A model ready to read documents. */
export interface Reader {
  readonly description: ModelDescription;
  readonly encoder: Encoder;
  readonly pieces: WordPieces;
  /** Encodes many inputs at once elsewhere (ONNX Runtime); null where the kernel does it one by one. */
  readonly encodeAll: ((inputs: readonly Pick<Stretch, 'ids' | 'flags'>[]) => Promise<Float32Array[]>) | null;
}

interface Unit {
  readonly stretches: readonly Stretch[];
  reading: SentenceReading | null;
}

/** Sentences between two looks at the clock and at the signal that stops it all. */
const AT_ONCE = 8;
const AT_ONCE_ELSEWHERE = 32;

/** Puts a document under the model's eyes. */
export function readDocumentWith(
  reader: Reader,
  document: Document,
  segmentation: Segmentation,
  reword?: Rewording,
): DocumentReading {
  const { encoder, pieces, description } = reader;
  const units = new Map<number, Unit>();
  const open = ({ start, end }: Span): Unit => {
    const key = start * (document.text.length + 1) + end;
    let unit = units.get(key);
    if (!unit) {
      unit = {
        stretches: cutStretches(pieces, encoder.longest, document, segmentation, { start, end }, reword),
        reading: null,
      };
      units.set(key, unit);
    }
    return unit;
  };
  const find = (window: Span, span: Span): Stretch | null =>
    open(window).stretches.find(({ starts, ends }) => span.start < ends.at(-1)! && span.end > starts[0]!) ??
    null;
  const statesOf = (stretch: Stretch): Float32Array => {
    stretch.states ??= encoder.encode(stretch.ids, stretch.flags);
    return stretch.states;
  };
  const masked = new Map<string, Float32Array>();
  const statesWithout = (stretch: Stretch, [first, end]: PieceRange): Float32Array => {
    const key = `${stretch.starts[0]} ${stretch.ends.at(-1)} ${first} ${end}`;
    let states = masked.get(key);
    if (!states) {
      const ids = [...stretch.ids].fill(pieces.idOf('[MASK]'), first, end);
      states = encoder.encode(ids, stretch.flags);
      masked.set(key, states);
    }
    return states;
  };

  /** What a head reads of a target: the state of the start mark, then the mean of the target's, then room for more. */
  const openRow = (width: number, window: Span, target: Span, nameBlind: boolean) => {
    const stretch = find(window, target);
    const aim = stretch && piecesOf(stretch, target);
    if (!stretch || !aim) return null;
    const states = nameBlind ? statesWithout(stretch, aim) : statesOf(stretch);
    const row = new Float32Array(width * STATE_SIZE);
    row.set(states.subarray(0, STATE_SIZE));
    addMean(row, STATE_SIZE, states, aim);
    return { row, stretch, states };
  };

  return {
    readSentence(sentence) {
      const unit = open(document.sentences[sentence]!);
      unit.reading ??= readTags(reader, unit.stretches, statesOf);
      return unit.reading;
    },

    readTarget(window, target, nameBlind) {
      const opened = openRow(2, window, target, nameBlind);
      if (!opened) return null;
      return polaritiesOf(encoder.applyDeep('target', opened.row), 0, description.temperature.target);
    },

    readPair(window, holder, target, nameBlind) {
      const opened = openRow(4, window, target, nameBlind);
      if (!opened) return null;
      const { row, stretch, states } = opened;
      const own = typeof holder === 'string' ? null : piecesOf(stretch, holder);
      if (own) addMean(row, 2 * STATE_SIZE, states, own);
      else {
        const kind = (holder === 'narrator' ? 2 : 1) * STATE_SIZE;
        row.set(encoder.constant('holders').subarray(kind, kind + STATE_SIZE), 2 * STATE_SIZE);
      }
      for (let k = 0; k < STATE_SIZE; k++) {
        row[3 * STATE_SIZE + k] = row[STATE_SIZE + k]! * row[2 * STATE_SIZE + k]!;
      }
      const logits = encoder.applyDeep('pair', row);
      const { pair } = description.temperature;
      return {
        stance: polaritiesOf(logits, 0, pair),
        pair: polaritiesOf(logits, 3, pair),
        tones: softMax(logits.subarray(6), 1),
      };
    },

    async prepare(sentences, signal, onRead) {
      const all = sentences.flatMap((sentence) => open(document.sentences[sentence]!).stretches);
      const stretches = all.filter(({ states }) => states === null);
      const step = reader.encodeAll ? AT_ONCE_ELSEWHERE : AT_ONCE;
      for (let at = 0; at < stretches.length; at += step) {
        signal?.throwIfAborted();
        onRead?.(at, stretches.length);
        const part = stretches.slice(at, at + step);
        if (reader.encodeAll) {
          const states = await reader.encodeAll(part);
          part.forEach((stretch, index) => {
            stretch.states = states[index]!;
          });
        } else {
          for (const stretch of part) statesOf(stretch);
          await giveWay();
        }
      }
      signal?.throwIfAborted();
      onRead?.(stretches.length, stretches.length);
    },
  };
}

/** Lets other work have its turn. A timer waits for a millisecond at least, `setImmediate`, which browsers lack, for nothing. */
function giveWay(): Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (next: () => void) => unknown };
  return new Promise((next) => (setImmediate ? setImmediate(next) : setTimeout(next)));
}

/** Adds the mean of the pieces' states. */
function addMean(row: Float32Array, at: number, states: Float32Array, [first, end]: PieceRange): void {
  const share = 1 / (end - first);
  for (let piece = first; piece < end; piece++) {
    const from = piece * STATE_SIZE;
    for (let k = 0; k < STATE_SIZE; k++) row[at + k]! += states[from + k]! * share;
  }
}
