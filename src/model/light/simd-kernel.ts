import { openKernel } from '../open-kernel.ts';
import type { LightKernel } from './kernel.ts';
import { KERNEL_BINARY } from './kernel-binary.ts';

/** The light network's kernel in WebAssembly with `bytes` of memory; null where the machine has no SIMD in it. */
export function createSimdKernel(bytes: number): LightKernel | null {
  const opened = openKernel<LightKernel>(KERNEL_BINARY, bytes);
  if (!opened) return null;
  const { dense, denseRows, convolve, deepen, pool, average, attend } = opened.exports;
  return { name: 'simd', memory: opened.memory, dense, denseRows, convolve, deepen, pool, average, attend };
}
