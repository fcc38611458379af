import { defineConfig } from 'tsup';

/** The script of dashboards: one file for browsers, which the site writer copies out of dist. Run after the main build. */
export default defineConfig({
  entry: { 'dashboard-client': 'src/dashboard/client/main.ts' },
  outExtension: () => ({ js: '.js' }),
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  noExternal: [/.*/],
  clean: false,
  dts: false,
  minify: true,
  treeshake: true,
  charset: 'utf8',
});
