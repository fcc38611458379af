// Compiles kernel/encoder.ts (AssemblyScript) and inlines the binary: `node scripts/build-kernel.mjs [--check]`.
// With --check nothing is written; it fails where the inlined binary is not that of the source.
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const SOURCE = 'kernel/encoder.ts';
const TARGET = 'src/model/kernel-binary.ts';

const written = new Map();
const { error, stderr } = await asc.main(
  [
    SOURCE,
    '-O3',
    '--enable',
    'simd',
    '--runtime',
    'stub',
    '--noAssert',
    '--importMemory',
    '-o',
    'kernel.wasm',
  ],
  { writeFile: (name, contents) => void written.set(name, contents) },
);
if (error) {
  process.stderr.write(`${stderr.toString()}\n`);
  process.exit(1);
}
const base64 = Buffer.from(written.get('kernel.wasm')).toString('base64');
const text = `/** ${SOURCE}, compiled by \`node scripts/build-kernel.mjs\`. */
export const KERNEL_BINARY =
  '${base64}';
`;
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(`${TARGET} is not what ${SOURCE} compiles to: run node scripts/build-kernel.mjs\n`);
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
