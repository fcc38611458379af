// Compiles the kernels (AssemblyScript) and inlines the binaries: `node scripts/build-kernel.mjs [--check]`.
// With --check nothing is written; it fails where an inlined binary is not that of its text.
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const KERNELS = [
  ['kernel/encoder.ts', 'src/model/kernel-binary.ts'],
  ['kernel/light.ts', 'src/model/light/kernel-binary.ts'],
];
const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--importMemory'];

for (const [given, target] of KERNELS) {
  const written = new Map();
  const { error, stderr } = await asc.main([given, ...OPTIONS, '-o', 'kernel.wasm'], {
    writeFile: (name, contents) => void written.set(name, contents),
  });
  if (error) {
    process.stderr.write(`${stderr.toString()}\n`);
    process.exit(1);
  }
  const base64 = Buffer.from(written.get('kernel.wasm')).toString('base64');
  const text = `/** ${given}, compiled by \`node scripts/build-kernel.mjs\`. */
export const KERNEL_BINARY =
  '${base64}';
`;
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`${target} is not what ${given} compiles to: run node scripts/build-kernel.mjs\n`);
    process.exit(1);
  }
}
