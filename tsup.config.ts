import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    schema: 'src/report/schema.ts',
    corpus: 'src/corpus/index.ts',
    dashboard: 'src/dashboard/index.ts',
    'corpus-worker': 'src/corpus/run/corpus-worker.ts',
    queue: 'src/queue/index.ts',
    'queue-processor': 'src/queue/batch-processor.ts',
    'queue-fork': 'src/queue/fork-main.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  dts: {
    entry: {
      index: 'src/index.ts',
      schema: 'src/report/schema.ts',
      corpus: 'src/corpus/index.ts',
      queue: 'src/queue/index.ts',
      dashboard: 'src/dashboard/index.ts',
    },
    // linkedom and Readability speak of the browser's Document; no declaration that we ship does.
    compilerOptions: { lib: ['ES2023', 'DOM'] },
  },
  // linkedom is a peer for reading HTML; dashboards bring the one file of it that draws their charts.
  noExternal: ['zod', 'linkedom/worker'],
  splitting: true,
  clean: true,
  sourcemap: false,
  minifyWhitespace: true,
  minifySyntax: true,
  treeshake: true,
  // It is read from beside the code.
  onSuccess: () => copyFile('src/model/light/light.bin', 'dist/light.bin'),
});
