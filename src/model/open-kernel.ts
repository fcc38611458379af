const PAGE = 65_536;

/**
 * A compiled kernel with `bytes` of memory of its own, or null where the machine has no SIMD in WebAssembly or the policy of
 * a web page forbids it.
 */
export function openKernel<Operations>(
  binary: string,
  bytes: number,
): { readonly exports: Operations; readonly memory: ArrayBuffer } | null {
  if (typeof WebAssembly === 'undefined') return null;
  const module = compile(binary);
  if (!module) return null;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { exports: exports as unknown as Operations, memory: memory.buffer };
}

function compile(binary: string): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(binary), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
