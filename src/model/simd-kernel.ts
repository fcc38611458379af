import type { Kernel } from './kernel.ts';
import { KERNEL_BINARY } from './kernel-binary.ts';

const PAGE = 65_536;

/**
 * The WebAssembly kernel with `bytes` of memory, or null where the machine has no SIMD in WebAssembly or the policy of a
 * web page forbids it.
 */
export function createSimdKernel(bytes: number): Kernel | null {
  if (typeof WebAssembly === 'undefined') return null;
  const module = compile();
  if (!module) return null;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const { quantize, linear, gelu, addNorm, attend } = exports as unknown as Kernel;
  return { name: 'simd', memory: memory.buffer, quantize, linear, gelu, addNorm, attend };
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(
      Uint8Array.from(atob(KERNEL_BINARY), (character) => character.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}
