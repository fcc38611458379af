/**
 * The arithmetic that an encoder is made of, over one block of memory; every argument named like a matrix is its address
 * in bytes. `kernel/encoder.ts` says what each operation does.
 */
export interface Kernel {
  /** `'simd'` is WebAssembly, `'scalar'` plain JavaScript. */
  readonly name: 'simd' | 'scalar';
  readonly memory: ArrayBuffer;
  quantize(x: number, whole: number, scales: number, rows: number, length: number): void;
  linear(
    whole: number,
    rowScales: number,
    weights: number,
    scales: number,
    bias: number,
    out: number,
    rows: number,
    length: number,
    outputs: number,
  ): void;
  gelu(x: number, count: number): void;
  addNorm(x: number, y: number, gain: number, shift: number, rows: number): void;
  attend(qkv: number, out: number, keys: number, weights: number, rows: number): void;
}
