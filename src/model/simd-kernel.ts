import type { Kernel } from './kernel.ts';
import { KERNEL_BINARY } from './kernel-binary.ts';
import { openKernel } from './open-kernel.ts';

/** The encoder's kernel in WebAssembly with `bytes` of memory; null where the machine has no SIMD in it. */
export function createSimdKernel(bytes: number): Kernel | null {
  const opened = openKernel<Kernel>(KERNEL_BINARY, bytes);
  if (!opened) return null;
  const { quantize, linear, gelu, addNorm, attend } = opened.exports;
  return { name: 'simd', memory: opened.memory, quantize, linear, gelu, addNorm, attend };
}
