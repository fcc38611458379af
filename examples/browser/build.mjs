// Bundles the page into one script, weights included: `node build.mjs [FOLDER]`.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const out = process.argv[2] ?? 'site';
const here = (name) => join(import.meta.dirname, name);
await mkdir(out, { recursive: true });
await build({
  entryPoints: [here('page.mjs')],
  outfile: join(out, 'page.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  loader: { '.bin': 'binary' },
  // Only asked for in Node, or for HTML and the accurate engine, which this page does without.
  external: ['linkedom', '@mozilla/readability', 'quotestance-model-en', 'onnxruntime-node'],
  logLevel: 'error',
});
for (const name of ['index.html', 'page.css']) await copyFile(here(name), join(out, name));
