import type { Kernel } from './kernel.ts';
import { KERNEL_BINARY } from './kernel-binary.ts';

const PAGE = 65_536;

/** The WebAssembly kernel with `bytes` of memory, or null where the machine has no SIMD in WebAssembly. */
export function createSimdKernel(bytes: number): Kernel | null {
  if (typeof WebAssembly === 'undefined') return null;
  const binary = Uint8Array.from(atob(KERNEL_BINARY), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(binary)) return null;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary), { env: { memory } });
  const { quantize, linear, gelu, addNorm, attend } = exports as unknown as Kernel;
  return { name: 'simd', memory: memory.buffer, quantize, linear, gelu, addNorm, attend };
}
