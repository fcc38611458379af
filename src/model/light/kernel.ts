/**
 * The arithmetic that the light network is made of, over one block of memory; every argument named like a matrix is its
 * address in bytes. `kernel/light.ts` says what each operation does.
 */
export interface LightKernel {
  /** `'simd'` is WebAssembly, `'scalar'` plain JavaScript. */
  readonly name: 'simd' | 'scalar';
  readonly memory: ArrayBuffer;
  dense(
    x: number,
    weights: number,
    bias: number,
    out: number,
    length: number,
    outputs: number,
    cut: 0 | 1,
  ): void;
  denseRows(
    x: number,
    rows: number,
    weights: number,
    bias: number,
    out: number,
    length: number,
    outputs: number,
  ): void;
  convolve(slots: number, rows: number, forms: number, bias: number, out: number, size: number): void;
  deepen(x: number, rows: number, weights: number, out: number, size: number): void;
  pool(x: number, rows: number, out: number, size: number): void;
  average(x: number, first: number, end: number, out: number, size: number): void;
  attend(
    values: number,
    scores: number,
    rows: number,
    target: number,
    targetEnd: number,
    targetTable: number,
    holder: number,
    holderEnd: number,
    holderTable: number,
    shares: number,
    out: number,
    width: number,
  ): void;
}
