import { QuotestanceError } from '../errors.ts';

/** A constant of an ONNX graph: shape and numbers, row by row. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Int8Array | Float32Array;
}

/** Field numbers of ONNX's protocol buffers (onnx.proto3): ModelProto.graph, GraphProto.initializer, TensorProto. */
const GRAPH = 7;
const INITIALIZER = 5;
const SHAPE = 1;
const TYPE = 2;
const NAME = 8;
const RAW = 9;
const FLOAT = 1;
const INT8 = 3;

interface Cursor {
  at: number;
}

/**
 * The byte and float constants of an ONNX model by name, copied out of the file: all that the built-in kernel needs of
 * it, since it knows the graph. Other types are left out.
 * @throws QuotestanceError `model-unreadable` where the bytes are no ONNX model.
 */
export function readOnnx(bytes: Uint8Array): Map<string, Tensor> {
  const tensors = new Map<string, Tensor>();
  const decoder = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  forEachField(view, 0, bytes.byteLength, (field, start, end) => {
    if (field !== GRAPH) return;
    forEachField(view, start, end, (inner, from, to) => {
      if (inner !== INITIALIZER) return;
      const tensor = readTensor(view, bytes, from, to, decoder);
      if (tensor) tensors.set(tensor.name, tensor);
    });
  });
  if (tensors.size === 0) throw unreadable('no weights in it');
  return tensors;
}

function readTensor(
  view: DataView,
  bytes: Uint8Array,
  start: number,
  end: number,
  decoder: TextDecoder,
): (Tensor & { readonly name: string }) | null {
  let name = '';
  let type = 0;
  const shape: number[] = [];
  let raw = bytes.subarray(0, 0);
  forEachField(view, start, end, (field, from, to, value) => {
    if (field === NAME) name = decoder.decode(bytes.subarray(from, to));
    else if (field === TYPE) type = value;
    else if (field === RAW) raw = bytes.subarray(from, to);
    else if (field === SHAPE && to === from) shape.push(value);
    else if (field === SHAPE) {
      const cursor = { at: from };
      while (cursor.at < to) shape.push(readNumber(view, cursor, to));
    }
  });
  if (type !== FLOAT && type !== INT8) return null;
  // Copied, since floats need an address in fours and the bytes of the file may go.
  const copy = new Uint8Array(raw);
  const values =
    type === INT8
      ? new Int8Array(copy.buffer)
      : new Float32Array(copy.buffer, 0, Math.floor(copy.byteLength / 4));
  if (values.length !== shape.reduce((product, size) => product * size, 1)) {
    throw unreadable(`"${name}" does not have the length of its shape`);
  }
  return { name, shape, values };
}

/** Calls back with every field: its bytes, or its value where it is a plain number (then `start === end`). */
function forEachField(
  view: DataView,
  start: number,
  end: number,
  visit: (field: number, start: number, end: number, value: number) => void,
): void {
  const cursor = { at: start };
  while (cursor.at < end) {
    const key = readNumber(view, cursor, end);
    const field = Math.floor(key / 8);
    const wire = key % 8;
    if (wire === 0) {
      const value = readNumber(view, cursor, end);
      visit(field, cursor.at, cursor.at, value);
      continue;
    }
    const length = wire === 2 ? readNumber(view, cursor, end) : wire === 1 ? 8 : wire === 5 ? 4 : -1;
    const from = cursor.at;
    if (length < 0 || from + length > end) throw unreadable('it is cut off or no ONNX file');
    cursor.at = from + length;
    visit(field, from, cursor.at, 0);
  }
}

/** A number in groups of seven bits, lowest first. */
function readNumber(view: DataView, cursor: Cursor, end: number): number {
  let value = 0;
  let factor = 1;
  for (let count = 0; count < 10; count++) {
    if (cursor.at >= end) break;
    const byte = view.getUint8(cursor.at++);
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
  throw unreadable('it is cut off or no ONNX file');
}

function unreadable(reason: string): QuotestanceError {
  return new QuotestanceError(
    'model-unreadable',
    `The model file cannot be read: ${reason}. Install the model package again: npm install quotestance-model-en.`,
  );
}
