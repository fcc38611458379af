import type { Kernel } from '../../src/model/kernel.ts';
import { createScalarKernel } from '../../src/model/scalar-kernel.ts';
import { createSimdKernel } from '../../src/model/simd-kernel.ts';

/** Numbers that a kernel finds in its memory, or as many zeros for it to write to. */
type Block = Float32Array | Int16Array | number;

interface Run {
  readonly simd: Float32Array | Int16Array;
  readonly scalar: Float32Array | Int16Array;
}

/**
 * Runs one operation on both kernels. Each block lies at an address of its own in the kernel's memory, with a mark
 * behind it that tells whether somebody wrote over its end.
 * @param result Name of the block to read afterwards.
 */
export function runKernels<Name extends string>(
  blocks: Record<Name, Block>,
  result: NoInfer<Name>,
  work: (kernel: Kernel, at: Record<Name, number>) => void,
): Run {
  const simd = createSimdKernel(sizeOf(blocks));
  if (!simd) throw new Error('This machine has no SIMD in WebAssembly, so the kernels cannot be compared.');
  return {
    simd: runOne(simd, blocks, result, work),
    scalar: runOne(createScalarKernel(sizeOf(blocks)), blocks, result, work),
  };
}

const MARK = 64;
const bytesOf = (block: Block): number =>
  64 * Math.ceil((typeof block === 'number' ? 4 * block : block.byteLength) / 64) + MARK;
const sizeOf = (blocks: Record<string, Block>): number =>
  64 + Object.values(blocks).reduce<number>((sum, block) => sum + bytesOf(block), 0);

function runOne<Name extends string>(
  kernel: Kernel,
  blocks: Record<Name, Block>,
  result: Name,
  work: (kernel: Kernel, at: Record<Name, number>) => void,
): Float32Array | Int16Array {
  const bytes = new Uint8Array(kernel.memory);
  const at = {} as Record<Name, number>;
  let top = 64;
  for (const [name, block] of Object.entries(blocks) as [Name, Block][]) {
    at[name] = top;
    if (typeof block !== 'number')
      bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), top);
    top += bytesOf(block);
    bytes.fill(0xa5, top - MARK, top);
  }
  work(kernel, at);
  for (const [name, block] of Object.entries(blocks) as [Name, Block][]) {
    const end = at[name] + bytesOf(block);
    if (bytes.subarray(end - MARK, end).some((byte) => byte !== 0xa5))
      throw new Error(`The ${kernel.name} kernel wrote over the end of "${name}".`);
  }
  const block = blocks[result];
  if (block instanceof Int16Array) return new Int16Array(kernel.memory, at[result], block.length).slice();
  const length = typeof block === 'number' ? block : block.length;
  return new Float32Array(kernel.memory, at[result], length).slice();
}
