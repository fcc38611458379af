/** A field of a protocol buffer: a number, or bytes. */
type Field = readonly [field: number, value: number | Uint8Array];

function numberBytes(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

/** The wire format of protocol buffers, written as the ONNX files of others may have it. */
export function message(...fields: Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([field, value]) =>
      typeof value === 'number'
        ? [...numberBytes(field * 8), ...numberBytes(value)]
        : [...numberBytes(field * 8 + 2), ...numberBytes(value.length), ...value],
    ),
  );
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** A constant of a graph: its shape number by number, or packed. */
export function tensor(
  name: string,
  shape: readonly number[],
  values: Int8Array | Float32Array,
  packed: boolean,
): Uint8Array {
  const dimensions: Field[] = packed
    ? [[1, Uint8Array.from(shape.flatMap(numberBytes))]]
    : shape.map((size) => [1, size]);
  return message(
    ...dimensions,
    [2, values instanceof Int8Array ? 3 : 1],
    [8, text(name)],
    [9, bytesOf(values)],
  );
}

/** A model of nothing but constants, with fields around them that a reader has to pass over. */
export function model(...tensors: readonly Uint8Array[]): Uint8Array {
  const graph = message(
    [1, message([1, text('x')], [4, text('Identity')])],
    [2, text('graph')],
    ...tensors.map((bytes): Field => [5, bytes]),
  );
  return message([1, 8], [2, text('made by hand')], [7, graph], [8, message([2, 17])]);
}
