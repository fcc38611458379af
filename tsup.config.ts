import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', schema: 'src/report/schema.ts', cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  dts: { entry: { index: 'src/index.ts', schema: 'src/report/schema.ts' } },
  splitting: true,
  clean: true,
  sourcemap: false,
  treeshake: true,
});
