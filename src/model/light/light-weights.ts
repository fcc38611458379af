import { QuotestanceError } from '../../errors.ts';

/** What the file of the light network tells of itself. */
export interface LightDescription {
  readonly name: string;
  readonly version: string;
  /** Numbers in the vector of a word piece, and in the state of a word. */
  readonly inner: number;
  readonly size: number;
  /** Numbers in the hidden layer of the heads. */
  readonly hidden: number;
  /** Softmax temperatures that make probabilities honest. */
  readonly temperature: { readonly target: number; readonly pair: number };
}

/** The light network's weights, out of its file. */
export interface LightWeights {
  readonly description: LightDescription;
  /** Word pieces in the order of their ids. */
  readonly pieces: readonly string[];
  tensor(name: string): Float32Array | Int8Array;
}

interface Header {
  readonly format: number;
  readonly description: LightDescription;
  readonly tensors: Readonly<
    Record<string, { readonly type: 'i8' | 'f32' | 'text'; readonly start: number; readonly length: number }>
  >;
}

const FORMAT = 1;
const MARK = 0x4c545351;
const HEAD_BYTES = 8;

/**
 * Reads the file that `training/` writes: "QSTL", the length of a JSON header, the header, then the numbers it points to.
 * @throws QuotestanceError `model-unreadable` where the bytes are something else.
 */
export function readLightWeights(bytes: Uint8Array): LightWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES || view.getUint32(0, true) !== MARK) throw unreadable();
  const length = view.getUint32(4, true);
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + length)));
  } catch (cause) {
    throw unreadable(cause);
  }
  if (header.format !== FORMAT) throw unreadable();
  const base = HEAD_BYTES + length;
  const bytesOf = (name: string): Uint8Array => {
    const place = header.tensors[name];
    const width = place?.type === 'f32' ? 4 : 1;
    if (!place || base + place.start + place.length * width > bytes.length) throw unreadable();
    // A copy: numbers of four bytes have to be aligned, and a Node Buffer's own `slice` gives a view.
    return new Uint8Array(bytes.subarray(base + place.start, base + place.start + place.length * width));
  };
  return {
    description: header.description,
    pieces: new TextDecoder().decode(bytesOf('pieces')).split('\n'),
    tensor(name) {
      const { buffer } = bytesOf(name);
      return header.tensors[name]!.type === 'i8' ? new Int8Array(buffer) : new Float32Array(buffer);
    },
  };
}

function unreadable(cause?: unknown): QuotestanceError {
  return new QuotestanceError(
    'model-unreadable',
    'The weights of the fast engine are damaged or belong to another version. Install the package again: npm install quotestance',
    { cause },
  );
}
